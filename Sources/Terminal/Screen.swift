import CNcurses
import Dispatch
import Glibc

/// The terminal's whole screen: text, pictures, keys and mouse, from taking it to giving it back.
///
/// ncurses owns the text; pictures are sent beside it. Nothing else may write to the terminal while
/// a screen exists, and one screen exists at a time.
@MainActor
public final class Screen {
  /// Everything that happens, in order; for one consumer.
  public let events: AsyncStream<ScreenEvent>
  /// What the terminal has answered so far.
  public internal(set) var capabilities = Capabilities()
  public internal(set) var columns = 0
  public internal(set) var rows = 0
  /// The size of a character cell; nil when the terminal does not tell.
  public internal(set) var cellPixels: PixelSize?
  /// How many bytes of pictures have been sent so far.
  public internal(set) var pictureBytesWritten = 0
  /// Which mouse reports the terminal sends; pixels only where it has mode 1016.
  public var mouse = MouseMode.cells {
    didSet { if mouse != oldValue, !isGivenBack { send(TerminalModes.mouse(mouse)) } }
  }

  /// In cells.
  private static let longestSide = 2048
  private static let mostCells = 1 << 18

  struct Frame {
    var grid: CellGrid
    var pictures: [PictureTile]
    var cursor: CellPoint?
  }

  let line: TerminalLine
  let continuation: AsyncStream<ScreenEvent>.Continuation
  let ncurses: NcursesSession
  var painter: TextPainter
  var ledger = PictureLedger()
  /// The last frame that was presented.
  var frame: Frame?
  /// The text that the terminal shows; nil when it has to be cleared.
  var shown: CellGrid?
  var reader: InputReader?
  /// Whether the terminal is given back: the program is suspended, or another one has it.
  var isGivenBack = false
  /// The program started from here that has it.
  var borrower: ForegroundProgram?
  /// Whether the terminal has gone.
  var isGone = false
  var isRestored = false

  /// Takes the terminal the program was started in.
  public convenience init() throws(TerminalError) {
    try self.init(device: "/dev/tty")
  }

  init(device: String) throws(TerminalError) {
    let line = try TerminalLine(device: device)
    self.line = line
    let isUTF8 = DisplayText.isUTF8
    (events, continuation) = AsyncStream.makeStream()
    let reader = try InputReader(line: line)
    self.reader = reader
    // ncurses leaves signals alone that have a handler when it starts.
    Lifeline.install(
      terminal: line.output, notices: reader.notices, settings: line.settings)
    do {
      ncurses = try NcursesSession(line: line)
    } catch {
      Lifeline.remove()
      throw error
    }
    painter = TextPainter(
      depth: ncurses.startColours(), pairLimit: Int(shim_colour_pairs()), isUTF8: isUTF8)
    Lifeline.arm(farewell: ncurses.farewell)
    reader.start { [weak self] message in
      DispatchQueue.main.async {
        MainActor.assumeIsolated { self?.receive(message) }
      }
    }
    measure()
    // Takes the alternate screen at once, before the first frame is ready.
    update(cursor: nil, isCleared: true)
    send(TerminalModes.entry + TerminalModes.mouse(mouse))
  }

  isolated deinit {
    restore()
  }

  /// Whether characters beyond ASCII can be shown.
  public var isUTF8: Bool { DisplayText.isUTF8 }

  public var colourDepth: ColourDepth { painter.depth }

  /// Queries the terminal's capabilities, in one write.
  ///
  /// The answers come as events and into `capabilities`, the last being `deviceAttributes`.
  /// Some terminals never answer: do not wait for it.
  public func probe() {
    ask(TerminalModes.queries(withKitty: ncurses.passesStrings))
  }

  /// Sends a query; the answer comes as a `report` event.
  func ask(_ query: [UInt8]) {
    guard !isGivenBack else { return }
    send(query)
  }

  /// Gives the terminal back for good, and ends `events`; does nothing the second time.
  public func restore() {
    guard !isRestored else { return }
    isRestored = true
    borrower?.hangUp()
    if !isGivenBack { giveBack() }
    Lifeline.remove()
    reader = nil
    continuation.finish()
    ncurses.end()
  }

  func send(_ bytes: [UInt8]) {
    guard !isGone else { return }
    isGone = !line.write(bytes)
  }

  /// Reads the terminal's size, and lays the window over all of it.
  func measure() {
    let size = line.size
    let (across, down) = (max(1, size.columns), max(1, size.rows))
    if size.columns > 0, size.rows > 0 {
      // Of a window beyond all screens, the top left is used: ncurses counts in 16 bits.
      let columns = min(size.columns, Self.longestSide)
      ncurses.resize(
        columns: columns, rows: min(size.rows, Self.longestSide, Self.mostCells / columns))
    }
    (columns, rows) = ncurses.size
    // Some terminals count their border too: the size of a cell is a whole number of pixels.
    cellPixels =
      size.width >= across && size.height >= down
      ? PixelSize(width: size.width / across, height: size.height / down)
      : capabilities.cellPixels
    shown = nil
  }
}
