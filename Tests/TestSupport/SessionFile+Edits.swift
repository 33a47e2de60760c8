public import History

extension SessionFile {
  /// Adds a finished edit of `parent`, or of the current revision.
  @discardableResult
  public func append(
    _ draft: RevisionDraft, to parent: Int? = nil, png: [UInt8], regionPNG: [UInt8]? = nil
  ) throws(SessionError) -> Revision {
    var tree = try tree()
    if let parent, tree[parent] == nil { throw .noRevision(parent) }
    let revision = tree.append(draft, to: parent)
    try update(to: tree) { $0 == draft.picture ? png : regionPNG ?? [] }
    return revision
  }

  /// Lets the tree's own rules change it and stores what came of it.
  public func change(_ body: (inout EditTree) throws -> Void) throws {
    var tree = try tree()
    try body(&tree)
    try update(to: tree) { _ in [] }
  }
}
