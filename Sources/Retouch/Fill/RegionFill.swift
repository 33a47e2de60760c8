import Pixels

/// Fills the holes of one region of a picture.
struct RegionFill {
  let source: Bitmap
  let hole: Coverage
  let region: FillRegion

  /// Votes of the last painting: nearly the best patch alone, for means of many are blurred.
  private static let vote = PatchVote(sharpness: 50)

  /// Paints the region's holes.
  ///
  /// `report` is told between units of work the share that is done, and can ask for the picture so
  /// far: the holes as the scale worked at shows them.
  func fill(
    _ filled: inout Bitmap, seed: UInt64,
    report: (_ share: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws {
    let (size, colours, isHole) = reduced()
    var pyramid = FillPyramid(size: size, colours: colours, isHole: isHole)
    guard !pyramid.levels[0].sources.isEmpty else {
      try report(0) { [filled] in filled }
      let stretched = Membrane.stretched(over: isHole, size: size, values: colours)
      return paint(&filled, size) { _, index in stretched[index] }
    }
    let field = try solve(&pyramid, size: size, over: filled, seed: seed, report: report)
    let level = pyramid.levels[0]
    let offsets = ToneOffset(level: level, vote: Self.vote, field: field).offsets()
    paint(&filled, size) { place, index in
      var colour = SIMD4<Float>.zero
      var total: Float = 0
      Self.vote.votes(at: index, in: level, by: field) { match, weight in
        let (x, y) = level.place(match)
        let from = (
          min(region.frame.maxX - 1, place.x + (x - index % size.width) * region.reduction),
          min(region.frame.maxY - 1, place.y + (y - index / size.width) * region.reduction)
        )
        colour += weight * premultiplied(source[from.0, from.1])
        total += weight
      }
      return colour / total + offsets[index]
    }
  }

  private func solve(
    _ pyramid: inout FillPyramid, size: Size, over filled: Bitmap, seed: UInt64,
    report: (_ share: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> MatchField {
    try FillSolver(seed: seed).solve(&pyramid) { share, level, painted in
      try report(share) {
        var soFar = filled
        let scale = Float(region.reduction << level)
        paint(&soFar, size) { place, _ in
          painted.colour(
            x: (Float(place.x - region.frame.x) + 0.5) / scale - 0.5,
            y: (Float(place.y - region.frame.y) + 0.5) / scale - 0.5)
        }
        return soFar
      }
    }
  }

  /// The region's picture at the size that is searched: the mean of the known pixels of each
  /// square; a square with any pixel of the hole is hole.
  private func reduced() -> (size: Size, colours: [SIMD4<Float>], isHole: [Bool]) {
    let (frame, step) = (region.frame, region.reduction)
    let size = Size(
      width: (frame.width + step - 1) / step, height: (frame.height + step - 1) / step)
    var sums = [SIMD4<Float>](repeating: .zero, count: size.area)
    var counts = [Float](repeating: 0, count: size.area)
    var isHole = [Bool](repeating: false, count: size.area)
    for y in 0..<frame.height {
      for x in 0..<frame.width {
        let index = y / step * size.width + x / step
        if hole[frame.x + x, frame.y + y] > 0 {
          isHole[index] = true
        } else {
          sums[index] += premultiplied(source[frame.x + x, frame.y + y])
          counts[index] += 1
        }
      }
    }
    return (size, zip(sums, counts).map { $0 / max($1, 1) }, isHole)
  }

  /// Sets every pixel of the region's holes to the premultiplied colour that `colour` gives for its
  /// place and the reduced pixel it falls into.
  private func paint(
    _ filled: inout Bitmap, _ size: Size,
    _ colour: @Sendable (_ place: Point, _ index: Int) -> SIMD4<Float>
  ) {
    let frame = region.frame
    let rows = concurrentResults(frame.height, rangeLength: 8) { range in
      range.map { row in
        (0..<frame.width).compactMap { column -> (x: Int, pixel: Pixel)? in
          let place = Point(x: frame.x + column, y: frame.y + row)
          guard hole[place.x, place.y] > 0 else { return nil }
          let index = row / region.reduction * size.width + column / region.reduction
          return (place.x, straight(colour(place, index)))
        }
      }
    }
    for (row, pixels) in rows.enumerated() {
      for (x, pixel) in pixels { filled[x, frame.y + row] = pixel }
    }
  }
}

/// The colour weighted by alpha, and alpha, 0…255.
private func premultiplied(_ pixel: Pixel) -> SIMD4<Float> {
  let straight = SIMD4<Float>(pixel)
  var colour = straight * (straight.w / 255)
  colour.w = straight.w
  return colour
}

/// The pixel of a colour weighted by alpha.
private func straight(_ colour: SIMD4<Float>) -> Pixel {
  let alpha = min(255, colour.w.rounded())
  guard alpha > 0 else { return Pixel(repeating: 0) }
  var straight = colour * (255 / colour.w)
  straight.w = alpha
  return Pixel(
    straight.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
      .rounded(.toNearestOrAwayFromZero))
}
