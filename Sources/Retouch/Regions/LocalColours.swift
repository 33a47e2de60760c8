import Pixels

/// Local linear models of colour: in windows around some pixels, numbers are approximated as
/// a·colour + b.
struct LocalColours {
  /// Colour statistics of a window.
  private struct ColourWindow {
    let centre: Int
    let mean: SIMD4<Float>
    /// The rows of the inverse of the regularised covariance.
    let inverse: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)
  }

  let field: ColourField
  /// The number of pixels from a window's centre to each side.
  let radius: Int
  private let windows: [ColourWindow]

  /// - Parameter epsilon: the regularisation, as a variance of colour.
  init(of field: ColourField, around centres: [Int], radius: Int, epsilon: Float) {
    self.field = field
    self.radius = radius
    windows = [ColourWindow](unsafeUninitializedCapacity: centres.count) { windows, count in
      nonisolated(unsafe) let windows = windows
      Bands.forEach(of: centres.count, length: 1 << 10) { range in
        for slot in range {
          windows[slot] = Self.window(
            of: field, around: centres[slot], radius: radius, epsilon: epsilon)
        }
      }
      count = centres.count
    }
  }

  /// The least-squares model of numbers on the field in each window: a in the first three, b in the
  /// last.
  func lines(through numbers: [Float]) -> [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: windows.count) { lines, count in
      nonisolated(unsafe) let lines = lines
      numbers.withUnsafeBufferPointer { numbers in
        Bands.forEach(of: windows.count, length: 1 << 10) { range in
          for slot in range { lines[slot] = line(through: numbers, in: windows[slot]) }
        }
      }
      count = windows.count
    }
  }

  private func line(
    through numbers: UnsafeBufferPointer<Float>, in window: ColourWindow
  ) -> SIMD4<Float> {
    var (sum, product): (Float, SIMD4<Float>) = (0, .zero)
    let (columns, rows) = Self.extent(of: field.size, around: window.centre, radius: radius)
    for y in rows {
      for index in y * field.size.width + columns.lowerBound...y * field.size.width
        + columns.upperBound
      {
        sum += numbers[index]
        product += field.colours[index] * numbers[index]
      }
    }
    let count = Float(columns.count * rows.count)
    let mean = sum / count
    let covariance = product / count - window.mean * mean
    var line = SIMD4(
      (window.inverse.0 * covariance).sum(), (window.inverse.1 * covariance).sum(),
      (window.inverse.2 * covariance).sum(), 0)
    line.w = mean - (line * window.mean).sum()
    return line
  }

  /// The columns and rows of a window, clipped at the picture's edges.
  static func extent(
    of size: Size, around centre: Int, radius: Int
  ) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let (y, x) = centre.quotientAndRemainder(dividingBy: size.width)
    return (
      max(x - radius, 0)...min(x + radius, size.width - 1),
      max(y - radius, 0)...min(y + radius, size.height - 1)
    )
  }

  private static func window(
    of field: ColourField, around centre: Int, radius: Int, epsilon: Float
  ) -> ColourWindow {
    let (columns, rows) = extent(of: field.size, around: centre, radius: radius)
    var mean = SIMD4<Float>.zero
    var products = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    for y in rows {
      for x in columns {
        let colour = field.colours[y * field.size.width + x]
        mean += colour
        products.0 += colour * colour.x
        products.1 += colour * colour.y
        products.2 += colour * colour.z
      }
    }
    let count = Float(columns.count * rows.count)
    mean /= count
    let noise = epsilon / count
    let x = products.0 / count - mean * mean.x + SIMD4(noise, 0, 0, 0)
    let y = products.1 / count - mean * mean.y + SIMD4(0, noise, 0, 0)
    let z = products.2 / count - mean * mean.z + SIMD4(0, 0, noise, 0)
    // The inverse of a symmetric matrix by its cofactors.
    let first = SIMD4(y.y * z.z - y.z * y.z, x.z * y.z - x.y * z.z, x.y * y.z - x.z * y.y, 0)
    let determinant = (x * first).sum()
    let second = SIMD4(first.y, x.x * z.z - x.z * x.z, x.y * x.z - x.x * y.z, 0)
    let third = SIMD4(first.z, second.z, x.x * y.y - x.y * x.y, 0)
    let scale = 1 / max(determinant, .leastNormalMagnitude)
    return ColourWindow(
      centre: centre, mean: mean, inverse: (first * scale, second * scale, third * scale))
  }
}
