import Pixels

extension Bitmap {
  /// The places where two pictures of one size differ.
  func places(differingFrom other: Bitmap) -> [Point] {
    (0..<height).flatMap { y in
      (0..<width).compactMap { x in
        pixels[y * width + x] == other.pixels[y * width + x] ? nil : Point(x: x, y: y)
      }
    }
  }
}
