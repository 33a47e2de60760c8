import Pixels

/// Inpainting of the holes of one region.
struct RegionFill {
  let source: Bitmap
  let hole: Coverage
  let region: FillRegion

  /// The voting for the final colours: nearly the best patch alone, since means of many are
  /// blurred.
  private static let vote = PatchVote(sharpness: 50)

  /// Fills the region's holes.
  ///
  /// Between units of the work `report` receives the fraction done and a closure for the picture so
  /// far, in which the holes have the resolution of the current level.
  func fill(
    _ filled: inout Bitmap, seed: UInt64,
    report: (_ fraction: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws {
    let (size, colours, isHole) = reduced()
    var pyramid = FillPyramid(size: size, colours: colours, isHole: isHole)
    guard !pyramid.levels[0].sources.isEmpty else {
      try report(0) { [filled] in filled }
      let interpolated = Membrane.interpolated(over: isHole, size: size, values: colours)
      return paint(&filled, size) { _, index in interpolated[index] }
    }
    let field = try solve(&pyramid, size: size, over: filled, seed: seed, report: report)
    let level = pyramid.levels[0]
    let offsets = ToneOffset(level: level, vote: Self.vote, field: field).offsets()
    paint(&filled, size) { position, index in
      var colour = SIMD4<Float>.zero
      var total: Float = 0
      Self.vote.votes(at: index, in: level, by: field) { match, weight in
        let (x, y) = level.coordinates(of: match)
        let from = (
          min(region.frame.maxX - 1, position.x + (x - index % size.width) * region.reduction),
          min(region.frame.maxY - 1, position.y + (y - index / size.width) * region.reduction)
        )
        colour += weight * premultiplied(source[from.0, from.1])
        total += weight
      }
      return colour / total + offsets[index]
    }
  }

  private func solve(
    _ pyramid: inout FillPyramid, size: Size, over filled: Bitmap, seed: UInt64,
    report: (_ fraction: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> MatchField {
    try FillSolver(seed: seed).solve(&pyramid) { fraction, level, painted in
      try report(fraction) {
        var soFar = filled
        let scale = Float(region.reduction << level)
        paint(&soFar, size) { position, _ in
          painted.colour(
            x: (Float(position.x - region.frame.x) + 0.5) / scale - 0.5,
            y: (Float(position.y - region.frame.y) + 0.5) / scale - 0.5)
        }
        return soFar
      }
    }
  }

  /// The region's picture at the searched size: the means of the known pixels of each square; a
  /// square with any pixel of the hole is hole.
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

  /// Sets every pixel of the region's holes to the premultiplied colour that `colour` returns for
  /// its position and the reduced pixel that contains it.
  private func paint(
    _ filled: inout Bitmap, _ size: Size,
    _ colour: @Sendable (_ position: Point, _ index: Int) -> SIMD4<Float>
  ) {
    let frame = region.frame
    let rows = concurrentResults(frame.height, rangeLength: 8) { range in
      range.map { row in
        (0..<frame.width).compactMap { column -> (x: Int, pixel: Pixel)? in
          let position = Point(x: frame.x + column, y: frame.y + row)
          guard hole[position.x, position.y] > 0 else { return nil }
          let index = row / region.reduction * size.width + column / region.reduction
          return (position.x, straight(colour(position, index)))
        }
      }
    }
    for (row, pixels) in rows.enumerated() {
      for (x, pixel) in pixels { filled[x, frame.y + row] = pixel }
    }
  }
}

/// The premultiplied colour and alpha, 0…255.
private func premultiplied(_ pixel: Pixel) -> SIMD4<Float> {
  let straight = SIMD4<Float>(pixel)
  var colour = straight * (straight.w / 255)
  colour.w = straight.w
  return colour
}

/// The pixel for a premultiplied colour.
private func straight(_ colour: SIMD4<Float>) -> Pixel {
  let alpha = min(255, colour.w.rounded())
  guard alpha > 0 else { return Pixel(repeating: 0) }
  var straight = colour * (255 / colour.w)
  straight.w = alpha
  return Pixel(
    straight.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
      .rounded(.toNearestOrAwayFromZero))
}
