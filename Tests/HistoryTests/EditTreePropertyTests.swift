import TestSupport
import Testing

@testable import History

@Test(arguments: 0..<100)
func anySequenceOfActionsKeepsTheRules(seed: Int) throws {
  var random = SeededNumbers(seed: UInt64(seed))
  var tree = EditTree(root: rootDraft)
  for _ in 0..<80 {
    let before = tree
    let number = Int.random(in: -1...tree.revisions.count + 2, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: tree.append(draft())
    case 3: if tree[number] != nil { tree.append(draft(), to: number) }
    case 4: tree.undo()
    case 5: tree.redo()
    case 6: tree.go(to: number)
    default: try? tree.setHidden(Bool.random(using: &random), of: number)
    }
    #expect(tree.fault == nil)
    #expect(tree.isVisible(tree.current))
    // Nothing is lost or rewritten: of what was there only the flags of hiding may differ.
    #expect(
      tree.revisions.prefix(before.revisions.count).map(Unhidden.init)
        == before.revisions.map(Unhidden.init))
    #expect(tree.visibility == tree.revisions.map { tree.isVisible($0.number) })
    #expect(followsLastTakenChildren(tree))
  }
}

/// A revision but for its flag.
private struct Unhidden: Equatable {
  var revision: Revision

  init(_ revision: Revision) {
    self.revision = revision
    self.revision.isHidden = false
  }
}

/// Whether redoing from the root comes by the current revision.
private func followsLastTakenChildren(_ tree: EditTree) -> Bool {
  var place = EditTree.root
  while place != tree.current {
    guard let child = tree.lastTakenChild(of: place) else { return false }
    place = child
  }
  return true
}
