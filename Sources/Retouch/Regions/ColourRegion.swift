import Pixels

/// The parts of a picture that have a colour.
enum ColourRegion {
  /// The share of the picture below which there is hardly any of a colour.
  private static let leastShare = 0.0003

  /// Where the colour is; nil where there is hardly any.
  ///
  /// A pixel's neighbours have a say, so that grain neither falls in nor out, but edges stay where
  /// the picture has them.
  static func coverage(of colour: NamedColour, in bitmap: Bitmap) -> Coverage? {
    let category = ColourCategory(of: colour)
    let belonging = Plane(of: bitmap) { category.belonging(of: OKLab($0)) }
    let agreement = agreement(on: belonging) { Float(bitmap.pixels[$0].w) / 255 }
    let values = [UInt8](unsafeUninitializedCapacity: bitmap.size.area) { values, count in
      nonisolated(unsafe) let values = values
      Bands.forEach(of: bitmap.height, length: 16) { rows in
        for y in rows {
          for x in stride(from: 0, to: bitmap.width, by: 8) {
            let start = y * bitmap.width + x
            let count = min(8, bitmap.width - x)
            var own = Lanes.zero
            for lane in 0..<count { own[lane] = belonging.values[start + lane] }
            // What few neighbours have is nothing, and what most have is all.
            let share = agreement.values(x, y, guide: own).smoothStep(0.2, 0.75)
            for lane in 0..<count {
              values[start + lane] =
                bitmap.pixels[start + lane].w == 0 ? 0 : UInt8(share[lane] * 255 + 0.5)
            }
          }
        }
      }
      count = bitmap.size.area
    }
    let coverage = Coverage(size: bitmap.size, values: values)
    let sum = coverage.values.reduce(0) { $0 + Int($1) }
    guard Double(sum) >= 255 * leastShare * Double(bitmap.size.area) else { return nil }
    return coverage
  }

  /// The belonging of pixels with their neighbours' say: smoothed by a guided filter under its own
  /// guidance, on a smaller copy.
  private static func agreement(on belonging: Plane, alpha: (Int) -> Float) -> GuidedLines {
    let sigma = max(1.2, 0.0025 * belonging.size.meanSide)
    let factor = max(1, Int(sigma / 2))
    let small = belonging.reduced(by: factor)
    let filter = GuidedFilter(
      guide: small, weights: Plane(meansOf: belonging.size, factor: factor, alpha),
      cascade: BoxCascade(sigma: sigma / Double(factor)), contrast: 0.14)
    return GuidedLines(
      filter.coefficients(of: small), size: small.size,
      scale: SIMD2(repeating: 1 / Float(factor)))
  }
}
