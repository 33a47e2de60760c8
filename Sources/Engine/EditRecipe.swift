public import Pixels

/// The recipe of an edit: everything but the source picture that decides what the result is.
///
/// The one value that orders, requests, revisions, session files, picture metadata and JSON reports
/// carry.
public struct EditRecipe: Hashable, Sendable, Codable {
  public var engine: EngineIdentity
  /// What the person typed.
  public var instruction: String
  /// The region the person chose.
  public var mask: Mask
  public var settings: EditSettings

  public init(
    engine: EngineIdentity, instruction: String, mask: Mask = Mask(),
    settings: EditSettings = EditSettings()
  ) {
    (self.engine, self.instruction, self.mask, self.settings) = (
      engine, instruction, mask, settings
    )
  }

  /// The same edit as a new order: by whatever engine has the name now.
  public var reordered: EditRecipe {
    var recipe = self
    recipe.engine = EngineIdentity(name: engine.name)
    return recipe
  }
}
