import Pixels

extension Canvas {
  /// Squares of one colour each, so large that at a share of 0.5 a face that fills the mask is
  /// eight of them across and cannot be told; without a mask, where faces are smaller, the picture
  /// is fifty across.
  ///
  /// A square's colour is the mean of its pixels in linear light, weighted by their alpha.
  func pixelated(_ share: Double) -> Bitmap {
    let region = coverage?.bounds ?? bitmap.size.bounds
    guard !region.isEmpty else { return bitmap }
    let side =
      coverage == nil ? 0.04 * share * picture.meanSide : 0.25 * share * region.size.meanSide
    let (across, down) = (
      Self.edges(of: region.x..<region.maxX, side: side),
      Self.edges(of: region.y..<region.maxY, side: side)
    )
    var result = bitmap
    result.pixels.withUnsafeMutableBufferPointer { pixels in
      nonisolated(unsafe) let pixels = pixels
      Bands.forEach(of: down.count - 1, length: 1) { rows in
        for row in rows {
          for (left, right) in zip(across, across.dropFirst()) {
            level(pixels, left..<right, down[row]..<down[row + 1])
          }
        }
      }
    }
    return result
  }

  /// Where squares of about a side begin and the last ends, so that all are as large as can be.
  private static func edges(of range: Range<Int>, side: Double) -> [Int] {
    let count = min(max(Int((Double(range.count) / max(side, 1)).rounded()), 1), range.count)
    return (0...count).map { range.lowerBound + $0 * range.count / count }
  }

  /// Gives the pixels of a square their mean colour.
  private func level(
    _ pixels: UnsafeMutableBufferPointer<Pixel>, _ columns: Range<Int>, _ rows: Range<Int>
  ) {
    let width = bitmap.width
    let part = Rectangle(
      x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    let sum = LinearLight.decoded.withUnsafeBufferPointer { decoded in
      UnsafeBufferPointer(pixels).light(of: part, width: width, decoded)
    }
    guard sum.w > 0 else { return }
    let mean = sum / sum.w
    var samples = SIMD4<Float>(
      LinearLight.encode(mean.x), LinearLight.encode(mean.y), LinearLight.encode(mean.z), 0)
    samples = (samples * 255).clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    var colour = Pixel(roundedInRange: samples)
    for y in rows {
      for x in columns {
        colour.w = pixels[y * width + x].w
        pixels[y * width + x] = colour
      }
    }
  }
}
