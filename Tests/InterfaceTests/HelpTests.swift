import Editing
@testable import Interface
import Terminal
import Testing

@Suite struct HelpTests {
  private var state = EditorState.opened()

  @Test func everyCommandStandsInTheHelp() {
    let names = HelpView.lines.compactMap { line -> String? in
      guard case .entry(_, let name, _) = line else { return nil }
      return name.split(separator: " ").first.map(String.init)
    }
    for command in Command.all { #expect(names.contains(":\(command.name)")) }
  }

  @Test(arguments: [(40, 12), (59, 20), (80, 24), (120, 40), (200, 60)])
  func scrollingShowsEveryCommandAndStopsAtTheEnd(columns: Int, rows: Int) throws {
    var state = state
    try state.press("?", columns: columns, rows: rows)
    var seen: Set<String> = []
    var frames: [[String]] = []
    for _ in 0..<400 {
      let lines = state.lines(columns: columns, rows: rows)
      if frames.last == lines { break }
      frames.append(lines)
      for command in Command.all
      where lines.contains(where: { $0.contains(":\(command.name)") }) {
        seen.insert(command.name)
      }
      try state.press(.down, columns: columns, rows: rows)
    }
    #expect(seen == Set(Command.all.map(\.name)))
    #expect(frames.count < 400)
    try state.press(Key(.home), columns: columns, rows: rows)
    #expect(state.overlay == .help(scroll: 0))
    try state.press(Key(.end), columns: columns, rows: rows)
    #expect(state.lines(columns: columns, rows: rows) == frames.last)
  }

  @Test(arguments: [40, 59, 72, 80, 120, 200])
  func everyWordCanBeReadHoweverNarrowTheWindow(columns: Int) throws {
    var state = state
    try state.press("?", columns: columns, rows: 12)
    var seen = ""
    var last: [String] = []
    while case let lines = state.lines(columns: columns, rows: 12), lines != last {
      seen += lines.joined(separator: " ") + " "
      last = lines
      try state.press(.down, columns: columns, rows: 12)
    }
    let words = Set(seen.split(whereSeparator: \.isWhitespace))
    for command in Command.all {
      for word in command.help.split(separator: " ") {
        #expect(words.contains(word), "“\(word)” of \(command.name)")
      }
    }
  }

  @Test(arguments: ["?", "q", .escape, .enter, Key(.function(1))])
  func theHelpIsLeftBy(key: Key) throws {
    var state = state
    try state.press("?", key)
    #expect(state.overlay == nil)
  }

  @Test mutating func otherKeysDoNothingUnderTheHelp() throws {
    #expect(try state.press("?", "u", "i", "s") == [])
    #expect(state.overlay == .help(scroll: 0))
  }
}
