import Pixels

extension Canvas {
  /// Darkens the picture smoothly from its middle to its corners, where the light is less by a
  /// share (at 1 it is gone); in linear light, so colours keep their hue.
  ///
  /// The falloff follows the picture's own proportions and begins a third of the way out.
  func vignetted(_ share: Double) -> Bitmap {
    let start: Float = 1 / 3
    let share = Float(min(share, 1))
    let offsets = squaredOffsets(of: area.x..<area.maxX + 8, within: picture.width)
    let columns = stride(from: 0, to: area.width, by: 8).map { Lanes(offsets[$0..<$0 + 8]) }
    let rows = squaredOffsets(of: area.y..<area.maxY, within: picture.height)
    return bitmap.mapLinear { colours, x, y in
      // Half the sum of two squared sides is 1 in the corners.
      let distance = ((columns[x / 8] + rows[y]) * 0.5).squareRoot()
      return colours * (1 - share * distance.smoothStep(start, 1))
    }
  }

  /// How far the middles of pixels are from the middle of a side, squared; 1 at its ends.
  private func squaredOffsets(of range: Range<Int>, within length: Int) -> [Float] {
    range.map { place in
      let offset = (Float(place) + 0.5) / Float(length) * 2 - 1
      return offset * offset
    }
  }
}
