public import History

extension EditTree {
  /// Goes to the current revision's parent; false at the root.
  @discardableResult
  public mutating func undo() -> Bool {
    currentRevision.parent.map { go(to: $0) } ?? false
  }

  /// Goes to the child last taken; false where there is none.
  @discardableResult
  public mutating func redo() -> Bool {
    lastTakenChild(of: current).map { go(to: $0) } ?? false
  }
}
