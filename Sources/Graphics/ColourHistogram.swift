import Pixels

/// Colour histogram: the moments of a picture's colours in 32³ cells of the colour cube.
struct ColourHistogram {
  /// Moments of the pixels in a part of the cube: their number, sums and squares.
  struct Moments {
    /// Sums of red, green and blue, and the number of pixels.
    var sums = SIMD4<Double>.zero
    /// Sum of the squares of red, green and blue together.
    var squares = 0.0

    static func + (left: Moments, right: Moments) -> Moments {
      Moments(sums: left.sums + right.sums, squares: left.squares + right.squares)
    }

    static func - (left: Moments, right: Moments) -> Moments {
      Moments(sums: left.sums - right.sums, squares: left.squares - right.squares)
    }

    var count: Double { sums.w }

    /// The part of `squares` that the mean accounts for: the square of the sum over the number.
    var explained: Double {
      count == 0 ? 0 : (sums.x * sums.x + sums.y * sums.y + sums.z * sums.z) / count
    }

    /// The sum of squared distances from the mean.
    var variance: Double { squares - explained }

    var mean: Pixel {
      let mean = (sums / count).rounded(.toNearestOrAwayFromZero)
      return Pixel(UInt8(mean.x), UInt8(mean.y), UInt8(mean.z), 255)
    }
  }

  /// Cells along each axis.
  static let side = 32
  /// Red is the slowest index, blue the fastest.
  private(set) var cells: [Moments]

  init(of bitmap: Bitmap) {
    var counted = [SIMD4<UInt32>](repeating: .zero, count: Self.side * Self.side * Self.side)
    var squares = [UInt64](repeating: 0, count: counted.count)
    for pixel in bitmap.pixels {
      let cell = Int(pixel.x >> 3) << 10 | Int(pixel.y >> 3) << 5 | Int(pixel.z >> 3)
      var wide = SIMD4<UInt32>(truncatingIfNeeded: pixel)
      wide.w = 1
      counted[cell] &+= wide
      squares[cell] &+= UInt64(wide.x &* wide.x &+ wide.y &* wide.y &+ wide.z &* wide.z)
    }
    cells = zip(counted, squares).map { sums, squares in
      Moments(sums: SIMD4<Double>(sums), squares: Double(squares))
    }
  }

  /// The colours after one round of k-means: each the mean of the cells nearest to it.
  func refined(_ colours: [Pixel]) -> [Pixel] {
    var lookup = NearestColour(colours)
    var gathered = [Moments](repeating: Moments(), count: colours.count)
    for cell in cells where cell.count > 0 {
      let index = Int(lookup.index(of: SIMD4(truncatingIfNeeded: cell.mean)))
      gathered[index] = gathered[index] + cell
    }
    return zip(gathered, colours).map { $0.count > 0 ? $0.mean : $1 }
  }
}
