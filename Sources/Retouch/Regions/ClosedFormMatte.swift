import Pixels

/// The opacity of what was cut out, in the narrow band along the cut where a pixel may show both
/// regions.
///
/// Levin, Lischinski and Weiss, "A Closed-Form Solution to Natural Image Matting" (2008): in each
/// small window the opacity is linear in the colour, as far as can be; solved by conjugate
/// gradients, in the matrix-free form of He, Sun and Tang, "Fast Matting Using Large Kernel Matting
/// Laplacian Matrices" (2010).
struct ClosedFormMatte {
  private static let radius = 1
  private static let epsilon: Float = 1e-4
  private static let rounds = 60
  /// How much the cut itself counts in the band, times the squared distance from the cut: beside it
  /// colours decide, far from it a grain of the ground that looks like the object is still ground.
  private static let trust: Float = 0.01

  private let windows: LocalColours
  /// The pixels whose opacity is sought.
  private let band: [Int]
  /// For each of them, the windows that it lies in: up to nine numbers, −1 for none.
  private let memberships: [SIMD16<Int32>]
  /// For each of them, how much the cut counts.
  private let trusts: [Float]
  private let cut: [Float]

  /// - Parameters:
  ///   - isInside: the cut.
  ///   - radius: how far from its line the cut may be wrong.
  init(field: ColourField, cut isInside: [Bool], radius: Int) {
    let size = field.size
    var distances = [Int](repeating: 0, count: size.area)
    for distance in (1...radius).reversed() {
      let isNear = isInside.isMixed(within: distance, in: size)
      for index in isNear.indices where isNear[index] { distances[index] = distance }
    }
    band = distances.indices.filter { distances[$0] > 0 }
    trusts = band.map { Self.trust * Float(distances[$0] * distances[$0]) }
    cut = isInside.map { $0 ? 1 : 0 }
    var numbers = [Int32](repeating: -1, count: size.area)
    var centres: [Int] = []
    for index in band {
      let (columns, rows) = LocalColours.extent(of: size, around: index, radius: Self.radius)
      for y in rows {
        for x in columns where numbers[y * size.width + x] < 0 {
          numbers[y * size.width + x] = Int32(centres.count)
          centres.append(y * size.width + x)
        }
      }
    }
    windows = LocalColours(
      of: field, around: centres, radius: Self.radius, epsilon: Self.epsilon)
    memberships = band.map { index in
      var memberships = SIMD16<Int32>(repeating: -1)
      let (columns, rows) = LocalColours.extent(of: size, around: index, radius: Self.radius)
      var place = 0
      for y in rows {
        for x in columns {
          memberships[place] = numbers[y * size.width + x]
          place += 1
        }
      }
      return memberships
    }
  }

  /// The opacity of every pixel of the field; that of the cut outside the band.
  func solved() -> [Float] {
    var opacity = cut
    guard !band.isEmpty else { return opacity }
    // The pull of the cut's own values, those outside the band included, less what they explain.
    var residual = product(with: opacity).enumerated().map { place, value in
      trusts[place] * cut[band[place]] - value
    }
    var direction = [Float](repeating: 0, count: cut.count)
    for place in band.indices { direction[band[place]] = residual[place] }
    var energy = dot(residual, residual)
    let goal = energy * 1e-6
    for _ in 0..<Self.rounds where energy > goal {
      let image = product(with: direction)
      var curvature: Double = 0
      for place in band.indices { curvature += Double(direction[band[place]] * image[place]) }
      guard curvature > 0 else { break }
      let length = Float(energy / curvature)
      for place in band.indices {
        opacity[band[place]] += length * direction[band[place]]
        residual[place] -= length * image[place]
      }
      let next = dot(residual, residual)
      let share = Float(next / energy)
      for place in band.indices {
        direction[band[place]] = residual[place] + share * direction[band[place]]
      }
      energy = next
    }
    return opacity
  }

  /// The matting Laplacian and the trust in the cut, applied to numbers; at the band's pixels.
  private func product(with numbers: [Float]) -> [Float] {
    let lines = windows.lines(through: numbers)
    let colours = windows.field.colours
    return [Float](unsafeUninitializedCapacity: band.count) { products, count in
      nonisolated(unsafe) let products = products
      Bands.forEach(of: band.count, length: 1 << 10) { places in
        for place in places {
          let index = band[place]
          var colour = colours[index]
          colour.w = 1
          let memberships = memberships[place]
          var (sum, windowCount): (SIMD4<Float>, Float) = (.zero, 0)
          for lane in 0..<9 where memberships[lane] >= 0 {
            sum += lines[Int(memberships[lane])]
            windowCount += 1
          }
          products[place] =
            (windowCount + trusts[place]) * numbers[index] - (sum * colour).sum()
        }
      }
      count = band.count
    }
  }

  private func dot(_ a: [Float], _ b: [Float]) -> Double {
    var sum: Double = 0
    for place in a.indices { sum += Double(a[place]) * Double(b[place]) }
    return sum
  }
}
