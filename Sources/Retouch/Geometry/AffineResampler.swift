import Pixels

/// Resampling under an affine map with a separable kernel.
///
/// Where a pixel of the result covers more than one of the source, the kernel is widened
/// accordingly (Turkowski, "Filters for Common Resampling Tasks", 1990). Sums are clamped to the
/// range of the nearby samples, so that no halo rings around a bright edge, where linear light
/// would make it dark and wide. At the source's edge the result fades to transparent over one
/// pixel.
struct AffineResampler {
  /// The map from positions in the result to positions in the source.
  let map: AffineMap
  let source: Size
  let target: Size
  private let across: KernelTable
  private let down: KernelTable
  /// Result pixels per source pixel along the source's axes, for the fading edge.
  private let density: SIMD2<Double>
  /// The side of the square tiles of the result.
  private let tile: Int

  typealias Samples = UnsafeMutableBufferPointer<SIMD4<Float>>

  init(map: AffineMap, source: Size, target: Size, kernel: ResamplingKernel) {
    self.map = map
    self.source = source
    self.target = target
    let extent = map.extent
    across = KernelTable(kernel, stretch: max(1, extent.x))
    down = KernelTable(kernel, stretch: max(1, extent.y))
    density = 1 / extent
    tile = max(8, Int(64 / max(1, extent.max())))
  }

  /// Computes the result tile by tile, on all cores in parallel.
  ///
  /// - Parameters:
  ///   - load: writes some samples of a row of the source.
  ///   - store: receives each pixel of the result with its index.
  func forEach(
    load: (_ y: Int, _ columns: Range<Int>, _ into: Samples) -> Void,
    store: (_ index: Int, SIMD4<Float>) -> Void
  ) {
    let columns = (target.width + tile - 1) / tile
    let rows = (target.height + tile - 1) / tile
    across.weights.withUnsafeBufferPointer { acrossWeights in
      down.weights.withUnsafeBufferPointer { downWeights in
        Bands.forEach(of: columns * rows, length: 1) { tiles in
          for index in tiles {
            let part = Rectangle(
              x: index % columns * tile, y: index / columns * tile, width: tile, height: tile
            ).intersection(target.bounds)
            fill(part, (acrossWeights, downWeights), load: load, store: store)
          }
        }
      }
    }
  }

  private typealias Weights = (
    across: UnsafeBufferPointer<Float>, down: UnsafeBufferPointer<Float>
  )

  @inline(__always)
  private func fill(
    _ part: Rectangle, _ weights: Weights, load: (Int, Range<Int>, Samples) -> Void,
    store: (Int, SIMD4<Float>) -> Void
  ) {
    let box = sourceBox(of: part)
    guard !box.isEmpty else {
      for y in part.y..<part.maxY {
        for x in part.x..<part.maxX { store(y * target.width + x, .zero) }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: box.size.area) { memory in
      loadBox(box, into: memory, load)
      let samples = UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
      for y in part.y..<part.maxY {
        var point = map(SIMD2(Double(part.x) + 0.5, Double(y) + 0.5))
        for x in part.x..<part.maxX {
          store(y * target.width + x, sample(at: point, samples, box, weights))
          point += map.across
        }
      }
    }
  }

  /// The samples that a part of the result depends on; they may lie partly beyond the source's
  /// edges, and the rectangle is empty where the whole part does.
  private func sourceBox(of part: Rectangle) -> Rectangle {
    let corners = [
      SIMD2(Double(part.x) + 0.5, Double(part.y) + 0.5),
      SIMD2(Double(part.maxX) - 0.5, Double(part.y) + 0.5),
      SIMD2(Double(part.x) + 0.5, Double(part.maxY) - 0.5),
      SIMD2(Double(part.maxX) - 0.5, Double(part.maxY) - 0.5),
    ].map { map($0) }
    // As far beyond the source as a pixel that still shows some of it can lie; this also keeps
    // numbers small enough for integers.
    let beyond = 1 / density + 1
    let low = corners.dropFirst().reduce(corners[0], pointwiseMin)
      .clamped(lowerBound: -beyond, upperBound: source.vector + beyond)
    let high = corners.dropFirst().reduce(corners[0], pointwiseMax)
      .clamped(lowerBound: -beyond, upperBound: source.vector + beyond)
    guard all(high .> -beyond), all(low .< source.vector + beyond) else {
      return Rectangle(x: 0, y: 0, width: 0, height: 0)
    }
    let reach = SIMD2(across.tapCount, down.tapCount)
    let start = SIMD2<Int>(low.rounded(.down)) &- reach
    let end = SIMD2<Int>(high.rounded(.up)) &+ reach
    return Rectangle(x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y)
  }

  /// Loads samples, with the source's edge samples repeated beyond its edges.
  private func loadBox(
    _ box: Rectangle, into memory: Samples, _ load: (Int, Range<Int>, Samples) -> Void
  ) {
    let first = min(max(box.x, 0), source.width - 1)
    let end = max(min(box.maxX, source.width), first + 1)
    for row in 0..<box.height {
      let line = UnsafeMutableBufferPointer(
        rebasing: memory[row * box.width..<(row + 1) * box.width])
      let y = min(max(box.y + row, 0), source.height - 1)
      let offset = min(max(first - box.x, 0), box.width - 1)
      let count = min(end - first, box.width - offset)
      load(
        y, first..<first + count,
        UnsafeMutableBufferPointer(rebasing: line[offset..<offset + count]))
      for x in 0..<offset { line[x] = line[offset] }
      for x in offset + count..<max(box.width, offset + count) {
        line[x] = line[offset + count - 1]
      }
    }
  }

  @inline(__always)
  private func sample(
    at point: SIMD2<Double>, _ samples: UnsafePointer<SIMD4<Float>>, _ box: Rectangle,
    _ weights: Weights
  ) -> SIMD4<Float> {
    let fromStart = (point * density + 0.5).clamped(lowerBound: .zero, upperBound: .one)
    let fromEnd = ((source.vector - point) * density + 0.5)
      .clamped(lowerBound: .zero, upperBound: .one)
    let shown = fromStart.x * fromStart.y * fromEnd.x * fromEnd.y
    guard shown > 0 else { return .zero }
    let (left, firstAcross) = across.taps(around: point.x)
    let (top, firstDown) = down.taps(around: point.y)
    var row = samples + ((top - box.y) * box.width + left - box.x)
    var sum = SIMD4<Float>.zero
    var low = SIMD4<Float>(repeating: .infinity)
    var high = -low
    for tap in 0..<down.tapCount {
      var line = SIMD4<Float>.zero
      for column in 0..<across.tapCount {
        line += row[column] * weights.across[firstAcross + column]
      }
      sum += line * weights.down[firstDown + tap]
      if down.near.contains(tap) {
        for column in across.near {
          low = pointwiseMin(low, row[column])
          high = pointwiseMax(high, row[column])
        }
      }
      row += box.width
    }
    return sum.clamped(lowerBound: low, upperBound: high) * Float(shown)
  }
}

extension AffineResampler {
  func resampled(_ bitmap: Bitmap) -> Bitmap {
    let pixels = [Pixel](unsafeUninitializedCapacity: target.area) { pixels, count in
      nonisolated(unsafe) let pixels = pixels
      LinearLight.decoded.withUnsafeBufferPointer { decoded in
        LinearLight.encoded.withUnsafeBufferPointer { encoded in
          bitmap.pixels.withUnsafeBufferPointer { source in
            forEach { y, columns, line in
              let start = y * bitmap.width
              for x in columns {
                line[x - columns.lowerBound] = SIMD4(light: source[start + x], decoded)
              }
            } store: { index, light in
              pixels[index] = Pixel(light: light, encoded)
            }
          }
        }
      }
      count = target.area
    }
    return Bitmap(size: target, pixels: pixels)
  }

  func resampled(_ coverage: Coverage) -> Coverage {
    let values = [UInt8](unsafeUninitializedCapacity: target.area) { values, count in
      nonisolated(unsafe) let values = values
      coverage.values.withUnsafeBufferPointer { source in
        forEach { y, columns, line in
          let start = y * coverage.size.width
          for x in columns {
            line[x - columns.lowerBound] = SIMD4(0, 0, 0, Float(source[start + x]))
          }
        } store: { index, sample in
          values[index] = UInt8(sample.w + 0.5)
        }
      }
      count = target.area
    }
    return Coverage(size: target, values: values)
  }
}
