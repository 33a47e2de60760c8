import History
import TestSupport
import Testing

@Test func theDesignsOwnScreenIsDrawn() throws {
  var tree = EditTree(parents: [1, 2, 2, 2, 2, 6])
  try tree.setHidden(true, of: 3)
  try tree.setHidden(true, of: 4)
  #expect(
    tree.drawing() == """
      ● 7
      ○ 6
      │ ○ 5
      ├─╯
      ○ 2
      ○ 1
      """)
}

@Test func aRootAloneIsOneRow() {
  #expect(EditTree(root: rootDraft).drawing() == "● 1")
}

@Test func aChainIsOneColumn() {
  let tree = EditTree(parents: Array(1..<500))
  let rows = tree.graph()
  #expect(rows.map(\.number) == Array((1...500).reversed()))
  #expect(rows.allSatisfy { $0.column == 0 && $0.symbols.count == 1 })
}

@Test func aFanStaysTwoColumnsWide() {
  #expect(
    EditTree(parents: [1, 1, 1, 1]).drawing() == """
      ● 5
      │ ○ 4
      ├─╯
      │ ○ 3
      ├─╯
      │ ○ 2
      ├─╯
      ○ 1
      """)
}

@Test func theCurrentRevisionIsMarkedWhereverItIs() {
  var tree = EditTree(parents: [1, 2])
  tree.go(to: 2)
  #expect(
    tree.drawing() == """
      ○ 3
      ● 2
      ○ 1
      """)
}

@Test func branchesGrownInTurnsHaveColumnsOfTheirOwn() {
  // 2, 4, 6 and 3, 5, 7 are two chains from the root.
  #expect(
    EditTree(parents: [1, 1, 2, 3, 4, 5]).drawing() == """
      ● 7
      │ ○ 6
      ○ │ 5
      │ ○ 4
      ○ │ 3
      │ ○ 2
      ├─╯
      ○ 1
      """)
}

@Test func nestedBranchesJoinWhereTheyBegan() {
  #expect(
    EditTree(parents: [1, 2, 3, 3, 2, 1]).drawing() == """
      ● 7
      │ ○ 6
      │ │ ○ 5
      │ │ │ ○ 4
      │ │ ├─╯
      │ │ ○ 3
      │ ├─╯
      │ ○ 2
      ├─╯
      ○ 1
      """)
}

@Test func aBranchPassesUnderTheColumnsBetween() {
  // 4 comes from 1 and must pass the column of 5, which comes from 2.
  #expect(
    EditTree(parents: [1, 1, 1, 2, 3]).drawing() == """
      ● 6
      │ ○ 5
      │ │ ○ 4
      ○ │ │ 3
      ├─│─╯
      │ ○ 2
      ├─╯
      ○ 1
      """)
}

@Test func aFreeColumnIsUsedAgain() {
  #expect(
    EditTree(parents: [1, 2, 2, 1, 5, 5]).drawing() == """
      ● 7
      │ ○ 6
      ├─╯
      ○ 5
      │ ○ 4
      │ │ ○ 3
      │ ├─╯
      │ ○ 2
      ├─╯
      ○ 1
      """)
}

@Test func hiddenRevisionsAreDrawnOnlyOnRequest() throws {
  var tree = EditTree(parents: [1, 1, 3, 2])
  try tree.setHidden(true, of: 3)
  #expect(
    tree.drawing() == """
      ● 5
      ○ 2
      ○ 1
      """)
  #expect(
    tree.drawing(showHidden: true) == """
      ● 5
      │ ◌ 4
      │ ◌ 3
      ○ │ 2
      ├─╯
      ○ 1
      """)
}

@Test(arguments: 0..<200)
func everyLineLeadsFromARevisionToItsParent(seed: Int) throws {
  var random = SeededNumbers(seed: UInt64(seed))
  // Small reach makes long branches, large reach makes bushes.
  let reach = Int.random(in: 1...12, using: &random)
  let count = Int.random(in: 1...60, using: &random)
  var tree = EditTree(
    parents: (1...count).map { Int.random(in: max(1, $0 - reach)...$0, using: &random) })
  for _ in 0..<3 {
    try tree.setHidden(true, of: Int.random(in: 2...count + 1, using: &random))
  }
  for showHidden in [false, true] {
    let rows = tree.graph(showHidden: showHidden)
    let shown = tree.revisions.filter { showHidden || tree.isVisible($0.number) }
    #expect(rows.compactMap(\.number) == shown.map(\.number).reversed())
    var walked: Set<[Int]> = []
    for (index, row) in rows.enumerated() where row.number != nil {
      let parent = follow(rows, from: index, walked: &walked)
      #expect(parent == row.number.flatMap { tree[$0]?.parent })
    }
    // No line is drawn that leads from nowhere.
    for (index, row) in rows.enumerated() {
      for (cell, symbol) in row.symbols.enumerated() where [.line, .join, .corner].contains(symbol)
      {
        #expect(walked.contains([index, cell]))
      }
    }
  }
}

/// Walks down the drawing from the revision of a row to the next revision on its line.
private func follow(_ rows: [GraphRow], from index: Int, walked: inout Set<[Int]>) -> Int? {
  var cell = 2 * rows[index].column
  for next in rows.indices.dropFirst(index + 1) {
    guard cell < rows[next].symbols.count else { return nil }
    walked.insert([next, cell])
    switch rows[next].symbols[cell] {
    case .current, .revision, .hidden: return rows[next].number
    case .line, .join: continue
    case .corner:
      cell = 2 * rows[next].column
      walked.insert([next, cell])
    case .space, .bar: return nil
    }
  }
  return nil
}
