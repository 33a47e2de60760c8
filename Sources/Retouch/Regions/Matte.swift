import Pixels

/// Alpha matte of a cut: solved at the size of the cut and upsampled to full resolution.
struct Matte {
  /// Half the width of the unknown band along the cut, as a fraction of the field's mean side.
  private static let bandFraction = 0.008
  /// Alphas within this margin of 0 or 1 are rounded to it, since a fit leaves noise.
  private static let margin: Float = 0.05
  /// The regularisation, as a variance of colour, where alpha is upsampled.
  private static let noise: Float = 1e-4

  let field: ColourField
  /// The alpha of each of the field's pixels, 0…1.
  let opacity: [Float]
  /// The number of the picture's pixels that each of the field's covers along a side; nil where the
  /// field is the picture itself or a copy of another size.
  private let factor: Int?

  /// - Parameter isInside: the cut.
  init(field: ColourField, cut isInside: [Bool]) {
    self.field = field
    factor = nil
    let radius = max(1, Int((Self.bandFraction * field.size.meanSide).rounded()))
    opacity = ClosedFormMatte(field: field, cut: isInside, radius: radius).solved()
      .map(Self.level)
  }

  /// A matte found on a copy by `Bitmap.reduced(by:)`, whose edges are to be refined.
  init(field: ColourField, opacity: [Float], factor: Int) {
    (self.field, self.opacity, self.factor) = (field, opacity, factor)
  }

  /// The matte as coverage of the picture, or of the part of it that the field shows.
  func coverage(of bitmap: Bitmap) -> Coverage {
    guard bitmap.size != field.size || factor != nil else {
      return Coverage(size: field.size, values: opacity.map { UInt8($0 * 255 + 0.5) })
    }
    let across =
      factor.map { Interpolation(from: field.size.width, reducedBy: $0) }
      ?? Interpolation(from: field.size.width, to: bitmap.width)
    let down =
      factor.map { Interpolation(from: field.size.height, reducedBy: $0) }
      ?? Interpolation(from: field.size.height, to: bitmap.height)
    let lines = lines
    let spans = across.spans(of: bitmap.width)
    let values = [UInt8](unsafeUninitializedCapacity: bitmap.size.area) { values, count in
      nonisolated(unsafe) let values = values
      lines.withUnsafeBufferPointer { lines in
        bitmap.pixels.withUnsafeBufferPointer { pixels in
          Bands.forEach(of: bitmap.height, length: 16) { rows in
            for y in rows {
              let (row, vertical) = down.position(at: y)
              let upper = row * field.size.width
              let lower = min(upper + field.size.width, field.size.area - field.size.width)
              let start = y * bitmap.width
              for span in spans {
                let left = span.first
                let right = min(left + 1, field.size.width - 1)
                let (a, b) = (lines[upper + left], lines[upper + right])
                let (c, d) = (lines[lower + left], lines[lower + right])
                if a == b, a == c, a == d, a.x == 0, a.y == 0, a.z == 0 {
                  values[start + span.pixels.lowerBound..<start + span.pixels.upperBound]
                    .update(repeating: UInt8(a.w * 255 + 0.5))
                  continue
                }
                let (first, last) = (a + (c - a) * vertical, b + (d - b) * vertical)
                for x in span.pixels {
                  let line = first + (last - first) * across.position(at: x).fraction
                  var colour = SIMD4<Float>(samples: pixels[start + x]) / 255
                  colour.w = 1
                  values[start + x] = UInt8(Self.level((line * colour).sum()) * 255 + 0.5)
                }
              }
            }
          }
        }
      }
      count = bitmap.size.area
    }
    return Coverage(size: bitmap.size, values: values)
  }

  /// The local linear model of alpha for each of the field's pixels, as in a guided filter: He, Sun
  /// and Tang (2010).
  ///
  /// Where alpha is constant all around, the model is that constant, whatever the colour.
  private var lines: [SIMD4<Float>] {
    // Two: one for the windows and one for averaging them.
    let hasSome = opacity.map { $0 > 0 }.dilated(by: 2, in: field.size)
    let lacksSome = opacity.map { $0 < 1 }.dilated(by: 2, in: field.size)
    let mixed = opacity.indices.filter { hasSome[$0] && lacksSome[$0] }
    let fits = LocalColours(of: field, around: mixed, radius: 1, epsilon: Self.noise)
      .lines(through: opacity)
    var all = opacity.map { SIMD4(0, 0, 0, $0) }
    for (slot, index) in mixed.enumerated() { all[index] = fits[slot] }
    var smooth = all
    for index in mixed {
      let (columns, rows) = LocalColours.extent(of: field.size, around: index, radius: 1)
      var sum = SIMD4<Float>.zero
      for y in rows {
        for x in columns { sum += all[y * field.size.width + x] }
      }
      smooth[index] = sum / Float(columns.count * rows.count)
    }
    return smooth
  }

  /// Stretches alpha so that values within the margin of 0 and 1 reach them.
  @inline(__always)
  private static func level(_ opacity: Float) -> Float {
    min(max((opacity - margin) / (1 - 2 * margin), 0), 1)
  }
}
