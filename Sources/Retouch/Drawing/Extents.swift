import Glibc
import Pixels

/// Bounding box in floating point coordinates, in pixels or other units.
struct Extents: Hashable, Sendable {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  init(_ rectangle: Rectangle) {
    self.init(
      left: Double(rectangle.x), top: Double(rectangle.y), width: Double(rectangle.width),
      height: Double(rectangle.height))
  }

  /// A box around a middle.
  init(size: SIMD2<Double>, around middle: SIMD2<Double>) {
    self.init(
      left: middle.x - size.x / 2, top: middle.y - size.y / 2, width: size.x, height: size.y)
  }

  var size: SIMD2<Double> { SIMD2(width, height) }
  var middle: SIMD2<Double> { SIMD2(left + width / 2, top + height / 2) }
  var shorterSide: Double { min(width, height) }
  var isEmpty: Bool { width <= 0 || height <= 0 }

  func expanded(by distance: Double) -> Extents {
    Extents(
      left: left - distance, top: top - distance, width: width + 2 * distance,
      height: height + 2 * distance)
  }

  func contains(_ position: SIMD2<Double>) -> Bool {
    position.x >= left && position.x <= left + width && position.y >= top
      && position.y <= top + height
  }

  /// The pixels within an area that the box touches.
  func pixels(within area: Rectangle) -> Rectangle {
    func whole(_ start: Double, _ end: Double, _ range: Range<Int>) -> Range<Int> {
      let bounds = Double(range.lowerBound)...Double(range.upperBound)
      let first = min(max(start.rounded(.down), bounds.lowerBound), bounds.upperBound)
      let last = min(max(end.rounded(.up), first), bounds.upperBound)
      return Int(first)..<Int(last)
    }
    let columns = whole(left, left + width, area.x..<area.maxX)
    let rows = whole(top, top + height, area.y..<area.maxY)
    return Rectangle(
      x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
  }
}

extension Double {
  /// Degrees in radians; 0 for a number that is not finite.
  var radians: Double { isFinite ? remainder(dividingBy: 360) * .pi / 180 : 0 }
}

extension SIMD2<Double> {
  /// The vector rotated by degrees, counter-clockwise as seen with y downwards.
  func turned(by degrees: Double) -> SIMD2<Double> {
    let (sine, cosine) = (sin(degrees.radians), cos(degrees.radians))
    return SIMD2(cosine * x + sine * y, cosine * y - sine * x)
  }

  /// The size of the bounding box of a rotated box of this size.
  func turnedSize(by degrees: Double) -> SIMD2<Double> {
    let (sine, cosine) = (abs(sin(degrees.radians)), abs(cos(degrees.radians)))
    return SIMD2(cosine * x + sine * y, sine * x + cosine * y)
  }
}
