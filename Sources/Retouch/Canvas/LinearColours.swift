import Pixels

/// Linear RGB colours of eight pixels, 0…1 within the gamut.
struct LinearColours {
  var red: Lanes
  var green: Lanes
  var blue: Lanes

  init(red: Lanes, green: Lanes, blue: Lanes) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colours of up to eight pixels of a row; black beyond `count`.
  ///
  /// - Parameter decoded: `LinearLight.decoded`.
  @inline(__always)
  init(
    of pixels: UnsafeBufferPointer<Pixel>, from start: Int, count: Int,
    _ decoded: UnsafeBufferPointer<Float>
  ) {
    (red, green, blue) = (.zero, .zero, .zero)
    // A loop of known length is unrolled and keeps the lanes in registers.
    if count == 8 {
      for lane in 0..<8 { set(lane, pixels[start + lane], decoded) }
    } else {
      for lane in 0..<count { set(lane, pixels[start + lane], decoded) }
    }
  }

  @inline(__always)
  private mutating func set(
    _ lane: Int, _ pixel: Pixel, _ decoded: UnsafeBufferPointer<Float>
  ) {
    red[lane] = decoded[Int(pixel.x)]
    green[lane] = decoded[Int(pixel.y)]
    blue[lane] = decoded[Int(pixel.z)]
  }

  /// Relative luminance (the Y of CIE XYZ).
  @inline(__always)
  var luminance: Lanes { ChannelWeights.bt709(red, green, blue) }

  @inline(__always)
  var largest: Lanes { red.atLeast(green).atLeast(blue) }

  @inline(__always)
  var smallest: Lanes { red.atMost(green).atMost(blue) }

  @inline(__always)
  static func * (colours: LinearColours, factor: Lanes) -> LinearColours {
    LinearColours(
      red: colours.red * factor, green: colours.green * factor, blue: colours.blue * factor)
  }

  /// Linear interpolation towards other colours, by a fraction 0…1.
  @inline(__always)
  func mixed(with other: LinearColours, fraction: Lanes) -> LinearColours {
    LinearColours(
      red: red.mixed(with: other.red, fraction: fraction),
      green: green.mixed(with: other.green, fraction: fraction),
      blue: blue.mixed(with: other.blue, fraction: fraction))
  }
}

extension Bitmap {
  /// The bitmap with each colour replaced in linear light; alpha is kept.
  ///
  /// - Parameter change: receives eight colours and the position of the first of them.
  @inline(__always)
  func mapLinear(_ change: (LinearColours, _ x: Int, _ y: Int) -> LinearColours) -> Bitmap {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      LinearLight.encoded.withUnsafeBufferPointer { encoded in
        mapRows { y, source, target in
          var x = 0
          while x < source.count {
            let count = min(8, source.count - x)
            let changed = change(
              LinearColours(of: source, from: x, count: count, decoded), x, y)
            let red = LinearLight.indices(of: changed.red)
            let green = LinearLight.indices(of: changed.green)
            let blue = LinearLight.indices(of: changed.blue)
            func pixel(_ lane: Int) -> Pixel {
              Pixel(
                encoded[Int(red[lane])], encoded[Int(green[lane])], encoded[Int(blue[lane])],
                source[x + lane].w)
            }
            if count == 8 {
              for lane in 0..<8 { target[x + lane] = pixel(lane) }
            } else {
              for lane in 0..<count { target[x + lane] = pixel(lane) }
            }
            x += 8
          }
        }
      }
    }
  }
}
