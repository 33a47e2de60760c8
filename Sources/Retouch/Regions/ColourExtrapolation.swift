import Pixels

/// Pull-push extrapolation: the colours on one side of a soft edge, continued beyond it from the
/// nearest pixels that belong to that side alone.
///
/// Gortler et al., "The Lumigraph" (1996): colours are averaged into ever smaller copies and
/// propagated back to where there are none.
struct ColourExtrapolation {
  /// The largest area of the finest copy, in pixels.
  private static let area = 1_000_000
  /// The weight of a pixel that shows both sides, relative to one that shows the side alone.
  private static let mixedWeight: Float = 0.001

  private let size: Size
  /// Colours, 0…255, multiplied by the weight in the fourth number: 1, or 0 where the side is
  /// nowhere.
  private let colours: [SIMD4<Float>]
  private let across: Interpolation
  private let down: Interpolation

  /// - Parameter coverage: of each pixel by the side, 0…255, given the pixel's index.
  init(of bitmap: Bitmap, coverage: (Int) -> UInt8) {
    let factor = max(
      1, Int((Double(bitmap.size.area) / Double(Self.area)).squareRoot().rounded(.up)))
    size = bitmap.size.divided(by: factor)
    colours = Self.spread(Self.weighed(bitmap, factor: factor, in: size, coverage), in: size)
    across = Interpolation(from: size.width, reducedBy: factor)
    down = Interpolation(from: size.height, reducedBy: factor)
  }

  /// The colour at a pixel, 0…255; nil where the side is nowhere.
  @inline(__always)
  func colour(x: Int, y: Int) -> SIMD4<Float>? {
    let colour = colours.value(across.position(at: x), down.position(at: y), in: size)
    return colour.w > 0 ? colour / colour.w : nil
  }

  /// The weighted mean colours of squares of pixels.
  private static func weighed(
    _ bitmap: Bitmap, factor: Int, in size: Size, _ coverage: (Int) -> UInt8
  ) -> [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: size.area) { sums, count in
      nonisolated(unsafe) let sums = sums
      bitmap.pixels.withUnsafeBufferPointer { pixels in
        Bands.forEach(of: size.height, length: 4) { rows in
          for cell in rows.lowerBound * size.width..<rows.upperBound * size.width {
            let (row, column) = cell.quotientAndRemainder(dividingBy: size.width)
            var sum = SIMD4<Float>.zero
            for y in row * factor..<min((row + 1) * factor, bitmap.height) {
              for x in column * factor..<min((column + 1) * factor, bitmap.width) {
                let index = y * bitmap.width + x
                let membership = coverage(index)
                guard membership > 0 else { continue }
                var colour = SIMD4<Float>(samples: pixels[index])
                let alpha = colour.w / 255
                colour.w = 1
                sum += colour * (alpha * weight(membership))
              }
            }
            sums[cell] = bounded(sum)
          }
        }
      }
      count = size.area
    }
  }

  @inline(__always)
  private static func weight(_ membership: UInt8) -> Float {
    guard membership < 250 else { return 1 }
    let coverage = Float(membership) / 255
    let squared = coverage * coverage
    return mixedWeight * squared * squared
  }

  /// A weighted colour whose weight is limited to 1.
  @inline(__always)
  private static func bounded(_ colour: SIMD4<Float>) -> SIMD4<Float> {
    colour.w > 1 ? colour / colour.w : colour
  }

  /// Weighted colours, completed from smaller copies where their weight is below 1.
  private static func spread(_ colours: [SIMD4<Float>], in size: Size) -> [SIMD4<Float>] {
    guard size.area > 1 else { return colours }
    let half = size.divided(by: 2)
    var sums = [SIMD4<Float>](repeating: .zero, count: half.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        sums[y / 2 * half.width + x / 2] += colours[y * size.width + x]
      }
    }
    let smaller = spread(sums.map(bounded), in: half)
    let across = Interpolation(from: half.width, reducedBy: 2)
    let down = Interpolation(from: half.height, reducedBy: 2)
    return [SIMD4<Float>](unsafeUninitializedCapacity: size.area) { spread, count in
      nonisolated(unsafe) let spread = spread
      Bands.forEach(of: size.height, length: 32) { rows in
        for y in rows {
          let row = down.position(at: y)
          for x in 0..<size.width {
            let colour = colours[y * size.width + x]
            let rest = smaller.value(across.position(at: x), row, in: half)
            spread[y * size.width + x] = colour + rest * (1 - colour.w)
          }
        }
      }
      count = size.area
    }
  }
}
