import Pixels

/// One number for each of eight pixels beside each other.
typealias Lanes = SIMD8<Float>

/// The colours of eight pixels in linear light, 0…1 where they can be shown.
struct LinearColours {
  var red: Lanes
  var green: Lanes
  var blue: Lanes

  /// Relative luminance (the Y of CIE XYZ).
  var luminance: Lanes { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  var largest: Lanes { pointwiseMax(red, pointwiseMax(green, blue)) }
  var smallest: Lanes { pointwiseMin(red, pointwiseMin(green, blue)) }

  static func * (colours: LinearColours, factor: Lanes) -> LinearColours {
    LinearColours(
      red: colours.red * factor, green: colours.green * factor, blue: colours.blue * factor)
  }

  /// These colours with a share, 0…1, of others mixed in.
  func mixed(with other: LinearColours, share: Lanes) -> LinearColours {
    LinearColours(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share)
  }
}

extension Bitmap {
  /// The bitmap with each colour replaced in linear light; alpha stays.
  ///
  /// - Parameter change: is given eight colours and the place of the first of them.
  func mapLinear(_ change: (LinearColours, _ x: Int, _ y: Int) -> LinearColours) -> Bitmap {
    LinearLight.decoded.withUnsafeBufferPointer { decoded in
      LinearLight.encoded.withUnsafeBufferPointer { encoded in
        mapRows { y, source, target in
          var x = 0
          while x < source.count {
            let count = min(8, source.count - x)
            var colours = LinearColours(red: .zero, green: .zero, blue: .zero)
            for lane in 0..<count {
              let pixel = source[x + lane]
              colours.red[lane] = decoded[Int(pixel.x)]
              colours.green[lane] = decoded[Int(pixel.y)]
              colours.blue[lane] = decoded[Int(pixel.z)]
            }
            let changed = change(colours, x, y)
            let red = indices(changed.red)
            let green = indices(changed.green)
            let blue = indices(changed.blue)
            for lane in 0..<count {
              target[x + lane] = Pixel(
                encoded[Int(red[lane])], encoded[Int(green[lane])], encoded[Int(blue[lane])],
                source[x + lane].w)
            }
            x += 8
          }
        }
      }
    }
  }
}

/// The places of eight lights in the table `LinearLight.encoded`.
@inline(__always)
private func indices(_ light: Lanes) -> SIMD8<UInt32> {
  let bounded = light.clamped(
    lowerBound: Lanes(repeating: LinearLight.darkest), upperBound: Lanes(repeating: 1))
  let bits = unsafeBitCast(bounded, to: SIMD8<UInt32>.self)
  return (bits &- LinearLight.darkest.bitPattern) &>> LinearLight.droppedBits
}
