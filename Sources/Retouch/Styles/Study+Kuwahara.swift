import Glibc
import Pixels

extension Study {
  /// The colours as a loaded brush lays them: flat daubs that follow the flow, with firm edges.
  ///
  /// The anisotropic Kuwahara filter (Kyprianidis, Kang and Döllner 2009) with the polynomial
  /// weights of Kyprianidis, Semmo, Kang and Döllner, "Anisotropic Kuwahara Filtering with Polynomial
  /// Weighting Functions" (2010): each cell takes the means of eight sectors of an ellipse, those of
  /// least variance counting most.
  ///
  /// - Parameter radius: of the disc that the ellipse is stretched from, in cells.
  func daubed(along flow: FlowField, radius: Float) -> Study {
    let points = SectorPoints(radius: radius)
    return flow.study.read { flow in
      points.weights.withUnsafeBufferPointer { weights in
        points.places.withUnsafeBufferPointer { places in
          map { colours, x, y in
            let tangent = flow.cell(x, y)
            let stretch = 1 + tangent.z
            let long = SIMD2(tangent.x, tangent.y) * (radius * stretch)
            let short = SIMD2(-tangent.y, tangent.x) * (radius / stretch)
            let start = SIMD2(Float(x), Float(y))
            var sums = SectorSums()
            for index in 0..<places.count {
              let place = start + long * places[index].x + short * places[index].y
              sums.add(colours.nearest(place), weights[index])
            }
            return sums.mean(weightSums: points.weightSums, alpha: colours.cell(x, y).w)
          }
        }
      }
    }
  }
}

/// The places in the unit disc that are looked at, and how much each belongs to each of the eight
/// sectors.
private struct SectorPoints {
  private(set) var places: [SIMD2<Float>] = []
  private(set) var weights: [Lanes] = []
  private(set) var weightSums = Lanes.zero

  /// - Parameter radius: in cells; a small disc needs fewer places.
  init(radius: Float) {
    let count = min(max(Int(radius.rounded(.up)), 2), 4)
    for row in -count...count {
      for column in -count...count {
        let place = SIMD2(Float(column), Float(row)) / (Float(count) + 0.25)
        let squared = (place * place).sum()
        guard squared <= 1 else { continue }
        let weight = Self.weight(place) * exp(-squared * 1.5)
        places.append(place)
        weights.append(weight)
        weightSums += weight
      }
    }
  }

  /// The shares of the sectors in a place of the unit disc; together 1.
  private static func weight(_ place: SIMD2<Float>) -> Lanes {
    // The sectors overlap a little around the middle, and end at a right angle's half beyond their
    // axis.
    let overlap: Float = 1 / 3
    let narrowness = (overlap + cos(.pi / 8)) / (sin(.pi / 8) * sin(.pi / 8))
    var weight = Lanes.zero
    for sector in 0..<8 {
      let axis = SIMD2<Float>(radiansOf: Float(sector) * 45)
      let (along, across) = (
        place.x * axis.x + place.y * axis.y, place.y * axis.x - place.x * axis.y
      )
      let value = max(0, along + overlap - narrowness * across * across)
      weight[sector] = value * value
    }
    return weight / weight.sum()
  }
}

/// The sums of colours and of their squares over eight sectors.
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

  /// The means of the sectors, weighted by the fourth power of how even they are.
  @inline(__always)
  func mean(weightSums: Lanes, alpha: Float) -> SIMD4<Float> {
    let (l, a, b) = (lightness / weightSums, greenToRed / weightSums, blueToYellow / weightSums)
    let variance = (squares / weightSums - (l * l + a * a + b * b)).atLeast(0)
    // Differences below a hundredth cannot be seen and decide nothing.
    let evenness = 1 / (1 + variance * 10_000)
    let squared = evenness * evenness
    let weight = squared * squared
    let total = 1 / weight.sum()
    return SIMD4(
      (l * weight).sum() * total, (a * weight).sum() * total, (b * weight).sum() * total, alpha)
  }
}
