@testable import Editing
import Engine
import History
@testable import Interface
import Terminal
import Testing
import TestSupport

/// Names and texts from outside may hold anything; none of it may steer the terminal.
@Suite struct HostileTextTests {
  private static let hostile = "a\u{1B}[31m\u{7}\u{9B}2J\r\n\t\u{202E}\u{2028}z\u{0}.jpg"

  private static func state() throws -> EditorState {
    var tree = EditTree((hostile, 1), (hostile, 2), name: hostile)
    try tree.rename(2, to: hostile)
    var state = EditorState.opened(tree, title: hostile)
    state.instruction = LineEditor(hostile)
    state.workspace.engine = hostile
    state.workspace.settings.sampler = hostile
    state.workspace.settings.negative = hostile
    return state
  }

  private static func states() throws -> [EditorState] {
    var states: [EditorState] = []
    for focus in Focus.allCases {
      var state = try state()
      state.focus = focus
      states.append(state)
    }
    var state = try Self.state()
    state.show(hostile, .error)
    states.append(state)
    state = try Self.state()
    state.beginRun(hostile, reading: nil)
    state.queue.add(.line(hostile))
    states.append(state)
    for kind in [Prompt.Kind.command, .overwrite(path: hostile), .search, .revisionName(2)] {
      state = try Self.state()
      state.prompt = Prompt(kind: kind, line: LineEditor(hostile))
      states.append(state)
    }
    state = try Self.state()
    state.overlay = .list(.commands, ListPicker(line: LineEditor(hostile)))
    states.append(state)
    state = try Self.state()
    state.overlay = .list(.engines, ListPicker(line: LineEditor(hostile)))
    states.append(state)
    state = try Self.state()
    state.engineList.choices.append(
      EngineChoice(name: hostile, byteCount: 1, finding: .fault(hostile)))
    state.engineList.isLooked = true
    state.engineList.advice = hostile
    state.overlay = .list(.engines, ListPicker())
    states.append(state)
    return states
  }

  private func isHarmless(_ cell: Cell) -> Bool {
    cell.text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      case .format: scalar == "\u{200D}" || scalar == "\u{FE0F}"
      default: true
      }
    }
  }

  @Test(arguments: [(120, 40), (80, 24), (59, 20), (40, 12), (39, 11)])
  func noControlCharacterReachesACell(columns: Int, rows: Int) throws {
    for state in try Self.states() {
      let frame = EditorView.frame(state, on: .of(columns: columns, rows: rows))
      #expect(frame.grid.cells.allSatisfy(isHarmless))
    }
  }

  @Test func theRestOfTheNameIsStillShown() throws {
    let lines = try Self.state().lines(columns: 120, rows: 40)
    #expect(lines[0].contains("a\u{FFFD}[31m\u{FFFD}\u{FFFD}2J"))
  }

  @Test func noControlCharacterReachesACellOfTheStartScreen() throws {
    var state = StartState()
    state.message = Self.hostile
    var frame = StartView.frame(state, on: .of(columns: 80, rows: 24))
    #expect(frame.grid.cells.allSatisfy(isHarmless))
    state.path = LineEditor(Self.hostile)
    frame = StartView.frame(state, on: .of(columns: 80, rows: 24))
    #expect(frame.grid.cells.allSatisfy(isHarmless))
  }
}
