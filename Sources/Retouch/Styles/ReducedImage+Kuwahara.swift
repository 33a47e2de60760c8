import Glibc
import Pixels

extension ReducedImage {
  /// Anisotropic Kuwahara filter: flat dabs of colour along the flow, with firm edges.
  ///
  /// Kyprianidis, Kang and Döllner (2009), with the polynomial weights of Kyprianidis, Semmo, Kang
  /// and Döllner, "Anisotropic Kuwahara Filtering with Polynomial Weighting Functions" (2010): each
  /// cell is a mean of the means of eight sectors of an ellipse, those of least variance weighing
  /// most.
  ///
  /// - Parameter radius: of the disc that is stretched to the ellipse, in cells.
  func daubed(along flow: FlowField, radius: Float) -> ReducedImage {
    let sectors = SectorPoints(radius: radius)
    return flow.image.read { flow in
      sectors.weights.withUnsafeBufferPointer { weights in
        sectors.points.withUnsafeBufferPointer { points in
          map { colours, x, y in
            let tangent = flow.cell(x, y)
            let stretch = 1 + tangent.z
            let long = SIMD2(tangent.x, tangent.y) * (radius * stretch)
            let short = SIMD2(-tangent.y, tangent.x) * (radius / stretch)
            let start = SIMD2(Float(x), Float(y))
            var sums = SectorSums()
            for index in 0..<points.count {
              let point = start + long * points[index].x + short * points[index].y
              sums.add(colours.nearest(point), weights[index])
            }
            return sums.mean(weightSums: sectors.weightSums, alpha: colours.cell(x, y).w)
          }
        }
      }
    }
  }
}

/// Sample points in the unit disc, with their weights in each of the eight sectors.
private struct SectorPoints {
  private(set) var points: [SIMD2<Float>] = []
  private(set) var weights: [Lanes] = []
  private(set) var weightSums = Lanes.zero

  /// - Parameter radius: in cells; a small disc needs fewer points.
  init(radius: Float) {
    let count = min(max(Int(radius.rounded(.up)), 2), 4)
    for row in -count...count {
      for column in -count...count {
        let point = SIMD2(Float(column), Float(row)) / (Float(count) + 0.25)
        let squared = (point * point).sum()
        guard squared <= 1 else { continue }
        let weight = Self.weight(point) * exp(-squared * 1.5)
        points.append(point)
        weights.append(weight)
        weightSums += weight
      }
    }
  }

  /// The weights of the sectors at a point of the unit disc; their sum is 1.
  private static func weight(_ point: SIMD2<Float>) -> Lanes {
    // The sectors overlap a little around the middle, and each vanishes 22.5° from its axis at the
    // rim.
    let overlap: Float = 1 / 3
    let narrowness = (overlap + cos(.pi / 8)) / (sin(.pi / 8) * sin(.pi / 8))
    var weight = Lanes.zero
    for sector in 0..<8 {
      let axis = SIMD2<Float>(radiansOf: Float(sector) * 45)
      let (along, across) = (
        point.x * axis.x + point.y * axis.y, point.y * axis.x - point.x * axis.y
      )
      let value = max(0, along + overlap - narrowness * across * across)
      weight[sector] = value * value
    }
    return weight / weight.sum()
  }
}

/// Weighted sums of colours and of their squares over eight sectors.
private struct SectorSums {
  private var lightness = Lanes.zero
  private var greenToRed = Lanes.zero
  private var blueToYellow = Lanes.zero
  private var squares = Lanes.zero

  @inline(__always)
  mutating func add(_ sample: SIMD4<Float>, _ weight: Lanes) {
    var colour = sample
    colour.w = 0
    lightness += weight * colour.x
    greenToRed += weight * colour.y
    blueToYellow += weight * colour.z
    squares += weight * (colour * colour).sum()
  }

  /// The mean of the sectors' means, weighted by the fourth power of their evenness.
  @inline(__always)
  func mean(weightSums: Lanes, alpha: Float) -> SIMD4<Float> {
    let (l, a, b) = (lightness / weightSums, greenToRed / weightSums, blueToYellow / weightSums)
    let variance = (squares / weightSums - (l * l + a * a + b * b)).atLeast(0)
    // Differences below a hundredth are invisible and must not decide anything.
    let evenness = 1 / (1 + variance * 10_000)
    let squared = evenness * evenness
    let weight = squared * squared
    let total = 1 / weight.sum()
    return SIMD4(
      (l * weight).sum() * total, (a * weight).sum() * total, (b * weight).sum() * total, alpha)
  }
}
