import Glibc
import Testing

@testable import Terminal

/// A real screen on a pseudo-terminal whose far end the test holds.
@MainActor
@Suite(.serialized)
struct ScreenTests {
  private let terminal: PseudoTerminal
  private let area = CellRectangle(column: 1, row: 1, columns: 6, rows: 8)
  private let style = Style(foreground: .rgb(200, 200, 200), background: .rgb(20, 20, 40))

  init() throws {
    terminal = try #require(PseudoTerminal(columns: 40, rows: 12))
    setenv("TERM", "xterm-256color", 1)
    unsetenv("NO_COLOR")
  }

  private func grid(_ lines: [String] = [], popup: Bool = false) -> CellGrid {
    var grid = CellGrid(columns: 40, rows: 12, style: style)
    grid.fill(area, with: Cell.underPicture, style: style)
    for (row, line) in lines.enumerated() {
      grid.write(line, column: 10, row: row + 1, style: style)
    }
    if popup { grid.write("over", column: 2, row: 3, style: style) }
    return grid
  }

  private func picture() -> PictureTile {
    PictureTile(
      area: area, identity: PictureIdentity(picture: 1),
      graphics: .pixels(place: Array("\u{1B}Pq#0a\u{1B}\\".utf8)))
  }

  private func image() -> PictureTile {
    func command(_ word: String) -> [UInt8] { Array("\u{1B}_G\(word)\u{1B}\\".utf8) }
    return PictureTile(
      area: area, identity: PictureIdentity(picture: 1),
      graphics: .image(
        transmit: command("transmit"), place: command("place"), erase: command("erase"),
        delete: command("delete")))
  }

  /// Restores a screen whose terminal answers at once.
  private func finish(_ screen: Screen) {
    terminal.type("\u{1B}[0n")
    screen.restore()
  }

  @Test func theTerminalIsTakenAndGivenBack() throws {
    #expect(terminal.isEchoing)
    let screen = try Screen(device: terminal.device)
    let opening = terminal.output(of: screen)
    #expect(opening.contains("\u{1B}[?1049h"))
    for mode in ["1002", "1006", "2004", "1004"] { #expect(opening.contains("\u{1B}[?\(mode)h")) }
    #expect(!terminal.isEchoing)
    #expect((screen.columns, screen.rows) == (40, 12))
    #expect(screen.cellPixels == PixelSize(width: 10, height: 20))
    #expect(screen.colourDepth == .indexed256)
    finish(screen)
    let closing = terminal.output(until: "\u{1B}[?1049l")
    for mode in ["1002", "1006", "2004", "1004"] { #expect(closing.contains("\u{1B}[?\(mode)l")) }
    #expect(terminal.isEchoing)
  }

  @Test func aPictureComesAfterTheTextAndOnlyOnce() throws {
    let screen = try Screen(device: terminal.device)
    _ = terminal.output(of: screen)
    screen.present(grid(["one"]), pictures: [picture()], cursor: nil)
    let first = terminal.output(of: screen)
    #expect(first.hasSuffix("\u{1B}7\u{1B}[2;2H\u{1B}Pq#0a\u{1B}\\\u{1B}8"))
    let written = screen.pictureBytesWritten
    screen.present(grid(["two"]), pictures: [picture()], cursor: CellPoint(column: 3, row: 0))
    let second = terminal.output(of: screen)
    #expect(second.contains("two"))
    #expect(!second.contains("\u{1B}P"))
    #expect(screen.pictureBytesWritten == written)
    finish(screen)
  }

  @Test func noTextUpdateErasesOrMovesCellsUnderAPicture() throws {
    let screen = try Screen(device: terminal.device)
    let lines = (0..<12).map { "line number \($0) of a list" }
    screen.present(grid(Array(lines.prefix(8))), pictures: [picture()], cursor: nil)
    _ = terminal.output(of: screen)
    // Lines that move up tempt ncurses to scroll; lines that vanish, to erase.
    screen.present(grid(Array(lines.dropFirst(1).prefix(8))), pictures: [picture()], cursor: nil)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    let output = terminal.output(of: screen)
    #expect(!output.contains("\u{A0}"))
    #expect(!output.contains("\n"))
    let sequences = output.split(separator: "\u{1B}").map(String.init)
    for final in ["r", "S", "T", "L", "M", "P", "@", "J"] {
      let moving = sequences.filter { sequence in
        sequence.hasPrefix("[")
          && sequence.dropFirst().first { $0.isLetter || $0 == "@" } == final.first
      }
      #expect(moving.isEmpty, "\(moving)")
    }
    finish(screen)
  }

  @Test func aPictureThatGoesAwayHasEveryCellWrittenAgain() throws {
    let screen = try Screen(device: terminal.device)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    _ = terminal.output(of: screen)
    screen.present(grid(), pictures: [], cursor: nil)
    #expect(terminal.output(of: screen).count { $0 == "\u{A0}" } == area.columns * area.rows)
    screen.present(grid(), pictures: [], cursor: nil)
    #expect(terminal.output(of: screen) == "")
    finish(screen)
  }

  @Test func aPopupOverAPictureSendsItAgainOnlyWhenItCloses() throws {
    let screen = try Screen(device: terminal.device)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    _ = terminal.output(of: screen)
    screen.present(grid(popup: true), pictures: [picture()], cursor: nil)
    #expect(!terminal.output(of: screen).contains("\u{1B}P"))
    screen.present(grid(), pictures: [picture()], cursor: nil)
    #expect(terminal.output(of: screen).contains("\u{1B}Pq#0a"))
    finish(screen)
  }

  @Test func aPictureFirstShownUnderAPopupDoesNotHideIt() throws {
    let screen = try Screen(device: terminal.device)
    _ = terminal.output(of: screen)
    screen.present(grid(popup: true), pictures: [picture()], cursor: nil)
    let output = terminal.output(of: screen)
    let afterPicture = try #require(output.split(separator: "\u{1B}8").last)
    #expect(afterPicture.contains("over"))
    finish(screen)
  }

  @Test func anImageIsHeldUnderAPopupAndFreedAtTheEnd() throws {
    let screen = try Screen(device: terminal.device)
    _ = terminal.output(of: screen)
    screen.present(grid(), pictures: [image()], cursor: nil)
    #expect(
      terminal.output(of: screen).hasSuffix(
        "\u{1B}7\u{1B}_Gtransmit\u{1B}\\\u{1B}[2;2H\u{1B}_Gplace\u{1B}\\\u{1B}8"))
    screen.present(grid(popup: true), pictures: [image()], cursor: nil)
    screen.present(grid(), pictures: [image()], cursor: nil)
    #expect(!terminal.output(of: screen).contains("\u{1B}_G"))
    screen.present(grid(), pictures: [], cursor: nil)
    #expect(terminal.output(of: screen) == "\u{1B}7\u{1B}_Gerase\u{1B}\\\u{1B}8")
    finish(screen)
    #expect(terminal.output(until: "\u{1B}[?1049l").contains("\u{1B}_Gdelete\u{1B}\\"))
  }

  @Test func aPictureOfCharactersIsText() throws {
    let screen = try Screen(device: terminal.device)
    _ = terminal.output(of: screen)
    let characters = [Cell](
      repeating: Cell(text: "#", style: style), count: area.columns * area.rows)
    let picture = PictureTile(
      area: area, identity: PictureIdentity(picture: 1), characters: characters)
    screen.present(grid(popup: true), pictures: [picture], cursor: nil)
    let output = terminal.output(of: screen)
    #expect(output.contains("over") && output.contains("#"))
    #expect(!output.contains("\u{A0}"))
    #expect(screen.pictureBytesWritten == 0)
    screen.present(grid(), pictures: [picture], cursor: nil)
    #expect(terminal.output(of: screen).contains("###"))
    finish(screen)
  }

  @Test func keysAndAnswersArriveAsEvents() async throws {
    let screen = try Screen(device: terminal.device)
    screen.probe()
    #expect(terminal.output(until: "\u{1B}[c").contains("\u{1B}[?2;4;0S"))
    terminal.type("\u{1B}[?2026;2$y\u{1B}[?63;4cx")
    var events: [ScreenEvent] = []
    for await event in screen.events {
      events.append(event)
      if events.count == 3 { break }
    }
    #expect(
      events == [
        .input(.report(.mode(2026, state: 2))), .input(.report(.deviceAttributes([63, 4]))),
        .input(.key(Key(.character("x")))),
      ])
    #expect(screen.capabilities.sixel && screen.capabilities.synchronizedOutput)
    _ = terminal.output(of: screen)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    let output = terminal.output(of: screen)
    #expect(output.hasPrefix("\u{1B}[?2026h"))
    #expect(output.hasSuffix("\u{1B}[?2026l"))
    finish(screen)
  }

  @Test func aNewSizeIsAnnouncedAndEverythingDrawnAgain() async throws {
    let screen = try Screen(device: terminal.device)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    _ = terminal.output(of: screen)
    terminal.resize(columns: 50, rows: 14)
    kill(getpid(), SIGWINCH)
    var iterator = screen.events.makeAsyncIterator()
    #expect(await iterator.next() == .resized)
    #expect((screen.columns, screen.rows) == (50, 14))
    screen.present(grid(), pictures: [picture()], cursor: nil)
    #expect(terminal.output(of: screen).contains("\u{1B}Pq#0a"))
    finish(screen)
  }

  @Test func aRequestToEndIsAnEventAndATerminalThatGoesAwayToo() async throws {
    let screen = try Screen(device: terminal.device)
    kill(getpid(), SIGTERM)
    var iterator = screen.events.makeAsyncIterator()
    #expect(await iterator.next() == .terminate(signal: SIGTERM))
    finish(screen)
    #expect(await iterator.next() == nil)
  }

  @Test func anotherProgramGetsTheTerminalAsItWas() async throws {
    let screen = try Screen(device: terminal.device)
    screen.present(grid(), pictures: [picture()], cursor: nil)
    _ = terminal.output(of: screen)
    terminal.type("\u{1B}[0n")
    let looking = "stty -a <\(terminal.device) | grep -q ' echo '"
    let status = try await screen.lend(to: ["/bin/sh", "-c", looking])
    #expect(status == 0)
    #expect(!terminal.isEchoing)
    let output = terminal.output(of: screen)
    #expect(output.contains("\u{1B}[?1049l"))
    #expect(output.contains("\u{1B}[?1049h"))
    #expect(output.contains("\u{1B}Pq#0a"))
    finish(screen)
  }

  @Test func howAProgramEndedIsKnownAlsoWhereAParentIgnoresIt() async throws {
    let screen = try Screen(device: terminal.device)
    terminal.type("\u{1B}[0n")
    signal(SIGCHLD, SIG_IGN)
    #expect(try await screen.lend(to: ["/bin/sh", "-c", "exit 3"]) == 3)
    finish(screen)
  }

  @Test func aProgramThatCannotBeStartedLeavesTheScreen() async throws {
    let screen = try Screen(device: terminal.device)
    terminal.type("\u{1B}[0n")
    await #expect(throws: TerminalError.self) { try await screen.lend(to: ["/no/such/program"]) }
    #expect(!terminal.isEchoing)
    finish(screen)
  }

  @Test(arguments: ["vt100", "xterm-mono", "linux", "no-such-terminal", "xterm"])
  func poorAndUnknownTerminalsWorkPlainer(_ type: String) throws {
    setenv("TERM", type, 1)
    let screen = try Screen(device: terminal.device)
    var grid = grid(["text"])
    // More pairs of colours than 8 colours have.
    for place in 0..<200 {
      let colour = Colour.rgb(UInt8(place), UInt8(255 - place), 90)
      grid[place % 40, 5 + place / 40] = Cell(
        text: "x", style: Style(foreground: colour, background: .rgb(UInt8(place), 0, 0)))
    }
    screen.present(grid, pictures: [], cursor: nil)
    #expect(terminal.output(of: screen).contains("text"))
    finish(screen)
  }

  @Test func aTerminalThatCannotPlaceItsCursorIsRefused() {
    setenv("TERM", "dumb", 1)
    #expect(throws: TerminalError.incapableTerminal(type: "dumb")) {
      try Screen(device: terminal.device)
    }
  }

  @Test func withoutATerminalTheErrorSaysSo() {
    #expect(throws: TerminalError.self) { try Screen(device: "/dev/null") }
    #expect(throws: TerminalError.self) { try Screen(device: "/no/such/device") }
  }

  @Test func colourCanBeRefused() throws {
    setenv("NO_COLOR", "1", 1)
    let screen = try Screen(device: terminal.device)
    #expect(screen.colourDepth == .none)
    finish(screen)
  }

  @Test(arguments: [(32_768, 4), (65_535, 65_535), (2, 65_535), (1, 1), (32_767, 1), (300, 32_768)])
  func aWindowOfAnySizeIsBounded(columns: Int, rows: Int) throws {
    let screen = try Screen(device: terminal.device)
    terminal.resize(columns: columns, rows: rows)
    screen.measure()
    #expect((1...2048).contains(screen.columns) && (1...2048).contains(screen.rows))
    #expect(screen.columns * screen.rows <= 1 << 18)
    if columns <= 2048 { #expect(screen.columns == columns) }
    screen.present(
      CellGrid(columns: screen.columns, rows: screen.rows), pictures: [],
      cursor: CellPoint(column: columns, row: rows))
    _ = terminal.output(of: screen)
    finish(screen)
  }
}
