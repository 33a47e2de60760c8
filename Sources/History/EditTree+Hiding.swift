extension EditTree {
  /// Whether a revision and all its ancestors are unhidden; false where there is no such revision.
  public func isVisible(_ number: Int) -> Bool {
    let line = ancestors(of: number)
    return !line.isEmpty && !line.contains(where: \.isHidden)
  }

  /// Puts a revision out of sight with all that came of it, or shows it again.
  ///
  /// Descendants keep their own flags, so that showing again shows what was visible before. When
  /// the current revision goes out of sight, its nearest visible ancestor becomes current.
  ///
  /// - Throws: `SessionError.noRevision`, `.rootHidden`.
  public mutating func setHidden(_ isHidden: Bool, of number: Int) throws(SessionError) {
    guard self[number] != nil else { throw .noRevision(number) }
    guard number != Self.root else { throw .rootHidden }
    revisions[number - 1].isHidden = isHidden
    guard !isVisible(current) else { return }
    // Hiding takes away whole subtrees, so the first ancestor outside the hidden one is visible.
    current = ancestors(of: current).first { isVisible($0.number) }?.number ?? Self.root
  }

  /// For each revision, by index, whether it is visible: all of them in one pass.
  var visibility: [Bool] {
    var visible: [Bool] = []
    visible.reserveCapacity(revisions.count)
    for revision in revisions {
      // A parent's number is smaller, so it has been decided before.
      visible.append(!revision.isHidden && revision.parent.map { visible[$0 - 1] } != false)
    }
    return visible
  }
}
