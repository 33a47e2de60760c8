import Pixels

/// Colour segmentation: the parts of a picture that have a named colour.
enum ColourRegion {
  /// The fraction of the picture below which a colour counts as absent.
  private static let leastFraction = 0.0003
  /// The area, in pixels, of the reduced copy on which surfaces are found.
  private static let fieldArea = 100_000
  /// Spots of another colour on a surface, such as glints, belong to it up to this fraction of the
  /// picture.
  private static let spotFraction = 0.0006

  /// The region of the colour; nil where it is absent.
  ///
  /// A surface of one hue and saturation belongs as a whole, shadows and glare included, where most
  /// of it has the colour: otherwise the region would end raggedly wherever shading moves a colour
  /// from one name to the next.
  static func coverage(of colour: NamedColour, in bitmap: Bitmap) -> Coverage? {
    let ratio = Double(bitmap.size.area) / Double(fieldArea)
    let factor = max(1, Int(ratio.squareRoot().rounded()))
    let field = ColourField(bitmap.reduced(by: factor))
    let membership = membership(to: ColourCategory(of: colour), in: field)
    let isPart = membership.map { $0 >= 0.5 }
    let spotArea = Int(spotFraction * Double(field.size.area))
    let isFilled = isPart.fillingHoles(upTo: spotArea, in: field.size)
    let opacity = membership.indices.map { isFilled[$0] && !isPart[$0] ? 1 : membership[$0] }
    guard Double(opacity.reduce(0, +)) >= leastFraction * Double(field.size.area) else {
      return nil
    }
    return Matte(field: field, opacity: opacity, factor: factor).coverage(of: bitmap)
  }

  /// The membership of each pixel of the field in the region, 0…1.
  private static func membership(to category: ColourCategory, in field: ColourField) -> [Float] {
    let perceived = field.perceived
    let solid = Plane(size: field.size) { field.isSolid[$0] ? 1 : 0 }
    var membership = field.size.plane(of: perceived) { category.membership(of: $0) }
    var weights = solid
    if category.hasHue {
      let reach = field.size.plane(of: perceived) {
        category.reach(of: $0) * $0.chroma.smoothStep(0.012, 0.035)
      }
      // Nearly grey pixels have no reliable hue, so they get little weight.
      let trust = field.size.plane(of: perceived) { $0.chroma.smoothStep(0.012, 0.05) }
      weights = Plane(size: field.size) { solid.values[$0] * (0.02 + trust.values[$0]) }
      let surfaces = ColourSurfaces(of: perceived, size: field.size)
      for _ in 0..<2 {
        let fractions = surfaces.fractions(of: membership, weights: weights)
        membership = Plane(size: field.size) {
          fractions[$0].smoothed(from: 0.3, to: 0.65) * reach.values[$0]
        }
      }
    }
    // Smoothing over neighbours, so that noise neither drops out nor in.
    let filter = GuidedFilter(
      guide: membership, weights: weights,
      cascade: BoxCascade(sigma: max(1, 0.0025 * field.size.meanSide)), contrast: 0.14)
    return zip(filter.filtered(membership).values, solid.values).map { fraction, solid in
      fraction.smoothed(from: 0.25, to: 0.75) * solid
    }
  }
}

extension Size {
  /// A plane of this size, computed from colours eight at a time.
  fileprivate func plane(
    of colours: [SIMD4<Float>], _ value: (OKLabColours) -> Lanes
  ) -> Plane {
    let values = [Float](unsafeUninitializedCapacity: colours.count) { values, count in
      nonisolated(unsafe) let values = values
      Bands.forEach(of: colours.count, length: 1 << 13) { range in
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
          let last = range.upperBound - 1
          func numbers(_ channel: Int) -> Lanes {
            Lanes(each: { colours[min(start + $0, last)][channel] })
          }
          let lanes = value(
            OKLabColours(lightness: numbers(0), greenToRed: numbers(1), blueToYellow: numbers(2)))
          for lane in 0..<min(8, range.upperBound - start) { values[start + lane] = lanes[lane] }
        }
      }
      count = colours.count
    }
    return Plane(size: self) { values[$0] }
  }
}

extension Float {
  /// Hermite smoothstep from 0 at one number to 1 at another.
  fileprivate func smoothed(from low: Float, to high: Float) -> Float {
    let fraction = Swift.min(Swift.max((self - low) / (high - low), 0), 1)
    return fraction * fraction * (3 - 2 * fraction)
  }
}
