import Pixels

/// Sky segmentation: a smooth area of sky colours that is connected to the top of the picture.
enum SkyFinder {
  /// The smallest fractions of the picture, and of its top row, that count as a sky.
  private static let leastArea = 0.03
  private static let leastTop = 0.25

  /// The sky with a soft edge; nil where there is none.
  static func sky(of bitmap: Bitmap) -> Coverage? {
    let finder = OutlineFinder(bitmap)
    guard let sky = region(in: finder) else { return nil }
    return finder.coverage(of: sky.isInside, by: sky.colours, sky.prior)
  }

  /// Sky segment in the coarse field.
  struct Segment {
    let isInside: [Bool]
    let colours: GrabCut.Colours
    let prior: OutlineFinder.Prior
  }

  /// The sky in the coarse field; nil where there is none.
  static func region(in finder: OutlineFinder) -> Segment? {
    let size = finder.coarse.size
    let start = SkyLikelihood(of: finder.coarse).start
    guard isLarge(start, in: size) else { return nil }
    // Masts and twigs stand against the sky, so the outline is not smooth; and through lattices and
    // crowns it shows in openings that only the fine field resolves.
    let prior = OutlineFinder.Prior(
      hints: finder.coarse.isSolid.map { $0 ? .open : .background },
      bias: bias(around: start, in: size), start: start, smoothness: 12,
      reach: 12)
    guard let found = finder.region(by: prior) else { return nil }
    let isSky = found.isInside.removingLow(in: size).fillingHoles(upTo: size.area / 5000, in: size)
    guard isLarge(isSky, in: size) else { return nil }
    return Segment(isInside: isSky, colours: found.colours, prior: prior)
  }

  private static func isLarge(_ isSky: [Bool], in size: Size) -> Bool {
    Double(isSky.count { $0 }) >= leastArea * Double(size.area)
      && Double(isSky.prefix(size.width).count { $0 }) >= leastTop * Double(size.width)
  }

  /// The prior for the sky from the position alone: high in the picture, above most of the evident
  /// sky.
  private static func bias(around start: [Bool], in size: Size) -> [Float] {
    let reach = start.indices.filter { start[$0] }.map { $0 / size.width }.max() ?? 0
    return start.indices.map { index in
      if start[index] { return 3 }
      let height = Float(index / size.width) / Float(max(reach, 1))
      return height < 1 ? -1 - 4 * height * height : -5 - 30 * (height - 1)
    }
  }
}

/// Sky likelihood of the pixels of a field by themselves.
private struct SkyLikelihood {
  /// The smooth components that are connected to the top, and clouds beside them.
  let start: [Bool]

  init(of field: ColourField) {
    let perceived = field.perceived
    let roughness = Self.roughness(of: perceived, in: field.size)
    let isEvident = perceived.indices.map { index in
      field.isSolid[index] && roughness.values[index] < Self.roughnessLimit(of: perceived[index])
    }
    // Besides the components connected to the top only clouds: between masts, dark blue may be
    // anything.
    let connected = isEvident.connectedToTop(in: field.size)
    let high = isEvident.removingLow(in: field.size)
    start = high.indices.map { connected[$0] || (high[$0] && perceived[$0].x > 0.7) }
  }

  /// The largest roughness of a sky of this colour; 0 for colours that no sky has.
  private static func roughnessLimit(of colour: SIMD4<Float>) -> Float {
    let (lightness, red, yellow) = (colour.x, colour.y, colour.z)
    // Blue by day, at dusk and at night; a little red is haze, more is a wall or a cloth.
    if yellow < -0.008, red < 0.02, lightness > 0.08 { return 0.02 }
    // Clouds, overcast skies and the haze at the horizon are never reddish.
    if lightness > 0.7, yellow < 0.035, red < 0.003, red > -0.04 { return 0.02 }
    // A sunset is bright, and smoother than anything on the ground.
    return lightness > 0.5 && yellow > 0 && red > -0.02 && yellow + red > 0.03 ? 0.004 : 0
  }

  /// The mean gradient magnitude of lightness around each pixel.
  private static func roughness(of colours: [SIMD4<Float>], in size: Size) -> Plane {
    Plane(size: size) { index in
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      let right = x + 1 < size.width ? colours[index + 1].x - colours[index].x : 0
      let down = y + 1 < size.height ? colours[index + size.width].x - colours[index].x : 0
      return (right * right + down * down).squareRoot()
    }.blurred(by: BoxCascade(sigma: 1.5))
  }
}

extension [Bool] {
  /// The components that touch the top row.
  fileprivate func connectedToTop(in size: Size) -> [Bool] {
    let components = components(in: size)
    let kept = Set(components.numbers.prefix(size.width))
    return indices.map { self[$0] && kept.contains(components.numbers[$0]) }
  }

  /// The components that touch the top row, and those that do not reach lower than most of them: a
  /// cloud, or the sky seen through a tree, but not a lake.
  fileprivate func removingLow(in size: Size) -> [Bool] {
    let components = components(in: size)
    let connected = connectedToTop(in: size)
    var horizons: [Int] = []
    for x in 0..<size.width {
      let column = stride(from: x, to: size.area, by: size.width)
      if let lowest = column.reversed().first(where: { connected[$0] }) {
        horizons.append(lowest / size.width)
      }
    }
    guard !horizons.isEmpty else { return connected }
    let horizon = horizons.sorted()[horizons.count / 2]
    var lowest = [Int](repeating: 0, count: components.areas.count)
    for index in indices where self[index] {
      let component = Int(components.numbers[index])
      lowest[component] = Swift.max(lowest[component], index / size.width)
    }
    return indices.map { index in
      connected[index] || (self[index] && lowest[Int(components.numbers[index])] <= horizon)
    }
  }
}
