public import Engine
import Glibc
public import Pixels

/// A finished edit before the tree has given it a number and a parent.
public struct RevisionDraft: Hashable, Sendable {
  /// What was typed; for the root the picture's file name.
  public var instruction: String
  /// How the engine understood the instruction; empty for the root.
  public var reading: String
  /// Name of the engine that performed the edit; empty for the root.
  public var engine: String
  /// The region the person chose.
  public var mask: Mask
  /// The coverage picture of the effective mask, where the reading named a region of its own.
  public var region: PictureID?
  public var settings: EditSettings
  /// How long the edit took.
  public var seconds: Double
  /// When the edit was finished, in seconds since 1970.
  public var created: Int64
  /// The resulting picture.
  public var picture: PictureID
  /// The share of pixels that differ from the parent's picture, 0…1.
  public var changed: Double

  public init(
    instruction: String, reading: String, engine: String, mask: Mask = Mask(),
    region: PictureID? = nil, settings: EditSettings = EditSettings(), seconds: Double,
    created: Int64 = RevisionDraft.now, picture: PictureID, changed: Double
  ) {
    self.instruction = instruction
    self.reading = reading
    self.engine = engine
    self.mask = mask
    self.region = region
    self.settings = settings
    self.seconds = seconds
    self.created = created
    self.picture = picture
    self.changed = changed
  }

  /// The present second since 1970.
  public static var now: Int64 { Int64(time(nil)) }

  /// The root of a tree: the picture as it was opened.
  public static func root(
    name: String, picture: PictureID, created: Int64 = RevisionDraft.now
  ) -> RevisionDraft {
    RevisionDraft(
      instruction: name, reading: "", engine: "", seconds: 0, created: created, picture: picture,
      changed: 0)
  }
}
