@testable import Interface
import Terminal
import Testing

@Suite struct LayoutTests {
  private static let sizes = stride(from: 40, through: 200, by: 1).flatMap { columns in
    stride(from: 12, through: 60, by: 1).map { rows in (columns: columns, rows: rows) }
  }

  private func forEachLayout(_ body: (Layout, Focus) throws -> Void) throws {
    for size in Self.sizes {
      for focus in Focus.allCases {
        let layout = try #require(Layout(columns: size.columns, rows: size.rows, focus: focus))
        try body(layout, focus)
      }
    }
  }

  @Test func panelsNeverOverlapEachOtherTheLinesOrTheEdge() throws {
    try forEachLayout { layout, _ in
      let panels = [layout.picture, layout.history, layout.settings].compactMap { $0 }
      let inside = CellRectangle(
        column: 1, row: 1, columns: layout.columns - 2, rows: layout.ruleRow - 1)
      for (index, panel) in panels.enumerated() {
        guard !panel.isEmpty, panel.intersection(inside) == panel else {
          Issue.record("\(panel) leaves the frame of \(layout.columns)×\(layout.rows)")
          return
        }
        for other in panels[(index + 1)...] where !panel.intersection(other).isEmpty {
          Issue.record("panels overlap at \(layout.columns)×\(layout.rows)")
        }
        if let rule = layout.ruleColumn, panel.column <= rule, panel.maxColumn > rule {
          Issue.record("a panel lies over the line at \(layout.columns)×\(layout.rows)")
        }
      }
    }
  }

  @Test func picturesNeverTouchTheLastRowWhereSixelsWouldScrollTheScreen() throws {
    try forEachLayout { layout, _ in
      if let picture = layout.picture, picture.maxRow > layout.rows - 1 {
        Issue.record("a picture touches the last row at \(layout.columns)×\(layout.rows)")
      }
    }
  }

  @Test func thePanelWithTheFocusIsAlwaysOnView() throws {
    try forEachLayout { layout, focus in
      let panel =
        switch focus {
        case .picture, .instruction: layout.picture
        case .history: layout.history
        case .settings: layout.settings
        }
      if panel == nil { Issue.record("\(focus) has no place at \(layout.columns)×\(layout.rows)") }
    }
  }

  @Test func theThreeLinesBelowStandOnRowsOfTheirOwn() throws {
    try forEachLayout { layout, _ in
      let rows = [
        layout.ruleRow, layout.messageRow, layout.promptRow, layout.hintRow, layout.rows - 1,
      ]
      if rows != Array(layout.rows - 5..<layout.rows) {
        Issue.record("\(rows) at \(layout.columns)×\(layout.rows)")
      }
    }
  }

  @Test func aWideScreenShowsThreePanelsANarrowOneTwoAVeryNarrowOneOne() throws {
    func count(_ columns: Int, _ rows: Int, _ focus: Focus) throws -> Int {
      let layout = try #require(Layout(columns: columns, rows: rows, focus: focus))
      return [layout.picture, layout.history, layout.settings].count { $0 != nil }
    }
    for focus in Focus.allCases {
      #expect(try count(120, 40, focus) == 3)
      #expect(try count(80, 24, focus) == 2)
      #expect(try count(59, 20, focus) == 1)
    }
  }

  @Test func everyControlIsOnViewWhereThereIsRoomForTheHistoryToo() throws {
    for rows in 26...60 {
      let layout = try #require(Layout(columns: 100, rows: rows, focus: .picture))
      let settings = try #require(layout.settings)
      #expect(settings.rows == min(SettingsPanel.rows.count, rows - 15))
      #expect(try #require(layout.history).rows >= 8)
    }
  }

  @Test func thePictureHasTheColumnsThatSettingsNeedWhileTheyAreNotShown() throws {
    let hidden = try #require(Layout(columns: 80, rows: 24, focus: .picture))
    #expect(hidden.settings == nil)
    #expect(hidden.picture?.columns == 49 && hidden.history?.columns == 28)
    let shown = try #require(Layout(columns: 80, rows: 24, focus: .settings))
    #expect(shown.settings?.columns == SettingsPanel.wholeColumns)
    for focus in [Focus.history, .instruction] {
      #expect(Layout(columns: 80, rows: 24, focus: focus)?.picture == hidden.picture)
    }
  }

  @Test func belowTheSmallestSizeThereIsNoLayout() {
    #expect(Layout(columns: 39, rows: 40, focus: .picture) == nil)
    #expect(Layout(columns: 80, rows: 11, focus: .picture) == nil)
    #expect(Layout(columns: 0, rows: 0, focus: .picture) == nil)
  }
}
