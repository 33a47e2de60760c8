package import Pixels

extension PictureTransform {
  /// The bitmap transformed; pixels outside the source are transparent.
  ///
  /// Exact to the bit where pixels map to whole pixels. A change of size alone uses the Lanczos
  /// filter along the rows and columns. Everything else is resampled in linear light, colours
  /// weighted by alpha.
  func applied(to bitmap: Bitmap) -> Bitmap {
    if map == .identity, size == bitmap.size { return bitmap }
    if map.keepsPixels {
      return Bitmap(size: size, pixels: copied(bitmap.pixels, of: bitmap.size, outside: .zero))
    }
    if resizes(bitmap.size) { return bitmap.resized(to: size) }
    return AffineResampler(map: map, source: bitmap.size, target: size, kernel: .lanczos)
      .resampled(bitmap)
  }

  /// The coverage transformed; it is 0 outside the source.
  package func applied(to coverage: Coverage) -> Coverage {
    if map == .identity, size == coverage.size { return coverage }
    if map.keepsPixels {
      return Coverage(size: size, values: copied(coverage.values, of: coverage.size, outside: 0))
    }
    // A tent kernel never overshoots: fully covered and uncovered areas stay so up to their edge.
    var transformed = AffineResampler(
      map: map, source: coverage.size, target: size, kernel: .tent
    ).resampled(coverage)
    if resizes(coverage.size) {
      // It extends a pixel too far, and a crop to a mask would show what lies beside it.
      transformed.clear(outside: coverage.bounds.scaled(from: coverage.size, to: size))
    }
    return transformed
  }

  /// Whether the whole source is scaled to the whole result.
  private func resizes(_ source: Size) -> Bool {
    let scale = SIMD2(Double(source.width), Double(source.height)) / size.vector
    return map == .scale(by: scale)
  }

  /// One value for each pixel of the result, copied from the pixel it shows.
  private func copied<Value>(
    _ values: [Value], of source: Size, outside: Value
  ) -> [Value] {
    let first = map(SIMD2(0.5, 0.5)).rounded(.down)
    let (right, down) = (SIMD2<Int>(map.across), SIMD2<Int>(map.down))
    // Square tiles keep both the rows that are read and those that are written in the cache.
    let tile = 64
    return [Value](unsafeUninitializedCapacity: size.area) { target, count in
      nonisolated(unsafe) let target = target
      values.withUnsafeBufferPointer { values in
        Bands.forEach(of: size.height, length: tile) { rows in
          for left in stride(from: 0, to: size.width, by: tile) {
            for y in rows {
              var position = SIMD2<Int>(first) &+ right &* left &+ down &* y
              for x in left..<min(left + tile, size.width) {
                let isInside =
                  position.x >= 0 && position.x < source.width && position.y >= 0
                  && position.y < source.height
                let value = isInside ? values[position.y * source.width + position.x] : outside
                (target.baseAddress.unsafelyUnwrapped + y * size.width + x).initialize(to: value)
                position &+= right
              }
            }
          }
        }
      }
      count = size.area
    }
  }
}

extension Size {
  /// Width and height as a vector.
  var vector: SIMD2<Double> { SIMD2(Double(width), Double(height)) }
}

extension Rectangle {
  /// The pixels that the rectangle touches in a picture of another size.
  fileprivate func scaled(from size: Size, to other: Size) -> Rectangle {
    func scaled(_ range: Range<Int>, _ length: Int, _ other: Int) -> Range<Int> {
      range.lowerBound * other / length..<(range.upperBound * other + length - 1) / length
    }
    let columns = scaled(x..<maxX, size.width, other.width)
    let rows = scaled(y..<maxY, size.height, other.height)
    return Rectangle(
      x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
  }
}

extension Coverage {
  fileprivate mutating func clear(outside area: Rectangle) {
    for y in 0..<size.height {
      for x in 0..<size.width where !area.contains(Point(x: x, y: y)) { self[x, y] = 0 }
    }
  }
}
