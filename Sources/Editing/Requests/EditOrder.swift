public import Engine
import History

/// One edit to be performed in a session: on which revision, with what recipe.
public struct EditOrder: Hashable, Sendable {
  public var parent: Int
  public var recipe: EditRecipe

  public init(parent: Int, recipe: EditRecipe) {
    (self.parent, self.recipe) = (parent, recipe)
  }

  /// The edit that made `revision` once more, on `parent`.
  init(repeating revision: Revision, on parent: Int) {
    self.init(parent: parent, recipe: revision.recipe.reordered)
  }
}
