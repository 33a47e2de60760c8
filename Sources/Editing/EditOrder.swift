public import Engine
public import History
public import Pixels

/// One edit to be performed in a session: on which revision, with what.
public struct EditOrder: Hashable, Sendable {
  public var parent: Int
  public var instruction: String
  public var engine: String
  public var mask: Mask
  public var settings: EditSettings

  public init(
    parent: Int, instruction: String, engine: String, mask: Mask, settings: EditSettings
  ) {
    self.parent = parent
    self.instruction = instruction
    self.engine = engine
    self.mask = mask
    self.settings = settings
  }

  /// The edit that made `revision` once more, on `parent`.
  init(repeating revision: Revision, on parent: Int) {
    self.init(
      parent: parent, instruction: revision.instruction, engine: revision.engine,
      mask: revision.mask, settings: revision.settings)
  }
}

/// What a typed line comes to in a session: a move in the history, or an edit.
public enum Order: Hashable, Sendable {
  case undo
  case redo
  case go(Int)
  case edit(EditOrder)

  /// Resolves a typed line against the history.
  ///
  /// - Throws: `EditingError.nothingToRepeat` for words that need an earlier edit where there is
  ///   none, `.noRevision` for a number that is not in the tree, and what the engine of the last edit
  ///   throws for a variation of it that it does not understand.
  public static func resolving(
    _ line: String, in tree: EditTree, with workspace: Workspace, _ engines: EngineRegistry
  ) throws -> Order {
    switch Conversation.intent(of: line) {
    case .undo:
      guard tree.currentRevision.parent != nil else {
        throw EditingError.unavailable(command: line, reason: "this is the original")
      }
      return .undo
    case .redo:
      guard tree.lastTakenChild(of: tree.current) != nil else {
        throw EditingError.unavailable(command: line, reason: "nothing follows this revision")
      }
      return .redo
    case .go(let number):
      guard tree[number] != nil else { throw EditingError.noRevision(number) }
      return .go(number)
    case .instruct(let instruction):
      return .edit(
        EditOrder(
          parent: tree.current, instruction: instruction, engine: workspace.engine,
          mask: workspace.mask, settings: workspace.settings))
    case .again:
      let latest = tree.latestUndone ?? tree.currentRevision
      guard latest.parent != nil else { throw EditingError.nothingToRepeat }
      return .edit(EditOrder(repeating: latest, on: tree.current))
    case .scaled(let factor):
      let (revision, parent) = try last(in: tree)
      var order = EditOrder(repeating: revision, on: parent)
      order.settings.textGuidance =
        (min(30, order.settings.textGuidance * factor) * 100).rounded() / 100
      return .edit(order)
    case .seeded(let seed):
      let (revision, parent) = try last(in: tree)
      var order = EditOrder(repeating: revision, on: parent)
      try SettingControl.control(of: .seed).set(String(seed), in: &order.settings)
      return .edit(order)
    case .varied(let phrase):
      let (revision, parent) = try last(in: tree)
      var order = EditOrder(repeating: revision, on: parent)
      let engine = try engines.engine(named: revision.engine)
      order.instruction = try engine.varied(revision.instruction, by: phrase)
      return .edit(order)
    }
  }

  /// The current revision's edit again with the present settings, as its sibling.
  public static func again(
    in tree: EditTree, with workspace: Workspace
  ) throws(EditingError) -> EditOrder {
    let (revision, parent) = try last(in: tree)
    var order = EditOrder(repeating: revision, on: parent)
    order.engine = workspace.engine
    order.settings = workspace.settings
    return order
  }

  static func last(
    in tree: EditTree
  ) throws(EditingError) -> (revision: Revision, parent: Int) {
    let revision = tree.currentRevision
    guard let parent = revision.parent else { throw .nothingToRepeat }
    return (revision, parent)
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
