/// Input event: what a person did, or what the terminal reported.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text pasted while bracketed paste is on; line ends as they came.
  case paste(String)
  /// The terminal gained or lost the focus.
  case focus(Bool)
  /// An answer to a question the program asked.
  case report(TerminalReport)
}

/// A key press with its modifiers.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// A character key, Space among them.
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public var code: Code
  /// The modifiers held down.
  ///
  /// Shift is among them only where the character does not imply it: `G` has no modifier, Shift-Tab is
  /// `tab` with Shift.
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

/// A mouse event: a press, a movement, or a turn of the wheel.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press
    case drag
    case release
    case wheelUp
    case wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left
    case middle
    case right
    case none
  }

  public var action: Action
  public var button: Button
  public var modifiers: Key.Modifiers
  /// The position from the top left, counted from 0: in cells, or in pixels where mode 1016 is on.
  public var x: Int
  public var y: Int

  public init(
    _ action: Action, _ button: Button, x: Int, y: Int, modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.modifiers = modifiers
    self.x = x
    self.y = y
  }
}

/// Terminal report: an answer to a query.
public enum TerminalReport: Hashable, Sendable {
  /// Primary device attributes (DA1), `CSI ? … c`; 4 among them means sixel.
  case deviceAttributes([Int])
  /// XTSMGRAPHICS, `CSI ? item ; status ; values S`.
  case graphics(item: Int, status: Int, values: [Int])
  /// DECRQM, `CSI ? mode ; state $ y`.
  case mode(Int, state: Int)
  /// Window report, `CSI kind ; values t`.
  case window(kind: Int, values: [Int])
  /// XTVERSION, `DCS > | text ST`.
  case version(String)
  /// OSC 11, the background colour, each component 0…1.
  case background(red: Double, green: Double, blue: Double)
  /// Kitty graphics answer, `APC G … ST`.
  case kittyGraphics(String)
  /// Device status, `CSI 0 n`.
  case ready
}
