import Pixels

/// The mean colours of a picture over a grid of blocks, each component 0…255.
struct BlockAverages {
  private let columns: Int
  private let colours: [SIMD4<Float>]

  /// Where the grid is finer than the picture, a pixel fills several blocks.
  init(of bitmap: Bitmap, columns: Int, rows: Int) {
    self.columns = columns
    func span(_ block: Int, of blocks: Int, over length: Int) -> Range<Int> {
      let start = min(block * length / blocks, length - 1)
      return start..<max(start + 1, (block + 1) * length / blocks)
    }
    let across = (0..<columns).map { span($0, of: columns, over: bitmap.width) }
    var colours: [SIMD4<Float>] = []
    colours.reserveCapacity(columns * rows)
    for row in 0..<rows {
      let down = span(row, of: rows, over: bitmap.height)
      for range in across {
        var sum = SIMD4<UInt32>.zero
        for y in down {
          for x in range { sum &+= SIMD4<UInt32>(truncatingIfNeeded: bitmap[x, y]) }
        }
        var mean = SIMD4<Float>(sum) / Float(down.count * range.count)
        mean.w = 255
        colours.append(mean)
      }
    }
    self.colours = colours
  }

  subscript(column: Int, row: Int) -> SIMD4<Float> { colours[row * columns + column] }
}

extension SIMD4<Float> {
  var pixel: Pixel {
    Pixel(clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)), rounding: .toNearestOrEven)
  }
}
