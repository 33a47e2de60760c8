import Editing
import History
@testable import Interface
import Pixels
import Terminal
import Testing

/// What the mouse points at is what is drawn there.
@Suite struct HitAreaTests {
  private static let sizes = [(120, 40), (100, 30), (80, 24), (59, 20), (40, 12)]

  private func frames(_ change: (inout EditorState) -> Void = { _ in }) -> [Frame] {
    Self.sizes.flatMap { columns, rows in
      Focus.allCases.map { focus in
        var state = EditorState.opened()
        state.focus = focus
        change(&state)
        return EditorView.frame(state, on: .of(columns: columns, rows: rows))
      }
    }
  }

  private func text(_ area: HitArea, in frame: Frame) -> String {
    (area.cells.column..<area.cells.maxColumn).map { frame.grid[$0, area.cells.row].text }.joined()
  }

  @Test func everyAreaLiesOnTheScreen() {
    for frame in frames() {
      for area in frame.hitAreas {
        #expect(area.cells.intersection(frame.grid.bounds) == area.cells)
        #expect(!area.cells.isEmpty)
      }
    }
  }

  @Test func aRowOfTheHistoryShowsItsRevision() {
    let tree = EditTree.branched
    for frame in frames() {
      for area in frame.hitAreas {
        guard case .revision(let number) = area.target else { continue }
        #expect(text(area, in: frame).contains("\(number) \(tree[number]?.instruction ?? "?")"))
      }
    }
  }

  @Test func aRowOfTheSettingsShowsItsSetting() {
    for frame in frames({ $0.selectedSetting = 9 }) {
      for area in frame.hitAreas {
        guard case .setting(let index) = area.target else { continue }
        let label = SettingsPanel.label(SettingsPanel.rows[index])
        // In a narrow panel a label is cut.
        #expect(text(area, in: frame).contains(label.prefix(8)))
      }
    }
  }

  @Test func aPictureIsWhereItIsDrawn() {
    for frame in frames({ $0.comparison = ComparedPair(a: 4, b: 5) }) {
      for slot in frame.pictures {
        let middle = CellPoint(
          column: slot.area.column + slot.area.columns / 2,
          row: slot.area.row + slot.area.rows / 2)
        #expect(frame.target(at: middle) == .picture(slot))
      }
    }
  }

  @Test func underAWindowNothingCanBePointedAt() {
    for overlay in [
      Overlay.help(scroll: 0), .list(.commands, ListPicker()), .list(.engines, ListPicker()),
    ] {
      for frame in frames({ $0.overlay = overlay }) {
        for row in 0..<frame.grid.rows {
          for column in 0..<frame.grid.columns {
            #expect(frame.target(at: CellPoint(column: column, row: row)) == .window)
          }
        }
      }
    }
  }

  @Test func betweenTheAreasThereIsNothing() {
    let frame = EditorView.frame(.opened(), on: .of())
    #expect(frame.target(at: CellPoint(column: 0, row: 0)) == nil)
    #expect(frame.target(at: CellPoint(column: 4, row: 37)) == .prompt)
    #expect(frame.target(at: CellPoint(column: 4, row: 38)) == nil)
  }
}
