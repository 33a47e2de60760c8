public import Engine
import Glibc
public import Pixels

/// A finished edit before the tree has given it a number and a parent.
public struct RevisionDraft: Hashable, Sendable {
  /// What was performed; for the root the picture's file name as instruction, and no engine.
  public var recipe: EditRecipe
  /// How the engine understood the instruction; empty for the root.
  public var reading: String
  /// The settings that the engine read, with the values it begins with; none for the root.
  public var settingsRead: EngineSettings
  /// The coverage picture of the effective mask, where the reading named a region of its own.
  public var region: PictureID?
  /// The geometric transform of the parent's picture to this one; nil where every pixel kept its
  /// position, and where an earlier version did not record it.
  public var transform: PictureTransform?
  /// How long the edit took.
  public var seconds: Double
  /// When the edit was finished, in seconds since 1970.
  public var created: Int64
  /// The resulting picture.
  public var picture: PictureID
  /// The fraction of pixels that differ from the parent's picture, 0…1.
  public var changed: Double

  public init(
    recipe: EditRecipe, reading: String, settingsRead: EngineSettings, region: PictureID? = nil,
    transform: PictureTransform? = nil, seconds: Double, created: Int64 = RevisionDraft.now,
    picture: PictureID, changed: Double
  ) {
    self.recipe = recipe
    self.reading = reading
    self.settingsRead = settingsRead
    self.region = region
    self.transform = transform
    self.seconds = seconds
    self.created = created
    self.picture = picture
    self.changed = changed
  }

  public var instruction: String { recipe.instruction }

  /// The present second since 1970.
  public static var now: Int64 { Int64(time(nil)) }

  /// The root of a tree: the picture as it was opened.
  public static func root(
    name: String, picture: PictureID, created: Int64 = RevisionDraft.now
  ) -> RevisionDraft {
    RevisionDraft(
      recipe: EditRecipe(engine: EngineIdentity(name: ""), instruction: name), reading: "",
      settingsRead: .none, seconds: 0, created: created, picture: picture, changed: 0)
  }
}
