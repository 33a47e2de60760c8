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
    switch setting {
    case .sixel: sixel(capabilities)
    case .blocks: blocks(isUTF8: isUTF8)
    case .auto:
      if !isSettled {
        nil
      } else if capabilities.sixel, !capabilities.drawsSixelBadly {
        sixel(capabilities)
      } else {
        blocks(isUTF8: isUTF8)
      }
    }
  }

  private static func sixel(_ capabilities: Capabilities) -> SixelGraphics {
    let largest = capabilities.maxPicture
    return SixelGraphics(
      colours: capabilities.colourRegisters,
      largest: Size(width: largest.width, height: largest.height))
  }

  private static func blocks(isUTF8: Bool) -> BlockGraphics {
    BlockGraphics(style: isUTF8 ? .quadrants : .ascii)
  }
}
