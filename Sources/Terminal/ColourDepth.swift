/// Colour depth: how many colours of text the terminal shows.
public enum ColourDepth: Hashable, Sendable {
  /// Attributes only.
  case none
  case ansi8
  case ansi16
  /// The terminal's own 16 colours, a cube of 6×6×6 and 24 greys.
  case indexed256
  /// Red, green and blue as they are.
  case direct
}
