import Pixels

/// Surface grouping by a bilateral grid: pixels close to each other with about the same hue and
/// saturation, at any lightness.
///
/// The bilateral grid of Chen, Paris and Durand, "Real-time Edge-Aware Image Processing with the
/// Bilateral Grid" (2007), over position and chromaticity: a coloured surface keeps its a/L and b/L
/// of OKLab in light and shade.
struct ColourSurfaces {
  /// The side of a cell, as a fraction of the mean side.
  private static let cellFraction = 0.06
  /// The chromaticity step of the grid, and the smallest chromaticity.
  private static let chromaStep: Float = 0.06
  private static let leastChroma: Float = -0.68
  private static let chromaCount = 20

  private let columns: Int
  private let rows: Int
  /// The grid position of each pixel: column, row and the two chromaticities.
  private let positions: [SIMD4<Float>]
  /// The magnitude of each pixel's chromaticity.
  private let saturations: [Float]

  /// - Parameter colours: in OKLab, for each pixel.
  init(of colours: [SIMD4<Float>], size: Size) {
    let cell = max(1, Float(Self.cellFraction * size.meanSide))
    columns = Int(Float(size.width) / cell) + 2
    rows = Int(Float(size.height) / cell) + 2
    let last = Float(Self.chromaCount - 1) - 0.001
    // Near black, noise would pass for saturation.
    let chromas = colours.map { SIMD2($0.y, $0.z) / ($0.x + 0.06) }
    saturations = chromas.map { ($0 * $0).sum().squareRoot() }
    positions = chromas.indices.map { index in
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      let position = (chromas[index] - Self.leastChroma) / Self.chromaStep
      return SIMD4(
        Float(x) / cell, Float(y) / cell, min(max(position.x, 0), last),
        min(max(position.y, 0), last))
    }
  }

  /// The fraction of each pixel's surface nearby that belongs to a set, 0…1; 0 for pixels much less
  /// saturated than the set.
  ///
  /// - Parameters:
  ///   - membership: of each pixel by itself, 0…1.
  ///   - weights: of the pixels, 0…1.
  func fractions(of membership: Plane, weights: Plane) -> [Float] {
    let side = Self.chromaCount
    var sums = [SIMD4<Float>](repeating: .zero, count: columns * rows * side * side)
    for index in positions.indices {
      let weight = weights.values[index]
      guard weight > 0 else { continue }
      let membership = membership.values[index] * weight
      sums[self.index(SIMD4<Int32>(truncatingWhole: positions[index] + 0.5))] += SIMD4(
        membership, weight, membership * saturations[index], 0)
    }
    for axis in 0..<4 { smooth(&sums, along: axis) }
    return [Float](unsafeUninitializedCapacity: positions.count) { fractions, count in
      nonisolated(unsafe) let fractions = fractions
      sums.withUnsafeBufferPointer { sums in
        Bands.forEach(of: positions.count, length: 1 << 13) { pixels in
          for pixel in pixels {
            let sum = interpolated(sums, at: positions[pixel])
            let usual = sum.z / max(sum.x, 1e-6)
            let depth = saturations[pixel] / max(usual, 1e-6)
            fractions[pixel] = min(max(depth * 5 - 2, 0), 1) * sum.x / (sum.y + 0.002)
          }
        }
      }
      count = positions.count
    }
  }

  @inline(__always)
  private func index(_ position: SIMD4<Int32>) -> Int {
    let cell = Int(position.y) * columns + Int(position.x)
    return (cell * Self.chromaCount + Int(position.w)) * Self.chromaCount + Int(position.z)
  }

  /// Smooths the grid along an axis with the kernel ¼, ½, ¼.
  private func smooth(_ sums: inout [SIMD4<Float>], along axis: Int) {
    let side = Self.chromaCount
    let (step, length) = [
      (side * side, columns), (side * side * columns, rows), (1, side), (side, side),
    ][axis]
    let source = sums
    sums.withUnsafeMutableBufferPointer { sums in
      nonisolated(unsafe) let sums = sums
      Bands.forEach(of: sums.count, length: side * side) { positions in
        for index in positions {
          let position = index / step % length
          let before = position > 0 ? source[index - step] : .zero
          let after = position + 1 < length ? source[index + step] : .zero
          sums[index] = 0.5 * source[index] + 0.25 * (before + after)
        }
      }
    }
  }

  @inline(__always)
  private func interpolated(
    _ sums: UnsafeBufferPointer<SIMD4<Float>>, at position: SIMD4<Float>
  ) -> SIMD4<Float> {
    let side = Self.chromaCount
    let whole = SIMD4<Int32>(truncatingWhole: position)
    let fraction = position - SIMD4<Float>(whole)
    let start = index(whole)
    var sum = SIMD4<Float>.zero
    for corner in 0..<4 {
      let (across, down) = (corner & 1, corner >> 1)
      let weight =
        (across == 1 ? fraction.x : 1 - fraction.x) * (down == 1 ? fraction.y : 1 - fraction.y)
      let cell = start + (down * columns + across) * side * side
      let first = sums[cell] + (sums[cell + 1] - sums[cell]) * fraction.z
      let second = sums[cell + side] + (sums[cell + side + 1] - sums[cell + side]) * fraction.z
      sum += weight * (first + (second - first) * fraction.w)
    }
    return sum
  }
}

extension SIMD4<Int32> {
  /// The integer parts of non-negative numbers, converted one by one, since the conversion of a
  /// whole vector is a function call for each.
  @inline(__always)
  fileprivate init(truncatingWhole numbers: SIMD4<Float>) {
    self.init(Int32(numbers.x), Int32(numbers.y), Int32(numbers.z), Int32(numbers.w))
  }
}
