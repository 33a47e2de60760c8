import Glibc
import Pixels

/// Salient object detection: what differs from the picture's borders, is near its middle and is
/// connected.
enum SubjectFinder {
  /// The depth of the borders, as a fraction of the mean side.
  private static let borderFraction = 0.035
  /// The fraction of the left and right sides, from the top, that counts as border: further down
  /// subjects stand on the ground.
  private static let sideFraction = 0.75
  /// The largest weight of the position against colours, in log-odds.
  private static let strength: Float = 3

  /// The subject with a soft edge; nil where nothing stands out.
  static func subject(of bitmap: Bitmap) -> Coverage? {
    if let cutOut = cutOut(bitmap) { return cutOut }
    let finder = OutlineFinder(bitmap)
    let size = finder.coarse.size
    let isSky =
      SkyFinder.region(in: finder)?.isInside ?? [Bool](repeating: false, count: size.area)
    let (saliency, isSurrounding) = saliency(in: finder.coarse, isSky: isSky)
    let threshold = threshold(of: saliency)
    let isSalient = saliency.map { $0 > threshold }
    let hints = (0..<size.area).map { index -> GrabCut.Hint in
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      let isBorder = isSurrounding[index] && (y == 0 || x == 0 || x == size.width - 1)
      let isOutside = isSky[index] || !finder.coarse.isSolid[index]
      return isOutside || (isBorder && !isSalient[index]) ? .background : .open
    }
    let bias = saliency.map { min(max(strength * ($0 / threshold - 1), -strength), strength) }
    var prior = OutlineFinder.Prior(hints: hints, bias: bias, start: isSalient)
    guard let core = finder.region(by: prior) else { return nil }
    // Once its core is found, the rest of the subject has colours of its own, but is near.
    prior.open(around: core.isInside.removingSpecks(below: 0.15, in: size), in: size)
    guard let found = finder.region(by: prior) else { return nil }
    let isInside = found.isInside.removingSpecks(below: 0.15, in: size)
      .fillingGaps(of: max(1, size.width / 25), upTo: size.area / 20, in: size)
    let fraction = Double(isInside.count { $0 }) / Double(size.area)
    guard (0.005...0.95).contains(fraction) else { return nil }
    return finder.coverage(of: isInside, by: found.colours, prior)
  }

  /// The opaque part, where much of the picture is transparent: such a picture was cut out before.
  private static func cutOut(_ bitmap: Bitmap) -> Coverage? {
    let values = bitmap.pixels.map(\.w)
    let emptyCount = values.count { $0 == 0 }
    guard 50 * emptyCount > values.count, emptyCount < values.count else { return nil }
    return Coverage(size: bitmap.size, values: values)
  }

  /// The saliency of each pixel, 0…1: how much it stands out from every border it might belong to,
  /// and how central it is.
  ///
  /// The borders are taken one by one, since an object that differs from three of them may touch
  /// the fourth (as in Yang et al., "Saliency Detection via Graph-Based Manifold Ranking", 2013),
  /// and without the pieces that look like the middle, where the subject reaches the border.
  ///
  /// - Returns: with it, which pixels belong to the other pieces.
  private static func saliency(
    in field: ColourField, isSky: [Bool]
  ) -> (saliency: [Float], isSurrounding: [Bool]) {
    let size = field.size
    var isSurrounding = [Bool](repeating: false, count: size.area)
    var saliency = [Float](repeating: 1, count: size.area)
    let middle = ColourModel(
      of: size.middle.indices(in: size).filter { !isSky[$0] }.map { field.colours[$0] })
    for border in borders(of: size) {
      let strange = border.map { $0.indices(in: size) }
        .filter { component in middle.surprisal(of: component.map { field.colours[$0] }) > 1.5 }
        .joined()
      guard !strange.isEmpty else { continue }
      for index in strange { isSurrounding[index] = true }
      let likeness = ColourModel(of: strange.map { field.colours[$0] })
      for index in saliency.indices {
        saliency[index] *= 1 - exp(-0.25 * max(likeness.surprisal(at: field.colours[index]), 0))
      }
    }
    for index in saliency.indices {
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      saliency[index] =
        isSky[index] ? 0 : cbrt(saliency[index]) * centrality(x: x, y: y, in: size)
    }
    return (saliency, isSurrounding)
  }

  /// The position prior, 0…1: highest near the middle, and lower near the top than near the bottom.
  private static func centrality(x: Int, y: Int, in size: Size) -> Float {
    let across = (2 * Float(x) + 1) / Float(size.width) - 1
    let down = (2 * Float(y) + 1) / Float(size.height) - 1
    let (a, b) = (across / 0.6, down / (down < 0 ? 0.75 : 1.2))
    return exp(-0.5 * (a * a + b * b))
  }

  /// The top, the left and the right border, each in pieces.
  private static func borders(of size: Size) -> [[Rectangle]] {
    let depth = max(1, Int(borderFraction * size.meanSide))
    let height = max(1, Int(sideFraction * Double(size.height)))
    let top = Rectangle(x: 0, y: 0, width: size.width, height: min(depth, size.height))
    let left = Rectangle(x: 0, y: 0, width: min(depth, size.width), height: height)
    var right = left
    right.x = size.width - right.width
    let count = 4
    return [
      (0..<count).map { component in
        let start = component * top.width / count
        return Rectangle(
          x: start, y: 0, width: (component + 1) * top.width / count - start, height: top.height)
      }
    ]
      + [left, right].map { side in
        (0..<count).map { component in
          let start = component * side.height / count
          return Rectangle(
            x: side.x, y: start, width: side.width,
            height: (component + 1) * side.height / count - start)
        }
      }
  }

  /// Otsu's threshold between salient pixels and the rest: "A Threshold Selection Method from
  /// Gray-Level Histograms" (1979).
  private static func threshold(of saliency: [Float]) -> Float {
    let levels = 64
    var histogram = [Double](repeating: 0, count: levels)
    for value in saliency { histogram[min(Int(value * Float(levels)), levels - 1)] += 1 }
    let sum = histogram.indices.reduce(0) { $0 + (Double($1) + 0.5) * histogram[$1] }
    var (count, partial) = (0.0, 0.0)
    var best = (variance: -1.0, level: levels / 2)
    for level in 0..<levels - 1 {
      count += histogram[level]
      partial += (Double(level) + 0.5) * histogram[level]
      let rest = Double(saliency.count) - count
      guard count > 0, rest > 0 else { continue }
      let difference = partial / count - (sum - partial) / rest
      let variance = count * rest * difference * difference
      if variance > best.variance { best = (variance, level) }
    }
    return Float(best.level + 1) / Float(levels)
  }
}

extension OutlineFinder.Prior {
  /// Marks everything far from a region as background, and everything else as what the colour model
  /// is fitted to; pixels enclosed by parts of the region are likely to belong to it.
  fileprivate mutating func open(around region: [Bool], in size: Size) {
    let bounds = Coverage(size: size, values: region.map { $0 ? 255 : 0 }).bounds
    let margin = (x: bounds.width / 6, y: bounds.height / 6)
    let near = Rectangle(
      x: bounds.x - margin.x, y: bounds.y - margin.y, width: bounds.width + 2 * margin.x,
      height: bounds.height + 2 * margin.y)
    let isEnclosed = region.surroundings(in: size)
    for index in hints.indices {
      let (y, x) = index.quotientAndRemainder(dividingBy: size.width)
      if !near.contains(Point(x: x, y: y)) { hints[index] = .background }
      start[index] = hints[index] != .background
      bias[index] = 0.4 * bias[index] + (isEnclosed[index] ? 3 : 0)
    }
  }
}

extension [Bool] {
  /// The pixels from which the region is visible in at least three of four directions.
  fileprivate func surroundings(in size: Size) -> [Bool] {
    var sides = [UInt8](repeating: 0, count: count)
    func look(along indices: some Sequence<Int>) {
      var isSeen = false
      for index in indices {
        isSeen = isSeen || self[index]
        if isSeen { sides[index] += 1 }
      }
    }
    for y in 0..<size.height {
      let row = y * size.width..<(y + 1) * size.width
      look(along: row)
      look(along: row.reversed())
    }
    for x in 0..<size.width {
      let column = stride(from: x, to: count, by: size.width)
      look(along: column)
      look(along: column.reversed())
    }
    return sides.map { $0 >= 3 }
  }
}

/// Colour model of a region.
private struct ColourModel {
  let mixture: GaussianMixture
  /// The mean cost of the region's own colours.
  let usual: Float

  init(of colours: [SIMD4<Float>]) {
    mixture = GaussianMixture(of: colours)
    let sum = colours.reduce(0) { [mixture] in $0 + mixture.cost(of: $1) }
    usual = sum / Float(max(colours.count, 1))
  }

  /// The surprisal of a colour relative to the region's own, as a logarithm.
  func surprisal(at colour: SIMD4<Float>) -> Float { mixture.cost(of: colour) - usual }

  /// The mean surprisal of colours; 0 for none.
  func surprisal(of colours: [SIMD4<Float>]) -> Float {
    guard !colours.isEmpty else { return 0 }
    return colours.reduce(0) { $0 + surprisal(at: $1) } / Float(colours.count)
  }
}

extension Rectangle {
  /// The indices of the rectangle's pixels in a picture, row by row.
  fileprivate func indices(in size: Size) -> [Int] {
    (y..<maxY).flatMap { row in row * size.width + x..<row * size.width + maxX }
  }
}

extension Size {
  /// The central fifth or so; at least one pixel.
  fileprivate var middle: Rectangle {
    let (x, y) = (3 * width / 10, 3 * height / 10)
    return Rectangle(x: x, y: y, width: width - 2 * x, height: height - 2 * y)
  }
}
