import Pixels

extension Canvas {
  /// The canvas's bitmap with the picture's corners rounded, transparent beyond.
  ///
  /// - Parameter radius: nil is a twentieth of the picture's shorter side; at most half of it.
  func cornersRounded(_ radius: Length?) -> Bitmap {
    let radius = min(pixels(radius ?? .fraction(0.05)), Double(shorterSide) / 2)
    return bitmap.mapRows { y, source, target in
      let down = depth(into: area.y + y, of: picture.height, radius)
      for x in source.indices {
        let across = depth(into: area.x + x, of: picture.width, radius)
        target[x] = source[x]
        guard down > 0, across > 0 else { continue }
        let beyond = (across * across + down * down).squareRoot() - radius
        let fraction = min(max(0.5 - beyond, 0), 1)
        target[x].w = UInt8((Double(source[x].w) * fraction).rounded())
      }
    }
  }

  /// The distance of a pixel's centre beyond the centres of the corners' circles along a side.
  private func depth(into position: Int, of side: Int, _ radius: Double) -> Double {
    let middle = Double(position) + 0.5
    return radius - min(middle, Double(side) - middle)
  }
}
