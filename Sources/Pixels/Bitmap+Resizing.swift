extension Bitmap {
  /// The bitmap resampled to another size with the Lanczos filter (three lobes).
  ///
  /// Colours are weighted by alpha, so that a transparent pixel adds no colour; an opaque bitmap
  /// stays opaque.
  public func resized(to target: Size) -> Bitmap {
    resized(size.bounds, to: target)
  }

  /// A part of the bitmap resampled to another size: the same as that crop of the whole bitmap
  /// resampled.
  ///
  /// - Parameter part: lies within the bitmap's bounds.
  public func resized(_ part: Rectangle, to target: Size) -> Bitmap {
    precondition(
      !part.isEmpty && part.intersection(size.bounds) == part, "the part lies inside the bitmap")
    precondition(target.width > 0 && target.height > 0, "a bitmap has at least one pixel")
    guard part.size != target else { return cropped(to: part) }
    let resampling = SeparableResampling(
      across: ResamplingFilter(
        part: part.x..<part.maxX, sourceCount: width, targetCount: target.width),
      down: ResamplingFilter(
        part: part.y..<part.maxY, sourceCount: height, targetCount: target.height),
      isOpaque: isOpaque)
    let resized = [Pixel](unsafeUninitializedCapacity: target.area) { buffer, filled in
      pixels.withUnsafeBufferPointer { source in
        // Tall enough that bands share few source rows, low enough that they stay in the cache.
        Bands.forEach(of: target.height, length: 32) { rows in
          resampling.fill(rows, of: buffer, width: target.width, from: source, width: width)
        }
      }
      filled = target.area
    }
    return Bitmap(size: target, pixels: resized)
  }
}

/// Separable resampling: first along the rows of the source, then down the columns of the result.
private struct SeparableResampling {
  let across: ResamplingFilter
  let down: ResamplingFilter
  let isOpaque: Bool

  /// Computes some rows of the target.
  func fill(
    _ rows: Range<Int>, of target: UnsafeMutableBufferPointer<Pixel>, width: Int,
    from source: UnsafeBufferPointer<Pixel>, width sourceWidth: Int
  ) {
    let sourceRows = down.sources(of: rows)
    let columns = across.sources(of: 0..<width)
    withUnsafeTemporaryAllocation(
      of: SIMD4<Float>.self, capacity: columns.count + (sourceRows.count + 1) * width
    ) { memory in
      let line = UnsafeMutableBufferPointer(rebasing: memory[..<columns.count])
      let narrowed = UnsafeMutableBufferPointer(rebasing: memory[columns.count...])
      for y in sourceRows {
        premultiply(source, from: y * sourceWidth + columns.lowerBound, into: line)
        let start = (y - sourceRows.lowerBound) * width
        for x in 0..<width {
          narrowed[start + x] = sum(line, from: across.starts[x] - columns.lowerBound, target: x)
        }
      }
      let sums = UnsafeMutableBufferPointer(rebasing: narrowed[(sourceRows.count * width)...])
      for y in rows {
        let firstRow = down.starts[y] - sourceRows.lowerBound
        sums.update(repeating: .zero)
        for tap in 0..<down.tapCount {
          let weight = down.weights[y * down.tapCount + tap]
          guard weight != 0 else { continue }
          let start = (firstRow + tap) * width
          for x in 0..<width { sums[x] += narrowed[start + x] * weight }
        }
        for x in 0..<width { target[y * width + x] = pixel(sums[x]) }
      }
    }
  }

  /// Converts a line of pixels to floating point with premultiplied alpha.
  private func premultiply(
    _ source: UnsafeBufferPointer<Pixel>, from start: Int,
    into line: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) {
    for x in 0..<line.count {
      var sample = SIMD4<Float>(source[start + x])
      if !isOpaque {
        let alpha = sample.w
        sample *= alpha / 255
        sample.w = alpha
      }
      line[x] = sample
    }
  }

  private func sum(
    _ line: UnsafeMutableBufferPointer<SIMD4<Float>>, from start: Int, target: Int
  ) -> SIMD4<Float> {
    // Two sums, since each addition waits for the one before it.
    var (even, odd) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
    let firstWeight = target * across.tapCount
    var tap = 0
    across.weights.withUnsafeBufferPointer { weights in
      while tap + 1 < across.tapCount {
        even += line[start + tap] * weights[firstWeight + tap]
        odd += line[start + tap + 1] * weights[firstWeight + tap + 1]
        tap += 2
      }
      if tap < across.tapCount { even += line[start + tap] * weights[firstWeight + tap] }
    }
    return even + odd
  }

  private func pixel(_ sum: SIMD4<Float>) -> Pixel {
    var sample = sum
    if isOpaque {
      sample.w = 255
    } else {
      guard sum.w >= 0.5 else { return Pixel(0, 0, 0, 0) }
      sample *= 255 / sum.w
      sample.w = sum.w
    }
    let bounded = sample.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    return Pixel(truncatingIfNeeded: SIMD4<Int32>(bounded + 0.5))
  }
}
