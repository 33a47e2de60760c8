import Pixels

extension SceneCanvas {
  /// A strip of rows painted so far, to be reflected in water.
  struct Rows: Sendable {
    fileprivate let projection: Projection
    fileprivate let first: Int
    fileprivate let count: Int
    fileprivate let pixels: [Pixel]

    /// The bilinear sample at a point, or at the nearest one inside the strip.
    func colour(at point: Vector) -> RGBA {
      let place = projection.pixels(point)
      let width = projection.size.width
      let x = min(max(place.x - 0.5, 0), Float(width - 1))
      let y = min(max(place.y - 0.5 - Float(first), 0), Float(count - 1))
      let column = Int(x)
      let row = Int(y) * width
      let across = min(column + 1, width - 1)
      let down = min(Int(y) + 1, count - 1) * width
      let top = mixed(pixels[row + column], pixels[row + across], x - Float(column))
      let bottom = mixed(pixels[down + column], pixels[down + across], x - Float(column))
      return RGBA(top + (bottom - top) * (y - Float(Int(y))))
    }

    private func mixed(_ first: Pixel, _ second: Pixel, _ fraction: Float) -> SIMD4<Float> {
      let low = SIMD4(Float(first.x), Float(first.y), Float(first.z), 1)
      let high = SIMD4(Float(second.x), Float(second.y), Float(second.z), 1)
      return low + (high - low) * fraction
    }
  }

  /// The rows between two heights, cut to the picture; at least one.
  func rows(from top: Float, to bottom: Float) -> Rows {
    let height = projection.size.height
    let first = min(max(Int(projection.pixels(Vector(0, top)).y), 0), height - 1)
    let end = min(max(Int(projection.pixels(Vector(0, bottom)).y), first + 1), height)
    return Rows(
      projection: projection, first: first, count: end - first, pixels: pixels(of: first..<end))
  }
}
