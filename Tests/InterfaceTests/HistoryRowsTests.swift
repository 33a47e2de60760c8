import History
@testable import Interface
import Pixels
import Terminal
import Testing
import TestSupport

/// Work for a key does not grow with the history.
@Suite struct HistoryRowsTests {
  /// A thousand revisions: a long line with branches, some of them hidden.
  private static let tree: EditTree = {
    let picture = PictureID(digest: "a", size: photoSize)
    var tree = EditTree(root: .root(name: "a", picture: picture, created: 0))
    var numbers = SeededNumbers(seed: 4)
    for number in 2...1000 {
      let parent =
        number % 5 == 0
        ? Int.random(in: max(1, number - 30)..<number, using: &numbers) : number - 1
      let draft = RevisionDraft(
        instruction: "edit \(number)", reading: "", engine: "retouch", seconds: 1, picture: picture,
        changed: 0.5)
      tree.append(draft, to: parent)
      if number % 97 == 0 { try? tree.setHidden(true, of: number) }
    }
    return tree
  }()

  /// Where the rows lie in memory: elsewhere, once they are built anew.
  private func place(_ state: EditorState) -> UnsafePointer<GraphRow>? {
    state.history.rows.withUnsafeBufferPointer(\.baseAddress)
  }

  @Test func aKeyBuildsNoRow() throws {
    var state = EditorState.opened(Self.tree)
    state.focus = .history
    let before = try #require(place(state))
    try state.press("j", "j", "k", .down, Key(.pageDown), Key(.end), Key(.home), "G", .left)
    try state.press(.tab, .right, "i", "a", .escape, ":", .escape)
    _ = state.lines(columns: 120, rows: 40)
    #expect(place(state) == before)
    state.showsHidden = true
    #expect(place(state) != before)
  }

  @Test func aFrameDrawsTheRowsOnTheScreenOnly() throws {
    var state = EditorState.opened(Self.tree)
    for number in [1, 500, 1000] {
      state.selectedRevision = number
      let frame = EditorView.frame(state, on: .of())
      let panel = try #require(frame.hitAreas.first { $0.target == .history }).cells
      let drawn = frame.hitAreas.filter {
        if case .revision = $0.target { true } else { false }
      }
      #expect((1...panel.rows).contains(drawn.count))
    }
  }

  @Test(arguments: [false, true])
  func theRowsAreThoseOfTheTree(showsHidden: Bool) {
    let tree = Self.tree
    let history = HistoryRows(tree, showsHidden: showsHidden)
    #expect(history.rows == tree.graph(showHidden: showsHidden))
    #expect(history.hiddenCount == tree.revisions.count { !tree.isVisible($0.number) })
    #expect(history.hiddenCount > 10)
    for row in history.rows {
      guard let number = row.number else { continue }
      #expect(row.isHidden == !tree.isVisible(number))
    }
  }

  @Test func stepsGoOverRevisionsAndStopAtTheEnds() {
    let history = HistoryRows(.branched, showsHidden: false)
    #expect(history.revision(below: 5, by: 1) == 4)
    #expect(history.revision(below: 5, by: -1) == 5)
    #expect(history.revision(below: 2, by: 100) == 1)
    #expect(history.revision(below: 77, by: 0) == 5)
  }
}
