import Pixels

/// The parts of a picture that have a colour.
enum ColourRegion {
  /// The share of the picture below which there is hardly any of a colour.
  private static let leastShare = 0.0003
  /// The copy on which surfaces are found has about as many pixels.
  private static let fieldArea = 100_000
  /// Spots of another colour on a surface, as glints, belong to it up to this share of the picture.
  private static let spotShare = 0.0006

  /// Where the colour is; nil where there is hardly any.
  ///
  /// Of a surface, all belongs that hangs together by hue and saturation, the parts in shadow and in
  /// glare too, where most of it has the colour: otherwise the region would end in tatters wherever
  /// shading takes a colour from one name to the next.
  static func coverage(of colour: NamedColour, in bitmap: Bitmap) -> Coverage? {
    let ratio = Double(bitmap.size.area) / Double(fieldArea)
    let factor = max(1, Int(ratio.squareRoot().rounded()))
    let field = ColourField(bitmap.reduced(by: factor))
    let belonging = belonging(to: ColourCategory(of: colour), in: field)
    let isPart = belonging.map { $0 >= 0.5 }
    let spotArea = Int(spotShare * Double(field.size.area))
    let isFilled = isPart.fillingHoles(upTo: spotArea, in: field.size)
    let opacity = belonging.indices.map { isFilled[$0] && !isPart[$0] ? 1 : belonging[$0] }
    guard Double(opacity.reduce(0, +)) >= leastShare * Double(field.size.area) else { return nil }
    return Matte(field: field, opacity: opacity, factor: factor).coverage(of: bitmap)
  }

  /// How much each pixel of the field belongs to the parts, 0…1.
  private static func belonging(to category: ColourCategory, in field: ColourField) -> [Float] {
    let perceived = field.perceived
    let solid = Plane(size: field.size) { field.isSolid[$0] ? 1 : 0 }
    var belonging = field.size.plane(of: perceived) { category.belonging(of: $0) }
    var weights = solid
    if category.hasHue {
      let reach = field.size.plane(of: perceived) {
        category.reach(of: $0) * $0.chroma.smoothStep(0.012, 0.035)
      }
      // Hardly any colour says nothing of which it is.
      let trust = field.size.plane(of: perceived) { $0.chroma.smoothStep(0.012, 0.05) }
      weights = Plane(size: field.size) { solid.values[$0] * (0.02 + trust.values[$0]) }
      let surfaces = ColourSurfaces(of: perceived, size: field.size)
      for _ in 0..<2 {
        let shares = surfaces.shares(of: belonging, weights: weights)
        belonging = Plane(size: field.size) {
          shares[$0].smoothed(from: 0.3, to: 0.65) * reach.values[$0]
        }
      }
    }
    // Neighbours have a say, so that grain neither falls in nor out.
    let filter = GuidedFilter(
      guide: belonging, weights: weights,
      cascade: BoxCascade(sigma: max(1, 0.0025 * field.size.meanSide)), contrast: 0.14)
    return zip(filter.filtered(belonging).values, solid.values).map { share, solid in
      share.smoothed(from: 0.25, to: 0.75) * solid
    }
  }
}

extension Size {
  /// A plane of this size, computed of colours eight at a time.
  fileprivate func plane(
    of colours: [SIMD4<Float>], _ value: (OKLab) -> Lanes
  ) -> Plane {
    let values = [Float](unsafeUninitializedCapacity: colours.count) { values, count in
      nonisolated(unsafe) let values = values
      Bands.forEach(of: colours.count, length: 1 << 13) { places in
        for start in stride(from: places.lowerBound, to: places.upperBound, by: 8) {
          let last = places.upperBound - 1
          func numbers(_ channel: Int) -> Lanes {
            Lanes(each: { colours[min(start + $0, last)][channel] })
          }
          let lanes = value(
            OKLab(lightness: numbers(0), greenToRed: numbers(1), blueToYellow: numbers(2)))
          for lane in 0..<min(8, places.upperBound - start) { values[start + lane] = lanes[lane] }
        }
      }
      count = colours.count
    }
    return Plane(size: self) { values[$0] }
  }
}

extension Float {
  /// 0 up to a number, 1 from another on, and between them Hermite's smooth step.
  fileprivate func smoothed(from low: Float, to high: Float) -> Float {
    let share = Swift.min(Swift.max((self - low) / (high - low), 0), 1)
    return share * share * (3 - 2 * share)
  }
}
