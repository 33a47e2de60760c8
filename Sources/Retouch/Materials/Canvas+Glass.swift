import Pixels

/// Glass: refraction of what is beneath at the bevelled edges, slight frosting, a green tint, and
/// reflections.
extension Canvas {
  /// The blur of what is seen through the glass, as a fraction of the picture's mean side.
  private static let frost = 0.0035
  /// The width of the bevel, in units.
  private static let bevel: Float = 0.03
  /// The refraction by slopes of the surface, in units.
  private static let bend: Float = 0.13
  private static let largestBend: Float = 0.16
  private static let tint = LinearColours(hexadecimal: 0xE0F6F0)

  static func glassReach(in picture: Size) -> Int {
    frostCascade(in: picture).reach
      + Int(Double(largestBend) * 0.6 * picture.meanSide) + 2
  }

  private static func frostCascade(in picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(0.6, frost * picture.meanSide))
  }

  func glazed(_ scale: MaterialScale, seed: UInt64) -> Bitmap {
    let beneath = bitmap.blurred(by: Self.frostCascade(in: picture))
    let thickness = thickness(scale)
    let waves = FractalNoise(seed: seed, stream: 1, octaves: 2)
    let sheen = FractalNoise(seed: seed, stream: 2, octaves: 2)
    let (width, height) = (bitmap.width, bitmap.height)
    return LinearLight.decoded.withUnsafeBufferPointer { decoded in
      bitmap.mapLinear { source, x, y in
        let columns = Lanes.counting(from: area.x + x)
        let (positionX, positionY) = (
          columns * scale.pixel, Lanes(repeating: (Float(area.y + y) + 0.5) * scale.pixel)
        )
        // The slope of the surface, positive up and to the left, in heights per unit.
        var (slopeX, slopeY) = (Lanes.zero, Lanes.zero)
        if let thickness {
          for lane in 0..<min(8, width - x) {
            let slope = thickness.slope(x + lane, y)
            slopeX[lane] = slope.x
            slopeY[lane] = slope.y
          }
          slopeX *= scale.unit * Self.bevel
          slopeY *= scale.unit * Self.bevel
        }
        let wave = waves.at(positionX * 4, positionY * 4)
        let bendX = slopeX + 0.16 * wave
        let bendY = slopeY + 0.16 * waves.at(positionX * 4 + 57, positionY * 4)
        let limit = Lanes(repeating: Self.largestBend)
        let (shiftX, shiftY) = (
          (bendX * Self.bend).clamped(lowerBound: -limit, upperBound: limit) * scale.unit,
          (bendY * Self.bend).clamped(lowerBound: -limit, upperBound: limit) * scale.unit
        )
        var seen = LinearColours(.zero)
        for lane in 0..<min(8, width - x) {
          let column = min(max(Float(x + lane) + shiftX[lane], 0), Float(width - 1))
          let row = min(max(Float(y) + shiftY[lane], 0), Float(height - 1))
          let colour = beneath.light(column, row, decoded)
          // Beyond the edge of the bitmap there is nothing to see.
          let isSeen = colour.w > 0
          seen.red[lane] = isSeen ? colour.x / colour.w : source.red[lane]
          seen.green[lane] = isSeen ? colour.y / colour.w : source.green[lane]
          seen.blue[lane] = isSeen ? colour.z / colour.w : source.blue[lane]
        }
        var glass = LinearColours(
          red: seen.red * Self.tint.red, green: seen.green * Self.tint.green,
          blue: seen.blue * Self.tint.blue)
        // Light comes from above and the left: the edge there shines, the opposite one is dark,
        // with a thin line of transmitted light.
        let facing = (slopeX + slopeY * 1.3) * 1.9
        let steep = ((slopeX * slopeX + slopeY * slopeY).squareRoot() * 2.4).clipped
        glass = glass * (1 - 0.42 * (-facing).clipped - 0.12 * steep)
        let band =
          (positionX * 0.62 + positionY * 0.62 + 0.03 * sheen.at(positionX * 1.5, positionY * 1.5))
        let streak =
          band.wave.smoothStep(0.72, 0.8) * 0.13
          + (band + 0.2).wave.smoothStep(0.965, 0.98) * 0.16
        let shine =
          facing.smoothStep(0.25, 0.95) * 0.8 + (-facing).smoothStep(0.75, 1.1) * 0.3
        return glass.mixed(
          with: LinearColours(hexadecimal: 0xFFFFFF), fraction: (shine + streak + 0.035).clipped)
      }
    }
  }

  /// The thickness of the glass, 0…1: 0 at the edge of the mask, 1 well inside; nil without a mask.
  private func thickness(_ scale: MaterialScale) -> Plane? {
    guard let coverage else { return nil }
    return Plane(size: coverage.size) { Float(coverage.values[$0]) / 255 }
      .blurred(by: BoxCascade(sigma: Double(max(scale.unit * Self.bevel, 0.8))))
  }
}

extension Plane {
  /// The gradient of the values, per pixel to the right and down.
  @inline(__always)
  fileprivate func slope(_ x: Int, _ y: Int) -> SIMD2<Float> {
    let (left, right) = (max(x - 1, 0), min(x + 1, size.width - 1))
    let (above, below) = (max(y - 1, 0), min(y + 1, size.height - 1))
    return SIMD2(
      values[y * size.width + right] - values[y * size.width + left],
      values[below * size.width + x] - values[above * size.width + x]) / 2
  }
}

extension Bitmap {
  /// Bilinear interpolation at a position inside, in linear light with premultiplied alpha.
  @inline(__always)
  fileprivate func light(
    _ x: Float, _ y: Float, _ decoded: UnsafeBufferPointer<Float>
  ) -> SIMD4<Float> {
    let (column, row) = (Int(x), Int(y))
    let (right, below) = (min(column + 1, width - 1), min(row + 1, height - 1))
    let (across, down) = (x - Float(column), y - Float(row))
    let top =
      SIMD4(light: pixels[row * width + column], decoded) * (1 - across)
      + SIMD4(light: pixels[row * width + right], decoded) * across
    let bottom =
      SIMD4(light: pixels[below * width + column], decoded) * (1 - across)
      + SIMD4(light: pixels[below * width + right], decoded) * across
    return top + (bottom - top) * down
  }
}
