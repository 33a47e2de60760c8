public import Pixels

/// The input of one edit: a picture and a recipe.
public struct EditRequest: Sendable {
  /// The picture to edit, at full resolution.
  public var source: Bitmap
  public var recipe: EditRecipe
  /// The least time between two previews of an edit that somebody watches; nil where nobody does, and
  /// an engine then makes none.
  public var previewInterval: Duration?

  public init(source: Bitmap, recipe: EditRecipe) {
    (self.source, self.recipe) = (source, recipe)
  }

  /// A request to an engine at hand, whose identity the recipe then leaves open.
  public init(
    source: Bitmap, instruction: String, mask: Mask = Mask(),
    settings: EditSettings = EditSettings()
  ) {
    self.init(
      source: source,
      recipe: EditRecipe(
        engine: EngineIdentity(name: ""), instruction: instruction, mask: mask,
        settings: settings))
  }

  public var instruction: String { recipe.instruction }
  public var settings: EditSettings { recipe.settings }
}
