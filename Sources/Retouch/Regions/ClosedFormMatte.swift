import Pixels

/// Closed-form matting: the alpha of a cut-out object, in the narrow band along the cut where a
/// pixel may show both regions.
///
/// Levin, Lischinski and Weiss, "A Closed-Form Solution to Natural Image Matting" (2008): within
/// each small window alpha is a linear function of the colour, as nearly as possible. Solved by
/// conjugate gradients, in the matrix-free form of He, Sun and Tang, "Fast Matting Using Large
/// Kernel Matting Laplacian Matrices" (2010).
struct ClosedFormMatte {
  private static let radius = 1
  private static let epsilon: Float = 1e-4
  private static let rounds = 60
  /// The weight of the cut itself in the band, times the squared distance from the cut: close to it
  /// colours decide, far from it a grain of the background that resembles the object is still
  /// background.
  private static let trust: Float = 0.01

  private let windows: LocalColours
  /// The indices of the pixels whose alpha is unknown.
  private let band: [Int]
  /// For each of them, the indices of the up to nine windows that contain it; −1 for none.
  private let memberships: [SIMD16<Int32>]
  /// For each of them, the weight of the cut.
  private let trusts: [Float]
  private let cut: [Float]

  /// - Parameters:
  ///   - isInside: the cut.
  ///   - radius: the distance from the cut within which it may be wrong, in pixels.
  init(field: ColourField, cut isInside: [Bool], radius: Int) {
    let size = field.size
    var distances = [Int](repeating: 0, count: size.area)
    for distance in (1...radius).reversed() {
      let isNear = isInside.boundaryBand(within: distance, in: size)
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
      var slot = 0
      for y in rows {
        for x in columns {
          memberships[slot] = numbers[y * size.width + x]
          slot += 1
        }
      }
      return memberships
    }
  }

  /// The alpha of every pixel of the field, 0…1; that of the cut outside the band.
  func solved() -> [Float] {
    var opacity = cut
    guard !band.isEmpty else { return opacity }
    // The right-hand side: the cut's own values, including those outside the band, less what they
    // already explain.
    var residual = product(with: opacity).enumerated().map { slot, value in
      trusts[slot] * cut[band[slot]] - value
    }
    var direction = [Float](repeating: 0, count: cut.count)
    for slot in band.indices { direction[band[slot]] = residual[slot] }
    var energy = dot(residual, residual)
    let goal = energy * 1e-6
    for _ in 0..<Self.rounds where energy > goal {
      let image = product(with: direction)
      var curvature: Double = 0
      for slot in band.indices { curvature += Double(direction[band[slot]] * image[slot]) }
      guard curvature > 0 else { break }
      let length = Float(energy / curvature)
      for slot in band.indices {
        opacity[band[slot]] += length * direction[band[slot]]
        residual[slot] -= length * image[slot]
      }
      let next = dot(residual, residual)
      let beta = Float(next / energy)
      for slot in band.indices {
        direction[band[slot]] = residual[slot] + beta * direction[band[slot]]
      }
      energy = next
    }
    return opacity
  }

  /// The product of the matting Laplacian plus the weights of the cut with a vector, at the band's
  /// pixels.
  private func product(with numbers: [Float]) -> [Float] {
    let lines = windows.lines(through: numbers)
    let colours = windows.field.colours
    return [Float](unsafeUninitializedCapacity: band.count) { products, count in
      nonisolated(unsafe) let products = products
      Bands.forEach(of: band.count, length: 1 << 10) { slots in
        for slot in slots {
          let index = band[slot]
          var colour = colours[index]
          colour.w = 1
          let memberships = memberships[slot]
          var (sum, windowCount): (SIMD4<Float>, Float) = (.zero, 0)
          for lane in 0..<9 where memberships[lane] >= 0 {
            sum += lines[Int(memberships[lane])]
            windowCount += 1
          }
          products[slot] =
            (windowCount + trusts[slot]) * numbers[index] - (sum * colour).sum()
        }
      }
      count = band.count
    }
  }

  private func dot(_ a: [Float], _ b: [Float]) -> Double {
    var sum: Double = 0
    for slot in a.indices { sum += Double(a[slot]) * Double(b[slot]) }
    return sum
  }
}
