import Pixels

/// Snow cover estimated from one picture: on the ground, on foliage, and on upward-facing surfaces.
struct SnowCover {
  /// The likelihood of ground, 0…1.
  private let ground: GuidedCoefficients
  /// The thickness of snow on upper edges, 0…1.
  private let caps: GuidedCoefficients
  /// The local mean brightness, from which lit clumps of foliage stand out.
  private let around: Field
  private let waver: FractalNoise

  init(_ analysis: SceneAnalysis, seed: UInt64) {
    ground = analysis.guided(Self.ground(of: analysis), window: 0.008, contrast: 0.0387)
    caps = analysis.guided(UpperEdges(analysis).snow, window: 0.004, contrast: 0.0316)
    around = analysis.field(
      analysis.brightness.blurred(by: BoxCascade(sigma: analysis.length(0.012))))
    waver = FractalNoise(seed: seed, stream: 0x5E, octaves: 4, roughness: 0.6)
  }

  /// The fraction of snow at eight pixels, 0…1.
  @inline(__always)
  func at(
    _ x: Int, _ y: Int, position: (x: Lanes, y: Lanes), perceived: OKLabColours, brightness: Lanes,
    sky: Lanes
  ) -> Lanes {
    let clumps = waver.at(position.x * 30, position.y * 30)
    let ground = self.ground.values(x, y, guide: brightness).clipped
    let lit = brightness - around[x, y]
    let foliage = FoliageColours.membership(of: perceived)
    // Snow lies on the upper, lit side of each clump of leaves, and frost on all of it.
    let frosted = foliage * (0.42 + 0.55 * (lit + 0.06 * clumps).smoothStep(-0.03, 0.07))
    // Blades and stones show through thin snow where they are dark.
    let lying = (ground * (1.12 + 0.25 * clumps + 2.2 * (lit + 0.04).atMost(0)))
      .smoothStep(0.2, 0.75)
    let cap = (caps.values(x, y, guide: brightness) + 0.16 * clumps).smoothStep(0.32, 0.58)
    return frosted.atLeast(lying).atLeast(cap) * (1 - sky)
  }

  /// The local mean brightness at eight pixels.
  @inline(__always)
  func surroundings(_ x: Int, _ y: Int) -> Lanes { around[x, y] }

  /// The likelihood of ground: land below the horizon that is green or has the colours at the
  /// picture's bottom; none without a sky, which tells outdoors from indoors.
  private static func ground(of analysis: SceneAnalysis) -> Plane {
    let size = analysis.size
    guard let horizon = analysis.horizon, horizon < size.height else {
      return Plane(size: size) { _ in 0 }
    }
    let green = analysis.plane { FoliageColours.membership(of: OKLabColours($0)) }
    let soil = GroundColours(analysis)
    let likely = Plane(size: size) { index in
      let row = Float(index / size.width - horizon) / Float(size.height - horizon)
      let isBelow = min(max(row * 9 + 0.3, 0), 1)
      // Further up, the colours of the bottom may as well be those of a wall.
      let isNear = min(max(1.2 * row - 0.1, 0), 1)
      let earth = soil.likeness(analysis.colours[index]) * isNear
      return isBelow * max(green.values[index], earth)
    }.blurred(by: BoxCascade(sigma: analysis.length(0.006)))
    return likely.standingOnFoot(gap: Int(analysis.length(0.08)))
  }
}

/// Clusters of the colours at the bottom of a picture.
private struct GroundColours {
  private let means: [SIMD3<Float>]

  /// k-means clustering by Lloyd's algorithm, initialised with colours sampled evenly from the
  /// bottom rows.
  init(_ analysis: SceneAnalysis) {
    let size = analysis.size
    let foot = (size.height - max(size.height / 9, 1)) * size.width
    let samples = (foot..<size.area).map { Self.seen(analysis.colours[$0]) }
    var means = (0..<4).map { samples[(2 * $0 + 1) * samples.count / 8] }
    for _ in 0..<6 {
      var sums = [SIMD4<Float>](repeating: .zero, count: means.count)
      for sample in samples {
        sums[Self.nearest(sample, means).index] += SIMD4(sample, 1)
      }
      for (index, sum) in sums.enumerated() where sum.w > 0 {
        means[index] = SIMD3(sum.x, sum.y, sum.z) / sum.w
      }
    }
    self.means = means
  }

  /// The similarity of a light to the nearest cluster, 0…1.
  func likeness(_ light: SIMD3<Float>) -> Float {
    let distance = Self.nearest(Self.seen(light), means).distance
    return min(max(1.6 - distance / 0.085, 0), 1)
  }

  private static func seen(_ light: SIMD3<Float>) -> SIMD3<Float> {
    SIMD3(light.x.squareRoot(), light.y.squareRoot(), light.z.squareRoot())
  }

  private static func nearest(
    _ sample: SIMD3<Float>, _ means: [SIMD3<Float>]
  ) -> (index: Int, distance: Float) {
    var best = (index: 0, distance: Float.infinity)
    for (index, mean) in means.enumerated() {
      let gap = sample - mean
      let distance = (gap * gap).sum().squareRoot()
      if distance < best.distance { best = (index, distance) }
    }
    return best
  }
}

extension Plane {
  /// The plane without what, in each column, is separated from the bottom by a gap, such as the
  /// crown of a tree.
  ///
  /// - Parameter gap: the height up to which a gap is ignored, such as that of a fence's rail.
  fileprivate func standingOnFoot(gap: Int) -> Plane {
    var kept = [Float](repeating: 0, count: size.area)
    for x in 0..<size.width {
      var missing = 0
      for y in (0..<size.height).reversed() {
        let value = values[y * size.width + x]
        missing = value > 0.3 ? 0 : missing + 1
        guard missing <= gap else { break }
        kept[y * size.width + x] = value
      }
    }
    return Plane(size: size) { kept[$0] }
  }
}
