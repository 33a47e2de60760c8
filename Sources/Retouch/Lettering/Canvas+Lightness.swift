import Pixels

extension Canvas {
  /// The mean lightness in OKLab of what is under a box, 0…1; what is transparent does not count,
  /// and nothing at all is taken for white.
  ///
  /// - Parameters:
  ///   - size: of the box, in pixels, before it is turned.
  ///   - angle: in degrees, against the clock.
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
      let place = (middle + offset.turned(by: angle) - corner).rounded(.down)
      guard place.min() >= 0, place.x < limit.x, place.y < limit.y else { continue }
      let pixel = bitmap[Int(place.x), Int(place.y)]
      lightness += OKLab(LinearColours(of: pixel)).lightness[0] * Float(pixel.w)
      weight += Float(pixel.w)
    }
    return weight > 0 ? lightness / weight : 1
  }
}
