public import Engine
public import Pixels

/// One state of the picture and the edit that led to it: a node of the history.
public struct Revision: Hashable, Sendable, Identifiable {
  /// Counted from 1, which is the root, in the order of making.
  public let number: Int
  /// The revision that was edited, always of a smaller number; nil for the root.
  public let parent: Int?
  /// What was typed; for the root the picture's file name.
  public let instruction: String
  /// How the engine understood the instruction; empty for the root.
  public let reading: String
  /// Name of the engine that performed the edit; empty for the root.
  public let engine: String
  /// The region the person chose.
  public let mask: Mask
  /// The coverage picture of the effective mask, where the reading named a region of its own.
  public let region: PictureID?
  public let settings: EditSettings
  /// How long the edit took.
  public let seconds: Double
  /// When the edit was finished, in seconds since 1970.
  public let created: Int64
  /// What the person calls this state, if anything.
  public internal(set) var name: String?
  /// Whether the person put this revision, and with it all that came of it, out of sight.
  public internal(set) var isHidden: Bool
  /// The resulting picture.
  public let picture: PictureID
  /// The share of pixels that differ from the parent's picture, 0…1.
  public let changed: Double

  public var id: Int { number }

  init(
    number: Int, parent: Int?, _ draft: RevisionDraft, name: String? = nil, isHidden: Bool = false
  ) {
    self.number = number
    self.parent = parent
    instruction = draft.instruction
    reading = draft.reading
    engine = draft.engine
    mask = draft.mask
    region = draft.region
    settings = draft.settings
    seconds = draft.seconds
    created = draft.created
    self.name = name
    self.isHidden = isHidden
    picture = draft.picture
    changed = draft.changed
  }
}
