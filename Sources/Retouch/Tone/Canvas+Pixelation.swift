import Pixels

extension Canvas {
  /// Pixelation: squares of one colour, so large that at an amount of 0.5 a face that fills the
  /// mask is eight squares across and unrecognisable; without a mask, where faces are smaller, the
  /// picture is fifty squares across.
  ///
  /// A square's colour is the mean of its pixels in linear light, weighted by alpha.
  func pixelated(_ amount: Double) -> Bitmap {
    let region = coverage?.bounds ?? bitmap.size.bounds
    guard !region.isEmpty else { return bitmap }
    let side =
      coverage == nil ? 0.04 * amount * picture.meanSide : 0.25 * amount * region.size.meanSide
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

  /// The boundaries of equal squares with about the given side that together fill the range.
  private static func edges(of range: Range<Int>, side: Double) -> [Int] {
    let count = min(max(Int((Double(range.count) / max(side, 1)).rounded()), 1), range.count)
    return (0...count).map { range.lowerBound + $0 * range.count / count }
  }

  /// Gives all pixels of a square their mean colour.
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
