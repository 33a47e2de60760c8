import Pixels

/// Which pixels of a picture probably show one surface: those near to each other that have about the
/// same hue and saturation, however light or dark they are.
///
/// The bilateral grid of Chen, Paris and Durand, "Real-time Edge-Aware Image Processing with the
/// Bilateral Grid" (2007), over place and chromaticity: a coloured surface keeps its a/L and b/L of
/// OKLab in light and shade.
struct ColourSurfaces {
  /// The side of a cell, as a share of the mean side.
  private static let cellShare = 0.06
  /// How far chromaticities of one surface lie apart, and the least of them.
  private static let chromaStep: Float = 0.06
  private static let leastChroma: Float = -0.68
  private static let chromaCount = 20

  private let columns: Int
  private let rows: Int
  /// For each pixel its place in the grid: column, row and the two chromaticities.
  private let places: [SIMD4<Float>]
  /// For each pixel the length of its chromaticity.
  private let saturations: [Float]

  /// - Parameter colours: in OKLab, for each pixel.
  init(of colours: [SIMD4<Float>], size: Size) {
    let cell = max(1, Float(Self.cellShare * size.meanSide))
    columns = Int(Float(size.width) / cell) + 2
    rows = Int(Float(size.height) / cell) + 2
    let last = Float(Self.chromaCount - 1) - 0.001
    // Next to black, noise would pass for saturation.
    let chromas = colours.map { SIMD2($0.y, $0.z) / ($0.x + 0.06) }
    saturations = chromas.map { ($0 * $0).sum().squareRoot() }
    places = chromas.indices.map { index in
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      let place = (chromas[index] - Self.leastChroma) / Self.chromaStep
      return SIMD4(
        Float(x) / cell, Float(y) / cell, min(max(place.x, 0), last), min(max(place.y, 0), last))
    }
  }

  /// How much of the surface of each pixel belongs to something, as far as it is near: 0…1, and 0
  /// for pixels that have much less colour than what belongs.
  ///
  /// - Parameters:
  ///   - belonging: how much each pixel does by itself, 0…1.
  ///   - weights: how much each pixel counts, 0…1.
  func shares(of belonging: Plane, weights: Plane) -> [Float] {
    let side = Self.chromaCount
    var sums = [SIMD4<Float>](repeating: .zero, count: columns * rows * side * side)
    for index in places.indices {
      let weight = weights.values[index]
      guard weight > 0 else { continue }
      let belonging = belonging.values[index] * weight
      sums[self.index(SIMD4<Int32>(truncatingWhole: places[index] + 0.5))] += SIMD4(
        belonging, weight, belonging * saturations[index], 0)
    }
    for axis in 0..<4 { smooth(&sums, along: axis) }
    return [Float](unsafeUninitializedCapacity: places.count) { shares, count in
      nonisolated(unsafe) let shares = shares
      sums.withUnsafeBufferPointer { sums in
        Bands.forEach(of: places.count, length: 1 << 13) { pixels in
          for pixel in pixels {
            let sum = interpolated(sums, at: places[pixel])
            let usual = sum.z / max(sum.x, 1e-6)
            let depth = saturations[pixel] / max(usual, 1e-6)
            shares[pixel] = min(max(depth * 5 - 2, 0), 1) * sum.x / (sum.y + 0.002)
          }
        }
      }
      count = places.count
    }
  }

  @inline(__always)
  private func index(_ place: SIMD4<Int32>) -> Int {
    let cell = Int(place.y) * columns + Int(place.x)
    return (cell * Self.chromaCount + Int(place.w)) * Self.chromaCount + Int(place.z)
  }

  /// Weights each cell twice, and those beside it along an axis once.
  private func smooth(_ sums: inout [SIMD4<Float>], along axis: Int) {
    let side = Self.chromaCount
    let (step, length) = [
      (side * side, columns), (side * side * columns, rows), (1, side), (side, side),
    ][axis]
    let source = sums
    sums.withUnsafeMutableBufferPointer { sums in
      nonisolated(unsafe) let sums = sums
      Bands.forEach(of: sums.count, length: side * side) { places in
        for index in places {
          let place = index / step % length
          let before = place > 0 ? source[index - step] : .zero
          let after = place + 1 < length ? source[index + step] : .zero
          sums[index] = 0.5 * source[index] + 0.25 * (before + after)
        }
      }
    }
  }

  @inline(__always)
  private func interpolated(
    _ sums: UnsafeBufferPointer<SIMD4<Float>>, at place: SIMD4<Float>
  ) -> SIMD4<Float> {
    let side = Self.chromaCount
    let whole = SIMD4<Int32>(truncatingWhole: place)
    let share = place - SIMD4<Float>(whole)
    let start = index(whole)
    var sum = SIMD4<Float>.zero
    for corner in 0..<4 {
      let (across, down) = (corner & 1, corner >> 1)
      let weight = (across == 1 ? share.x : 1 - share.x) * (down == 1 ? share.y : 1 - share.y)
      let cell = start + (down * columns + across) * side * side
      let first = sums[cell] + (sums[cell + 1] - sums[cell]) * share.z
      let second = sums[cell + side] + (sums[cell + side + 1] - sums[cell + side]) * share.z
      sum += weight * (first + (second - first) * share.w)
    }
    return sum
  }
}

extension SIMD4<Int32> {
  /// The whole parts of numbers that are not negative; the conversion of a whole vector calls a
  /// function for each.
  @inline(__always)
  fileprivate init(truncatingWhole numbers: SIMD4<Float>) {
    self.init(Int32(numbers.x), Int32(numbers.y), Int32(numbers.z), Int32(numbers.w))
  }
}
