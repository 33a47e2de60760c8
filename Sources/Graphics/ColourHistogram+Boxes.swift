import Pixels

extension ColourHistogram {
  /// The mean colours of at most `limit` boxes of the colour cube, by Wu's quantisation: the box of
  /// most variance is cut, time after time, where its halves have the least.
  func boxMeans(limit: Int) -> [Pixel] {
    let sums = CumulativeMoments(cells)
    var boxes = [sums.measured(ColourBox(lower: .zero, upper: SIMD3(repeating: Self.side)))]
    while boxes.count < limit {
      guard
        let widest = boxes.indices.max(by: { boxes[$0].variance < boxes[$1].variance }),
        boxes[widest].variance > 0
      else { break }
      if let (first, second) = sums.halves(of: boxes[widest].box) {
        boxes[widest] = sums.measured(first)
        boxes.append(sums.measured(second))
      } else {
        boxes[widest].variance = 0
      }
    }
    return boxes.map { sums[$0.box].mean }
  }
}

/// A box of cells of the colour cube; `upper` is not part of it.
private struct ColourBox {
  var lower: SIMD3<Int>
  var upper: SIMD3<Int>
}

/// Cumulative moments: for every corner of a cell, the sum of all cells before it on all three axes.
private struct CumulativeMoments {
  private static let side = ColourHistogram.side + 1
  private var corners: [ColourHistogram.Moments]

  init(_ cells: [ColourHistogram.Moments]) {
    let side = Self.side
    let plain = ColourHistogram.side
    corners = [ColourHistogram.Moments](
      repeating: ColourHistogram.Moments(), count: side * side * side)
    var plane = [ColourHistogram.Moments](
      repeating: ColourHistogram.Moments(), count: side * side)
    for red in 1..<side {
      for green in 1..<side {
        var row = ColourHistogram.Moments()
        for blue in 1..<side {
          row = row + cells[((red - 1) * plain + green - 1) * plain + blue - 1]
          let flat = green * side + blue
          // The sum before this corner within one value of red.
          plane[flat] = plane[flat - side] + row
          corners[red * side * side + flat] = corners[(red - 1) * side * side + flat] + plane[flat]
        }
      }
    }
  }

  private func corner(_ red: Int, _ green: Int, _ blue: Int) -> ColourHistogram.Moments {
    corners[(red * Self.side + green) * Self.side + blue]
  }

  subscript(box: ColourBox) -> ColourHistogram.Moments {
    let (low, high) = (box.lower, box.upper)
    let far =
      corner(high.x, high.y, high.z) - corner(high.x, high.y, low.z)
      - corner(high.x, low.y, high.z) + corner(high.x, low.y, low.z)
    let near =
      corner(low.x, high.y, high.z) - corner(low.x, high.y, low.z)
      - corner(low.x, low.y, high.z) + corner(low.x, low.y, low.z)
    return far - near
  }

  func measured(_ box: ColourBox) -> (box: ColourBox, variance: Double) {
    let isSingleCell = (box.upper &- box.lower) == SIMD3(repeating: 1)
    return (box, isSingleCell ? 0 : self[box].variance)
  }

  /// The two boxes of the cut that leaves the least variance; nil when one side of every cut is
  /// empty.
  func halves(of box: ColourBox) -> (ColourBox, ColourBox)? {
    let whole = self[box]
    var best: (ColourBox, ColourBox)?
    var bestExplained = -1.0
    for axis in 0..<3 {
      for cut in box.lower[axis] + 1..<max(box.lower[axis] + 1, box.upper[axis]) {
        var first = box
        var second = box
        first.upper[axis] = cut
        second.lower[axis] = cut
        let below = self[first]
        let above = whole - below
        guard below.count > 0, above.count > 0 else { continue }
        let explained = below.explained + above.explained
        if explained > bestExplained {
          bestExplained = explained
          best = (first, second)
        }
      }
    }
    return best
  }
}
