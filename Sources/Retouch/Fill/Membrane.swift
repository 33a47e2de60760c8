import Pixels

/// Membrane interpolation: the solution of Poisson's equation over a hole with Dirichlet boundary
/// values, by a coarse-to-fine solver.
struct Membrane {
  /// The role of a pixel in the equation.
  enum PixelRole: UInt8 {
    case outside
    case fixed
    case free
  }

  /// Relaxation sweeps on each level; the coarser level has already settled slower components.
  private static let sweeps = 12

  let size: Size
  /// One value for each pixel; those of the free pixels are the solution.
  private(set) var values: [SIMD4<Float>]
  private let parts: [PixelRole]
  /// The source term of Poisson's equation for each free pixel, as the sum of the desired
  /// differences to its neighbours; nil for Laplace's equation.
  private let sourceTerms: [SIMD4<Float>]?

  init(size: Size, values: [SIMD4<Float>], parts: [PixelRole], sourceTerms: [SIMD4<Float>]? = nil) {
    self.size = size
    self.values = values
    self.parts = parts
    self.sourceTerms = sourceTerms
  }

  /// Values interpolated smoothly over a hole from those outside.
  static func interpolated(
    over isHole: [Bool], size: Size, values: [SIMD4<Float>]
  ) -> [SIMD4<Float>] {
    var membrane = Membrane(size: size, values: values, parts: isHole.map { $0 ? .free : .fixed })
    membrane.solve()
    return membrane.values
  }

  /// Solves for the values of the free pixels; where no pixel is fixed they stay as they are.
  mutating func solve() {
    let free = parts.indices.filter { parts[$0] == .free }
    guard !free.isEmpty, parts.contains(.fixed) else { return }
    let half = halved()
    for index in free {
      values[index] = half.values[index / size.width / 2 * half.size.width + index % size.width / 2]
    }
    for sweep in 0..<2 * Self.sweeps { relax(free, parity: sweep % 2) }
  }

  /// Red-black Gauss–Seidel relaxation of the free pixels of one parity.
  private mutating func relax(_ free: [Int], parity: Int) {
    let (width, height) = (size.width, size.height)
    for index in free {
      let (x, y) = (index % width, index / width)
      guard (x + y) % 2 == parity else { continue }
      var sum = sourceTerms?[index] ?? .zero
      var count: Float = 0
      func draw(to neighbour: Int) {
        guard parts[neighbour] != .outside else { return }
        sum += values[neighbour]
        count += 1
      }
      if x > 0 { draw(to: index - 1) }
      if x + 1 < width { draw(to: index + 1) }
      if y > 0 { draw(to: index - width) }
      if y + 1 < height { draw(to: index + width) }
      if count > 0 { values[index] = sum / count }
    }
  }

  /// The solution at half the resolution, where a pixel is fixed if any of its four pixels is.
  private func halved() -> Membrane {
    let half = Size(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
    var sums = [SIMD4<Float>](repeating: .zero, count: half.area)
    var counts = [Float](repeating: 0, count: half.area)
    var halfSourceTerms = sourceTerms == nil ? nil : sums
    var halfParts = [PixelRole](repeating: .outside, count: half.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (index, halfIndex) = (y * size.width + x, y / 2 * half.width + x / 2)
        switch parts[index] {
        case .outside: continue
        case .free:
          if halfParts[halfIndex] == .outside { halfParts[halfIndex] = .free }
          if let sourceTerms { halfSourceTerms?[halfIndex] += sourceTerms[index] }
        case .fixed:
          halfParts[halfIndex] = .fixed
          sums[halfIndex] += values[index]
          counts[halfIndex] += 1
        }
      }
    }
    let means = zip(sums, counts).map { $0 / max($1, 1) }
    var membrane = Membrane(
      size: half, values: means, parts: halfParts, sourceTerms: halfSourceTerms)
    membrane.solve()
    return membrane
  }
}
