public import History

/// What commands need to know of the editor's state to tell whether they can run.
public struct CommandContext: Sendable {
  public var tree: EditTree
  /// Why the session cannot be written; nil where it can.
  public var readOnlyReason: String?
  public var isRunning: Bool
  public var isComparing: Bool
  public var hasMask: Bool

  public init(
    tree: EditTree, readOnlyReason: String?, isRunning: Bool, isComparing: Bool, hasMask: Bool
  ) {
    self.tree = tree
    self.readOnlyReason = readOnlyReason
    self.isRunning = isRunning
    self.isComparing = isComparing
    self.hasMask = hasMask
  }
}

extension Command {
  /// Why the command cannot run now; nil where it can.
  public func obstacle(in context: CommandContext) -> String? {
    let current = context.tree.currentRevision
    switch name {
    case .instruct, .compose, .name, .hide:
      return context.readOnlyReason
    case .again:
      if let reason = context.readOnlyReason { return reason }
      return current.parent == nil ? "the original has no edit to run again" : nil
    case .variants:
      if let reason = context.readOnlyReason { return reason }
      return current.parent == nil ? "the original has no edit to make variants of" : nil
    case .cancel:
      return context.isRunning ? nil : "no edit is running"
    case .open:
      return context.isRunning ? "an edit is running: Esc cancels it" : nil
    case .undo:
      return current.parent == nil ? "this is the original" : nil
    case .redo:
      return context.tree.lastTakenChild(of: current.number) == nil
        ? "nothing follows this revision" : nil
    case .compare:
      return context.tree.revisions.count < 2 ? "there is only one revision so far" : nil
    case .flip, .compareView:
      return context.isComparing ? nil : "nothing is being compared: c begins"
    case .invertMask, .clearMask, .grow, .feather, .snap:
      return context.hasMask ? nil : "there is no mask: drag a rectangle or press m"
    default:
      return nil
    }
  }
}
