import FoundationEssentials
public import Pixels

/// A rectangle as a person types it: `X,Y,W,H`, or `X,Y WxH`, each number in pixels or, with `%`,
/// in hundredths of the picture's width or height.
public struct TypedRectangle: Hashable, Sendable {
  private struct Length: Hashable, Sendable {
    let value: Double
    let isPercent: Bool

    init?(_ text: Substring) {
      isPercent = text.hasSuffix("%")
      // Numbers far outside any picture would overflow when they become whole pixels.
      guard let value = Double(isPercent ? text.dropLast() : text), abs(value) < 1e7 else {
        return nil
      }
      self.value = value
    }

    func pixels(of whole: Int) -> Int {
      Int((isPercent ? value / 100 * Double(whole) : value).rounded())
    }
  }

  private let lengths: [Length]

  /// - Throws: `EditingError.rectangle` for a text that is not four numbers, or has no extent.
  public init(_ text: String) throws(EditingError) {
    let parts = text.split { ", x×".contains($0) }
    lengths = parts.compactMap(Length.init)
    guard parts.count == 4, lengths.count == 4, lengths[2].pixels(of: 1000) > 0,
      lengths[3].pixels(of: 1000) > 0
    else { throw .rectangle(text) }
  }

  /// The rectangle in pixels of a picture of `size`; at least one pixel each way.
  public func rectangle(in size: Size) -> Rectangle {
    Rectangle(
      x: lengths[0].pixels(of: size.width), y: lengths[1].pixels(of: size.height),
      width: max(1, lengths[2].pixels(of: size.width)),
      height: max(1, lengths[3].pixels(of: size.height)))
  }
}
