import Pixels

/// The part of a picture that a model edits, and the size at which it sees that part.
struct WorkingArea: Hashable {
  /// In pixels of the picture.
  let part: Rectangle
  /// Both sides are multiples of what the model needs.
  let size: Size

  init(part: Rectangle, size: Size) {
    (self.part, self.size) = (part, size)
  }

  /// The whole of a picture.
  init(wholeOf source: Size, rule: WorkingSizeRule) {
    part = source.bounds
    size = rule.size(for: source)
  }

  /// The area under a mask with some of its surroundings, as large as in the picture where the
  /// model can do that.
  ///
  /// Sides come in steps of what the model needs, so that few sizes occur and what was prepared for
  /// one serves again; none is less than half of what the model was trained on, where there is as
  /// much of the picture.
  ///
  /// - Parameter region: the bounds of the mask; lies within the picture.
  init(around region: Rectangle, of source: Size, rule: WorkingSizeRule) {
    let across = Self.span(
      region.x..<region.maxX, context: Self.context(of: region), of: source.width, rule)
    let down = Self.span(
      region.y..<region.maxY, context: Self.context(of: region), of: source.height, rule)
    part = Rectangle(
      x: across.lowerBound, y: down.lowerBound, width: across.count, height: down.count)
    size =
      max(part.width, part.height) > rule.longSide
      ? rule.size(for: part.size)
      : Size(width: part.width.roundedUp(to: rule), height: part.height.roundedUp(to: rule))
  }

  /// The surroundings that a model sees on each side of a mask, in pixels: it must find out
  /// what the rest of the picture is like.
  private static func context(of region: Rectangle) -> Int {
    max(32, max(region.width, region.height) / 8)
  }

  private static func span(
    _ region: Range<Int>, context: Int, of whole: Int, _ rule: WorkingSizeRule
  ) -> Range<Int> {
    let wanted = max(region.count + 2 * context, rule.longSide / 2).roundedUp(to: rule)
    let length = min(wanted, whole)
    let start = (region.lowerBound + region.upperBound - length) / 2
    let first = min(max(0, start), whole - length)
    return first..<first + length
  }
}

extension Int {
  fileprivate func roundedUp(to rule: WorkingSizeRule) -> Int {
    (self + rule.multiple - 1) / rule.multiple * rule.multiple
  }
}
