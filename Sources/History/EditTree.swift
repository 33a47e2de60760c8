/// Every state a picture has had, as a tree of revisions that only grows: undoing moves a finger,
/// hiding puts out of sight, and nothing is lost.
///
/// The current revision is always visible, and the way from the root to it is always the branch
/// last taken.
public struct EditTree: Hashable, Sendable {
  /// The number of the root.
  public static let root = 1

  /// In the order of their numbers: revision n is at index n − 1.
  public internal(set) var revisions: [Revision]
  /// Number of the revision on view.
  public internal(set) var current: Int
  /// For each revision, the child through which the current revision last left it.
  var lastTaken: [Int: Int] = [:]

  /// The revision of a number, or nil where there is none.
  public subscript(number: Int) -> Revision? {
    number > 0 && number <= revisions.count ? revisions[number - 1] : nil
  }

  public var currentRevision: Revision { revisions[current - 1] }

  /// The revisions made from one, hidden ones too, oldest first.
  public func children(of number: Int) -> [Revision] {
    revisions.filter { $0.parent == number }
  }

  /// A revision, its parent, and so on to the root; empty where there is no such revision.
  public func ancestors(of number: Int) -> [Revision] {
    var line: [Revision] = []
    var next = self[number]
    while let revision = next {
      line.append(revision)
      next = revision.parent.flatMap { self[$0] }
    }
    return line
  }

  /// Where redoing leads from a revision: the visible child last taken, or the newest visible one
  /// where that child is hidden.
  public func lastTakenChild(of number: Int) -> Int? {
    if let child = lastTaken[number], isVisible(child) { return child }
    return children(of: number).last { isVisible($0.number) }?.number
  }

  /// Adds an edit of `parent`, or of the current revision, and makes it current.
  ///
  /// Under a parent that was hidden in the meantime the new revision is hidden too, and the current
  /// one stays.
  @discardableResult
  public mutating func append(_ draft: RevisionDraft, to parent: Int? = nil) -> Revision {
    let parent = parent ?? current
    precondition(self[parent] != nil, "the parent of a new revision is in the tree")
    let revision = Revision(number: revisions.count + 1, parent: parent, edit: draft)
    revisions.append(revision)
    go(to: revision.number)
    return revision
  }

  /// Makes a revision current, and the way to it the branch last taken.
  ///
  /// False, with nothing changed, where there is no such revision or it is hidden.
  @discardableResult
  public mutating func go(to number: Int) -> Bool {
    guard isVisible(number) else { return false }
    current = number
    for revision in ancestors(of: number) {
      if let parent = revision.parent { lastTaken[parent] = revision.number }
    }
    return true
  }

  /// Gives a revision a name, or with nil or an empty one takes it away.
  ///
  /// - Throws: `SessionError.noRevision`.
  public mutating func rename(_ number: Int, to name: String?) throws(SessionError) {
    guard self[number] != nil else { throw .noRevision(number) }
    revisions[number - 1].name = name.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension EditTree {
  public init(root: RevisionDraft) {
    self.init(
      revisions: [Revision(number: Self.root, parent: nil, edit: root)], current: Self.root)
  }
}
