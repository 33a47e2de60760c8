import Pixels

extension Canvas {
  /// Vignette: darkens the picture smoothly towards its corners, where the light is reduced by the
  /// amount (at 1 it is gone); in linear light, so hues are kept.
  ///
  /// The falloff follows the picture's aspect ratio and begins a third of the way out.
  func vignetted(_ amount: Double) -> Bitmap {
    let start: Float = 1 / 3
    let amount = Float(min(amount, 1))
    let offsets = squaredOffsets(of: area.x..<area.maxX + 8, within: picture.width)
    let columns = stride(from: 0, to: area.width, by: 8).map { Lanes(offsets[$0..<$0 + 8]) }
    let rows = squaredOffsets(of: area.y..<area.maxY, within: picture.height)
    return bitmap.mapLinear { colours, x, y in
      // Half the sum of the two squared offsets is 1 in the corners.
      let distance = ((columns[x / 8] + rows[y]) * 0.5).squareRoot()
      return colours * (1 - amount * distance.smoothStep(start, 1))
    }
  }

  /// The squared distances of pixel centres from the middle of a side; 1 at its ends.
  private func squaredOffsets(of range: Range<Int>, within length: Int) -> [Float] {
    range.map { position in
      let offset = (Float(position) + 0.5) / Float(length) * 2 - 1
      return offset * offset
    }
  }
}
