import Editing
import Graphics
import Pixels
import Terminal

/// The choice of a graphics protocol, from the configuration and the terminal's answers.
///
/// Every protocol is chosen here and nowhere else.
enum GraphicsChoice {
  /// - Parameters:
  ///   - setting: what the person has chosen.
  ///   - capabilities: what the terminal has answered so far.
  ///   - isSettled: whether no more answers are waited for.
  ///   - isUTF8: whether the terminal shows characters outside ASCII.
  /// - Returns: nil while the choice needs an answer that has not come yet.
  static func graphics(
    _ setting: Configuration.Graphics, on capabilities: Capabilities, isSettled: Bool, isUTF8: Bool
  ) -> (any GraphicsProtocol)? {
    let isSixel: Bool
    switch setting {
    case .sixel: isSixel = true
    case .blocks: isSixel = false
    case .auto where !isSettled: return nil
    case .auto: isSixel = capabilities.sixel && !capabilities.drawsSixelBadly
    }
    guard isSixel else { return BlockGraphics(style: isUTF8 ? .quadrants : .ascii) }
    let largest = capabilities.maxPicture
    return SixelGraphics(
      colours: capabilities.colourRegisters,
      largest: Size(width: largest.width, height: largest.height))
  }
}
