/// Terminal capabilities: what the terminal has answered so far, beginning with what every terminal
/// can do.
public struct Capabilities: Hashable, Sendable {
  /// Whether it draws sixel pictures (DA1 has 4).
  ///
  /// XTSMGRAPHICS alone proves nothing: some answer it without drawing.
  public private(set) var sixel = false
  /// How many colours one sixel picture may have.
  public private(set) var colourRegisters = 256
  /// The largest picture it draws, in pixels; larger ones it may drop as a whole.
  public private(set) var maxPicture = PixelSize(width: 1000, height: 1000)
  /// Whether it reports the mouse in pixels (mode 1016).
  public private(set) var pixelMouse = false
  /// Whether it holds back drawing until an update is whole (mode 2026).
  public private(set) var synchronizedOutput = false
  /// Its name and version, as XTVERSION gives them.
  public private(set) var version: String?
  /// Its background colour.
  public private(set) var background: Background?
  /// Whether it draws pictures by kitty's protocol.
  public private(set) var kittyGraphics = false
  /// The size of a cell as it answers itself (window report 6).
  public private(set) var cellPixels: PixelSize?
  /// Whether the last answer of the batch, DA1, has come: no other follows.
  public private(set) var isComplete = false

  /// A background colour, each component 0…1.
  public struct Background: Hashable, Sendable {
    public var red: Double
    public var green: Double
    public var blue: Double

    public init(red: Double, green: Double, blue: Double) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// Whether dark text is easier to read on it than light text.
    public var isLight: Bool { 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 }
  }

  public init() {}

  /// Whether the terminal is known not to erase pictures where text is written, or to place them
  /// wrongly: sixel is used there only where the user asks for it.
  public var drawsSixelBadly: Bool {
    guard let version else { return false }
    return ["Konsole", "WezTerm", "rio", "contour", "alacritty"].contains {
      version.lowercased().hasPrefix($0.lowercased())
    }
  }

  /// Updates the capabilities by an answer; one that is empty, or known to be wrong, changes nothing.
  public mutating func update(by report: TerminalReport) {
    switch report {
    case .deviceAttributes(let attributes):
      sixel = attributes.dropFirst().contains(4)
      isComplete = true
    case .graphics(item: 1, status: 0, let values):
      if let count = values.first, count >= 2 { colourRegisters = min(count, 1 << 16) }
    case .graphics(item: 2, status: 0, let values):
      if values.count >= 2, values[0] > 0, values[1] > 0 {
        maxPicture = PixelSize(width: values[0], height: values[1])
      }
    case .mode(1016, let state): pixelMouse = (1...3).contains(state)
    case .mode(2026, let state): synchronizedOutput = (1...3).contains(state)
    case .window(kind: 6, let values):
      // tmux swaps the numbers of report 8, which is why only the size of a cell is asked for.
      if values.count >= 2, (1..<1000).contains(values[0]), (1..<1000).contains(values[1]) {
        cellPixels = PixelSize(width: values[1], height: values[0])
      }
    case .version(let text): version = text
    case .background(let red, let green, let blue):
      background = Background(red: red, green: green, blue: blue)
    case .kittyGraphics(let answer): kittyGraphics = answer.hasSuffix(";OK")
    case .graphics, .mode, .window, .ready: break
    }
  }
}
