import Pixels

extension Canvas {
  /// The mean lightness in OKLab under a box, 0…1, weighted by alpha; 1 where everything is
  /// transparent.
  ///
  /// - Parameters:
  ///   - size: of the box, in pixels, before it is rotated.
  ///   - angle: in degrees, counter-clockwise.
  func lightness(
    under size: SIMD2<Double>, around middle: SIMD2<Double>, turnedBy angle: Double
  ) -> Float {
    let corner = SIMD2(Double(area.x), Double(area.y))
    let limit = SIMD2(Double(area.width), Double(area.height))
    let columns = 48
    var (lightness, weight): (Float, Float) = (0, 0)
    for index in 0..<columns * columns {
      let step = SIMD2(Double(index % columns), Double(index / columns)) + 0.5
      let offset = (step / Double(columns) - 0.5) * size
      let position = (middle + offset.turned(by: angle) - corner).rounded(.down)
      guard position.min() >= 0, position.x < limit.x, position.y < limit.y else { continue }
      let pixel = bitmap[Int(position.x), Int(position.y)]
      lightness += OKLabColours(LinearColours(of: pixel)).lightness[0] * Float(pixel.w)
      weight += Float(pixel.w)
    }
    return weight > 0 ? lightness / weight : 1
  }
}
