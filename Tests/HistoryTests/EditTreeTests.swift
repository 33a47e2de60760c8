import History
import TestSupport
import Testing

@Test func aNewTreeIsItsRootAlone() {
  let tree = EditTree(root: rootDraft)
  #expect(tree.revisions.map(\.number) == [1])
  #expect(tree.currentRevision.instruction == "photo.jpg")
  #expect(tree.currentRevision.parent == nil)
}

@Test func anEditBecomesCurrentUnderTheOneItEdited() {
  var tree = EditTree(root: rootDraft)
  let revision = tree.append(draft(2))
  #expect(revision.number == 2)
  #expect(revision.parent == 1)
  #expect(tree.current == 2)
  #expect(tree[2]?.reading == "read 2")
}

@Test func undoStopsAtTheRoot() {
  var tree = EditTree(parents: [1])
  let moved = tree.undo()
  let movedAgain = tree.undo()
  #expect(moved && !movedAgain)
  #expect(tree.current == 1)
}

@Test func undoLosesNothing() {
  var tree = EditTree(parents: [1, 2])
  let revisions = tree.revisions
  tree.undo()
  tree.undo()
  tree.append(draft(4))
  #expect(Array(tree.revisions.prefix(3)) == revisions)
}

@Test func redoFollowsTheBranchLastTaken() {
  // 2 and 3 are both children of 1, and 4 is a child of 2.
  var tree = EditTree(parents: [1, 1, 2])
  tree.undo()
  tree.undo()
  #expect(tree.current == 1)
  tree.redo()
  #expect(tree.current == 2)
  tree.redo()
  #expect(tree.current == 4)
  let moved = tree.redo()
  #expect(!moved)
}

@Test func goingToARevisionMakesItsBranchTheOneLastTaken() {
  var tree = EditTree(parents: [1, 2, 1, 4])
  let arrived = tree.go(to: 3)
  #expect(arrived)
  tree.go(to: 1)
  #expect(tree.lastTakenChild(of: 1) == 2)
  tree.redo()
  tree.redo()
  #expect(tree.current == 3)
}

@Test func goingNowhereChangesNothing() {
  let before = EditTree(parents: [1, 2])
  for number in [-1, 0, 4, .max] {
    var tree = before
    let arrived = tree.go(to: number)
    #expect(!arrived)
    #expect(tree == before)
  }
}

@Test func anEditOfAnEarlierRevisionIsItsSibling() {
  var tree = EditTree(parents: [1, 2])
  tree.append(draft(4), to: 2)
  #expect(tree.children(of: 2).map(\.number) == [3, 4])
  #expect(tree.current == 4)
}

@Test func ancestorsLeadFromARevisionToTheRoot() {
  let tree = EditTree(parents: [1, 2, 2, 4])
  #expect(tree.ancestors(of: 5).map(\.number) == [5, 4, 2, 1])
  #expect(tree.ancestors(of: 6).isEmpty)
}

@Test func aNameIsGivenAndTakenAway() throws {
  var tree = EditTree(parents: [1])
  try tree.rename(2, to: "the good one")
  #expect(tree[2]?.name == "the good one")
  try tree.rename(2, to: "")
  #expect(tree[2]?.name == nil)
  #expect(throws: SessionError.noRevision(3)) { try tree.rename(3, to: "nothing") }
}
