import Pixels

/// The colours of one side of a soft edge, carried on beyond it: each place has the colours of the
/// nearest pixels that belong to the side alone.
///
/// Pulled together to ever smaller copies and pushed back to where there are none: Gortler et al.,
/// "The Lumigraph" (1996).
struct ColourSpread {
  /// The pixels of the largest copy.
  private static let area = 1_000_000
  /// What a pixel that shows both sides counts, against one that shows the side alone.
  private static let mixedWeight: Float = 0.001

  private let size: Size
  /// Colours, 0…255, multiplied by the weight in the last number: 1, or 0 where the side is nowhere.
  private let colours: [SIMD4<Float>]
  private let across: Interpolation
  private let down: Interpolation

  /// - Parameter share: how much of each pixel belongs to the side, 0…255.
  init(of bitmap: Bitmap, share: (Int) -> UInt8) {
    let factor = max(
      1, Int((Double(bitmap.size.area) / Double(Self.area)).squareRoot().rounded(.up)))
    size = bitmap.size.divided(by: factor)
    colours = Self.spread(Self.weighed(bitmap, factor: factor, in: size, share), in: size)
    across = Interpolation(from: size.width, reducedBy: factor)
    down = Interpolation(from: size.height, reducedBy: factor)
  }

  /// The colour at a pixel, 0…255; nil where the side is nowhere.
  @inline(__always)
  func colour(x: Int, y: Int) -> SIMD4<Float>? {
    let colour = colours.value(across.place(at: x), down.place(at: y), in: size)
    return colour.w > 0 ? colour / colour.w : nil
  }

  /// The mean colours of squares of pixels, by how much those belong to the side.
  private static func weighed(
    _ bitmap: Bitmap, factor: Int, in size: Size, _ share: (Int) -> UInt8
  ) -> [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: size.area) { sums, count in
      nonisolated(unsafe) let sums = sums
      bitmap.pixels.withUnsafeBufferPointer { pixels in
        Bands.forEach(of: size.height, length: 4) { rows in
          for place in rows.lowerBound * size.width..<rows.upperBound * size.width {
            let (row, column) = place.quotientAndRemainder(dividingBy: size.width)
            var sum = SIMD4<Float>.zero
            for y in row * factor..<min((row + 1) * factor, bitmap.height) {
              for x in column * factor..<min((column + 1) * factor, bitmap.width) {
                let index = y * bitmap.width + x
                let belonging = share(index)
                guard belonging > 0 else { continue }
                var colour = SIMD4<Float>(samples: pixels[index])
                let alpha = colour.w / 255
                colour.w = 1
                sum += colour * (alpha * weight(belonging))
              }
            }
            sums[place] = bounded(sum)
          }
        }
      }
      count = size.area
    }
  }

  @inline(__always)
  private static func weight(_ belonging: UInt8) -> Float {
    guard belonging < 250 else { return 1 }
    let share = Float(belonging) / 255
    let squared = share * share
    return mixedWeight * squared * squared
  }

  /// A weighted colour whose weight is at most 1.
  @inline(__always)
  private static func bounded(_ colour: SIMD4<Float>) -> SIMD4<Float> {
    colour.w > 1 ? colour / colour.w : colour
  }

  /// Weighted colours with those of smaller copies where their weight is below 1.
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
          let row = down.place(at: y)
          for x in 0..<size.width {
            let colour = colours[y * size.width + x]
            let rest = smaller.value(across.place(at: x), row, in: half)
            spread[y * size.width + x] = colour + rest * (1 - colour.w)
          }
        }
      }
      count = size.area
    }
  }
}
