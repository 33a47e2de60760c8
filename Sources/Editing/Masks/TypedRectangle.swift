import FoundationEssentials
public import Pixels

/// A rectangle as a person types it: `X,Y,W,H`, or `X,Y WxH`, each number in pixels or, with `%`,
/// in hundredths of the picture's width or height.
public struct TypedRectangle: Hashable, Sendable {
  private enum Length: Hashable, Sendable {
    case pixels(Double)
    case percent(Double)

    init?(_ text: Substring) {
      let isPercent = text.hasSuffix("%")
      let digits = isPercent ? text.dropLast() : text
      // Numbers far outside any picture would overflow when they become whole pixels.
      guard let value = Double(digits), value.isFinite, abs(value) < 1e7 else { return nil }
      self = isPercent ? .percent(value) : .pixels(value)
    }

    func pixels(of whole: Int) -> Int {
      switch self {
      case .pixels(let count): Int(count.rounded())
      case .percent(let share): Int((share / 100 * Double(whole)).rounded())
      }
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
