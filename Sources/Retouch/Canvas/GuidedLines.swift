import Pixels

/// A plane smoothed by a guided filter on a small copy of a picture, read at the full one's pixels so
/// that it keeps to the full one's edges.
///
/// For each pixel of the small copy it is a straight line of the guide: He and Sun, "Fast Guided
/// Filter" (2015).
struct GuidedLines {
  private let size: Size
  /// Slope (x) and offset (y).
  private let lines: [SIMD2<Float>]
  /// Pixels of the small copy for each of the full picture's.
  private let scale: SIMD2<Float>

  init(_ lines: [SIMD2<Float>], size: Size, scale: SIMD2<Float>) {
    (self.lines, self.size, self.scale) = (lines, size, scale)
  }

  /// The plane at eight pixels beside each other, by their own guide.
  @inline(__always)
  func values(_ x: Int, _ y: Int, guide: Lanes) -> Lanes {
    lines.withUnsafeBufferPointer { lines in
      let down = min(max((Float(y) + 0.5) * scale.y - 0.5, 0), Float(size.height - 1))
      let row = Int(down)
      let upper = row * size.width
      let lower = min(row + 1, size.height - 1) * size.width
      let share = down - Float(row)
      let columns = (Lanes.counting(from: x) * scale.x - 0.5).atLeast(0)
        .atMost(Float(size.width - 1))
      var (slopes, offsets) = (Lanes.zero, Lanes.zero)
      var column = -1
      var (left, right) = (SIMD2<Float>.zero, SIMD2<Float>.zero)
      for lane in 0..<8 {
        if Int(columns[lane]) != column {
          column = Int(columns[lane])
          let next = min(column + 1, size.width - 1)
          left = lines[upper + column]
          left += (lines[lower + column] - left) * share
          right = lines[upper + next]
          right += (lines[lower + next] - right) * share
        }
        let line = left + (right - left) * (columns[lane] - Float(column))
        slopes[lane] = line.x
        offsets[lane] = line.y
      }
      return slopes * guide + offsets
    }
  }
}
