import Pixels

/// Reduced image of a canvas in OKLab: filters with a large radius work on it, while edges, dots
/// and grain are drawn at full size.
///
/// It never has more than a few million cells, so a brush that is a hundred pixels wide in a large
/// picture costs no more than in a small one.
struct ReducedImage {
  let grid: ReducedGrid
  /// Four channels for each cell, row by row: in the reduced image of a canvas OKLab (lightness,
  /// green to red, blue to yellow) and alpha, 0…1; intermediate results keep other values in them.
  let samples: [SIMD4<Float>]

  /// An image computed row by row, on all cores in parallel.
  ///
  /// - Parameter fill: receives the row's index and the buffer for its samples, all of which it
  ///   must write.
  init(_ grid: ReducedGrid, rows fill: (Int, UnsafeMutableBufferPointer<SIMD4<Float>>) -> Void) {
    let size = grid.size
    self.grid = grid
    samples = [SIMD4<Float>](unsafeUninitializedCapacity: size.area) { target, count in
      nonisolated(unsafe) let target = target
      Bands.forEach(of: size.height, length: 8) { rows in
        for y in rows {
          let row = y * size.width..<(y + 1) * size.width
          fill(y, UnsafeMutableBufferPointer(rebasing: target[row]))
        }
      }
      count = size.area
    }
  }

  /// An image computed for each cell, on all cores in parallel.
  @inline(__always)
  init(_ grid: ReducedGrid, _ sample: (_ x: Int, _ y: Int) -> SIMD4<Float>) {
    self.init(grid) { y, row in
      for x in 0..<row.count { row[x] = sample(x, y) }
    }
  }

  /// The mean colours, in linear light, of the pixels of each cell; fully transparent cells get the
  /// colours around them.
  init(of canvas: Canvas) {
    self.init(of: canvas, ReducedGrid(of: canvas))
  }

  init(of canvas: Canvas, _ grid: ReducedGrid) {
    let raw = canvas.bitmap.pixels.withUnsafeBufferPointer { pixels in
      LinearLight.decoded.withUnsafeBufferPointer { decoded in
        ReducedImage(grid) { y, row in
          for start in stride(from: 0, to: row.count, by: 8) {
            let count = min(8, row.count - start)
            var sums = LinearColours(.zero)
            var alphas = Lanes.zero
            for lane in 0..<count {
              let sum = pixels.light(
                of: grid.pixels(x: start + lane, y: y), width: grid.area.width, decoded)
              let colour = sum.w > 0 ? sum / sum.w : .zero
              sums.red[lane] = colour.x
              sums.green[lane] = colour.y
              sums.blue[lane] = colour.z
              alphas[lane] = sum.w / Float(grid.step * grid.step)
            }
            let colours = OKLabColours(sums)
            for lane in 0..<count {
              row[start + lane] = SIMD4(
                colours.lightness[lane], colours.greenToRed[lane], colours.blueToYellow[lane],
                alphas[lane])
            }
          }
        }
      }
    }
    self = raw.samples.contains { $0.w == 0 } ? raw.filled() : raw
  }

  /// Pull-push filling: the image with the colour of the surroundings in each cell without alpha,
  /// so that filters can ignore alpha.
  private func filled() -> ReducedImage {
    let filled = Self.filled(samples, grid.size)
    return ReducedImage(grid) { x, y in filled[y * grid.size.width + x] }
  }

  /// Fills missing cells from half, quarter and so on of the resolution: Gortler et al., "The
  /// Lumigraph" (1996).
  private static func filled(_ samples: [SIMD4<Float>], _ size: Size) -> [SIMD4<Float>] {
    guard samples.contains(where: { $0.w == 0 }) else { return samples }
    guard size.area > 1 else { return [SIMD4(0.5, 0, 0, 0)] }
    let half = Size(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
    var sums = [SIMD4<Float>](repeating: .zero, count: half.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let sample = samples[y * size.width + x]
        let weighted = sample * sample.w
        sums[y / 2 * half.width + x / 2] += SIMD4(
          lowHalf: weighted.lowHalf, highHalf: [weighted.z, sample.w])
      }
    }
    let coarse = filled(
      sums.map { $0.w > 0 ? SIMD4($0.x / $0.w, $0.y / $0.w, $0.z / $0.w, min($0.w, 1)) : .zero },
      half)
    var result = samples
    for y in 0..<size.height {
      for x in 0..<size.width where samples[y * size.width + x].w == 0 {
        result[y * size.width + x] = coarse[y / 2 * half.width + x / 2]
        result[y * size.width + x].w = 0
      }
    }
    return result
  }
}
