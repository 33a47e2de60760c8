import Pixels
import TestSupport

extension Bitmap {
  /// A picture of random samples, alpha included.
  static func noise(_ size: Size, seed: UInt64) -> Bitmap {
    var random = SeededNumbers(seed: seed)
    return Bitmap(
      size: size,
      pixels: (0..<size.area).map { _ in
        Pixel(truncatingIfNeeded: SIMD4<UInt64>(repeating: random.next()) &>> [0, 8, 16, 24])
      })
  }
}

extension Mask {
  /// Random rectangles that add and subtract, inside a picture and over its edges, randomly grown,
  /// feathered and inverted.
  static func random(in size: Size, using random: inout SeededNumbers) -> Mask {
    let parts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let corner = Point(
        x: Int.random(in: 0..<size.width, using: &random),
        y: Int.random(in: 0..<size.height, using: &random))
      let rectangle = Rectangle(
        x: corner.x - Int.random(in: 0...2, using: &random),
        y: corner.y - Int.random(in: 0...2, using: &random),
        width: Int.random(in: 3...max(3, size.width), using: &random),
        height: Int.random(in: 3...max(3, size.height), using: &random))
      return Part(rectangle, adds: Int.random(in: 0...2, using: &random) > 0)
    }
    return Mask(
      parts: parts, grow: Int.random(in: 0...3, using: &random),
      feather: Int.random(in: 0...6, using: &random),
      isInverted: Int.random(in: 0...3, using: &random) == 0)
  }
}
