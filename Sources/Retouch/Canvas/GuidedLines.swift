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
      let whole = columns.wholeBelow
      let (shares, places) = (columns - whole, whole.wholeNumbers)
      func line(_ lane: Int) -> SIMD2<Float> {
        let column = Int(places[lane])
        let next = min(column + 1, size.width - 1)
        let left = lines[upper + column] + (lines[lower + column] - lines[upper + column]) * share
        let right = lines[upper + next] + (lines[lower + next] - lines[upper + next]) * share
        return left + (right - left) * shares[lane]
      }
      // Not in a loop: see `Lanes.init(each:)`.
      let (a, b, c, d) = (line(0), line(1), line(2), line(3))
      let (e, f, g, h) = (line(4), line(5), line(6), line(7))
      let slopes = Lanes(a.x, b.x, c.x, d.x, e.x, f.x, g.x, h.x)
      let offsets = Lanes(a.y, b.y, c.y, d.y, e.y, f.y, g.y, h.y)
      return slopes * guide + offsets
    }
  }
}
