import Pixels

/// The soft edge of a cut: solved at the size of the cut and carried to the full resolution.
struct Matte {
  /// Half the width of the band along the cut where opacity is sought, as a share of the field's
  /// mean side.
  private static let bandShare = 0.008
  /// Opacities up to here are nothing, and as near to 1 everything: what a fit leaves of noise.
  private static let margin: Float = 0.05
  /// The variance of colour that is taken for noise where opacity is carried to more pixels.
  private static let noise: Float = 1e-4

  let field: ColourField
  /// The opacity of each of the field's pixels, 0…1.
  let opacity: [Float]
  /// How many of the picture's pixels each of the field's stands for along a side; nil where the
  /// field is the picture itself or a copy of another size.
  private let factor: Int?

  /// - Parameter isInside: the cut.
  init(field: ColourField, cut isInside: [Bool]) {
    self.field = field
    factor = nil
    let radius = max(1, Int((Self.bandShare * field.size.meanSide).rounded()))
    opacity = ClosedFormMatte(field: field, cut: isInside, radius: radius).solved()
      .map(Self.level)
  }

  /// The opacity as it was found on a copy by `Bitmap.reduced(by:)`, its edges to be refined.
  init(field: ColourField, opacity: [Float], factor: Int) {
    (self.field, self.opacity, self.factor) = (field, opacity, factor)
  }

  /// The matte as coverage of the picture, or the part of it, that the field shows.
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
              let (row, vertical) = down.place(at: y)
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
                  let line = first + (last - first) * across.place(at: x).share
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

  /// For each of the field's pixels the opacity around it as linear in the colour, as a guided
  /// filter has it: He, Sun and Tang (2010).
  ///
  /// Where the opacity is the same all around, it is that
  /// one, whatever the colour.
  private var lines: [SIMD4<Float>] {
    // Two: one for the windows and one for their mean.
    let hasSome = opacity.map { $0 > 0 }.grown(by: 2, in: field.size)
    let lacksSome = opacity.map { $0 < 1 }.grown(by: 2, in: field.size)
    let mixed = opacity.indices.filter { hasSome[$0] && lacksSome[$0] }
    let fits = LocalColours(of: field, around: mixed, radius: 1, epsilon: Self.noise)
      .lines(through: opacity)
    var all = opacity.map { SIMD4(0, 0, 0, $0) }
    for (place, index) in mixed.enumerated() { all[index] = fits[place] }
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

  /// Stretches opacity so that near to nothing is nothing and near to all is all.
  @inline(__always)
  private static func level(_ opacity: Float) -> Float {
    min(max((opacity - margin) / (1 - 2 * margin), 0), 1)
  }
}
