public import Engine
public import History
import Pixels

/// The meaning of a request in a session: a move in the history, or an edit.
public enum Order: Hashable, Sendable {
  case go(Int)
  case edit(EditOrder)
}

/// One edit to be performed in a session: on which revision, with what recipe.
public struct EditOrder: Hashable, Sendable {
  public var parent: Int
  public var recipe: EditRecipe
}

extension EditOrder {
  /// The edit that made `revision` once more, on `parent`, with its mask carried there.
  init(repeating revision: Revision, on parent: Int, in tree: EditTree) throws(MaskError) {
    self.init(parent: parent, recipe: revision.recipe.reordered)
    recipe.mask = try tree.mask(recipe.mask, from: revision.parent ?? parent, to: parent)
  }
}

extension Order {
  /// The meaning of a request, with the history as it is, and a seed of its own for an edit with a
  /// new one.
  ///
  /// - Throws: `EditingError.nothingToRepeat` for a request that needs an earlier edit where there is
  ///   none, `.noRevision` for a number that is not in the tree, and what the engine of the last edit
  ///   throws for a variation of it that it does not understand.
  public static func resolving(
    _ request: EditingRequest, in tree: EditTree, with workspace: Workspace,
    _ engines: EngineRegistry
  ) throws -> Order {
    switch try meaning(of: request, in: tree, with: workspace, engines) {
    case .go(let number): return .go(number)
    case .edit(var order):
      order.recipe.settings = order.recipe.settings.withSeedDrawn
      return .edit(order)
    }
  }

  private static func meaning(
    of request: EditingRequest, in tree: EditTree, with workspace: Workspace,
    _ engines: EngineRegistry
  ) throws -> Order {
    switch request {
    case .line(let line): return try meaning(of: line, in: tree, with: workspace, engines)
    case .again:
      var order = try repeating(tree.current, in: tree)
      order.recipe.engine = EngineIdentity(name: workspace.engine)
      order.recipe.settings = workspace.settings
      return .edit(order)
    case .variant(let number):
      let order = try variant(of: number, in: tree)
      let engine = try? engines.engine(named: order.recipe.engine.name)
      guard engine?.dependsOnSeed(order.recipe.instruction) != false else {
        throw EditingError.variantsAreAlike
      }
      return .edit(order)
    }
  }

  private static func meaning(
    of line: String, in tree: EditTree, with workspace: Workspace, _ engines: EngineRegistry
  ) throws -> Order {
    switch Conversation.intent(of: line) {
    case .undo:
      guard let parent = tree.currentRevision.parent else {
        throw EditingError.unavailable(command: line, reason: "this is the original")
      }
      return .go(parent)
    case .back(let steps):
      let line = tree.ancestors(of: tree.current)
      guard line.indices.contains(steps) else {
        throw EditingError.unavailable(
          command: "undo",
          reason: line.count < 2
            ? "this is the original" : "only \(line.count - 1) can be undone")
      }
      return .go(line[steps].number)
    case .find(let words): return .go(try tree.revision(matching: words).number)
    case .child(let position):
      let parent = tree.currentRevision.parent ?? tree.current
      let siblings = tree.children(of: parent)
      guard siblings.indices.contains(position - 1) else {
        throw EditingError.unavailable(
          command: "keep", reason: "there are \(siblings.count) to choose from")
      }
      return .go(siblings[position - 1].number)
    case .instead(let instruction):
      guard let parent = tree.currentRevision.parent else {
        throw EditingError.unavailable(command: "undo", reason: "this is the original")
      }
      var order = EditOrder(parent: parent, recipe: workspace.recipe(of: instruction))
      order.recipe.mask = try tree.mask(workspace.mask, from: tree.current, to: parent)
      return .edit(order)
    case .list:
      throw EditingError.unavailable(command: "list", reason: tree.revisionsInOneLine)
    case .sayings:
      throw EditingError.unavailable(
        command: line, reason: "this is no edit; “pentimento say” lists what can be said")
    case .redo:
      guard let child = tree.lastTakenChild(of: tree.current) else {
        throw EditingError.unavailable(command: line, reason: "nothing follows this revision")
      }
      return .go(child)
    case .go(let number):
      guard tree[number] != nil else { throw EditingError.noRevision(number) }
      return .go(number)
    case .instruct(let instruction):
      return .edit(EditOrder(parent: tree.current, recipe: workspace.recipe(of: instruction)))
    case .again:
      let latest = tree.latestUndone ?? tree.currentRevision
      guard latest.parent != nil else { throw EditingError.nothingToRepeat }
      return .edit(try EditOrder(repeating: latest, on: tree.current, in: tree))
    case .scaled(let factor):
      var order = try repeating(tree.current, in: tree)
      let scaled = (order.recipe.settings.textGuidance * factor * 100).rounded() / 100
      let guidance = SettingTable[\.textGuidance]
      order.recipe.settings[guidance] = guidance.clamped(.number(scaled))
      return .edit(order)
    case .seeded(let seed):
      var order = try repeating(tree.current, in: tree)
      try SettingTable[\.seed].set(String(seed), in: &order.recipe.settings)
      return .edit(order)
    case .varied(let phrase):
      var order = try repeating(tree.current, in: tree)
      let engine = try engines.engine(named: order.recipe.engine.name)
      order.recipe.instruction = try engine.varied(order.recipe.instruction, by: phrase)
      return .edit(order)
    }
  }

  /// A revision's edit again with the seed after the highest with which it was tried, so that none
  /// is made twice.
  private static func variant(of number: Int, in tree: EditTree) throws -> EditOrder {
    var order = try repeating(number, in: tree)
    let settings = order.recipe.settings
    let tried = tree.children(of: order.parent).filter { sibling in
      var recipe = sibling.recipe.reordered
      recipe.settings.seed = settings.seed
      return recipe == order.recipe
    }
    let highest = tried.map(\.recipe.settings.seed).max() ?? settings.seed
    // After the last seed comes the first.
    order.recipe.settings.seed = highest < EditSettings.lastSeed ? highest + 1 : 0
    return order
  }

  /// The edit that made a revision, on the revision that it was made from.
  private static func repeating(_ number: Int, in tree: EditTree) throws -> EditOrder {
    guard let revision = tree[number] else { throw EditingError.noRevision(number) }
    guard let parent = revision.parent else { throw EditingError.nothingToRepeat }
    return try EditOrder(repeating: revision, on: parent, in: tree)
  }
}

extension Workspace {
  /// The recipe of an instruction with what the person has set up.
  func recipe(of instruction: String) -> EditRecipe {
    EditRecipe(
      engine: EngineIdentity(name: engine), instruction: instruction, mask: mask,
      settings: settings)
  }
}

extension EditTree {
  /// The last edit of those that were undone to come to the current revision; nil where none was.
  fileprivate var latestUndone: Revision? {
    var latest: Int?
    while let next = lastTakenChild(of: latest ?? current) { latest = next }
    return latest.flatMap { self[$0] }
  }
}
