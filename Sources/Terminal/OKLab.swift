internal import Glibc

/// OKLab: a colour by lightness and two opponent axes, in which distance is near to what is seen.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
struct OKLab {
  private let coordinates: SIMD3<Float>

  /// The colour of red, green and blue in sRGB.
  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    let r = Self.linear(red)
    let g = Self.linear(green)
    let b = Self.linear(blue)
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    coordinates = SIMD3(
      Float(0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short),
      Float(1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short),
      Float(0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short))
  }

  /// 0 (black) … 1 (white).
  var lightness: Float { coordinates.x }

  func squaredDistance(to other: OKLab) -> Float {
    let difference = coordinates - other.coordinates
    return (difference * difference).sum()
  }

  private static func linear(_ value: UInt8) -> Double {
    let value = Double(value) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
