import History
import TestSupport
import Testing

@Test func hidingTakesAwayTheWholeSubtree() throws {
  var tree = EditTree(parents: [1, 2, 3, 1])
  try tree.setHidden(true, of: 2)
  #expect((1...5).filter(tree.isVisible) == [1, 5])
  #expect(tree.revisions.filter(\.isHidden).map(\.number) == [2])
}

@Test func showingAgainShowsWhatWasVisibleBefore() throws {
  var tree = EditTree(parents: [1, 2, 2, 1])
  try tree.setHidden(true, of: 3)
  try tree.setHidden(true, of: 2)
  try tree.setHidden(false, of: 2)
  #expect((1...5).filter(tree.isVisible) == [1, 2, 4, 5])
}

@Test func hidingTheCurrentRevisionGoesToItsNearestVisibleAncestor() throws {
  var tree = EditTree(parents: [1, 2, 3, 4])
  try tree.setHidden(true, of: 3)
  #expect(tree.current == 2)
}

@Test func theRootCannotBeHidden() {
  var tree = EditTree(parents: [1])
  #expect(throws: SessionError.rootHidden) { try tree.setHidden(true, of: 1) }
  #expect(throws: SessionError.noRevision(9)) { try tree.setHidden(true, of: 9) }
}

@Test func aHiddenRevisionCannotBeGoneTo() throws {
  var tree = EditTree(parents: [1, 2, 1])
  try tree.setHidden(true, of: 2)
  let arrived = tree.go(to: 3)
  #expect(!arrived)
  #expect(tree.current == 4)
}

@Test func redoPassesByAHiddenBranch() throws {
  var tree = EditTree(parents: [1, 1, 1])
  tree.go(to: 2)
  try tree.setHidden(true, of: 2)
  tree.redo()
  #expect(tree.current == 4)
}

@Test func redoReturnsToABranchThatIsShownAgain() throws {
  var tree = EditTree(parents: [1, 1])
  tree.go(to: 2)
  try tree.setHidden(true, of: 2)
  try tree.setHidden(false, of: 2)
  tree.redo()
  #expect(tree.current == 2)
}

@Test func anEditThatEndsUnderAHiddenRevisionLeavesTheViewAlone() throws {
  var tree = EditTree(parents: [1, 1])
  try tree.setHidden(true, of: 2)
  let revision = tree.append(draft(4), to: 2)
  #expect(revision.parent == 2)
  #expect(!tree.isVisible(4))
  #expect(tree.current == 3)
}
