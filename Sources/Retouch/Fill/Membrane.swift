import Pixels

/// Values stretched smoothly over a hole, like a soap film held at its border: the solution of
/// Poisson's equation, found from the coarsest scale to the finest.
struct Membrane {
  /// What a pixel is to the film.
  enum Part: UInt8 {
    case outside
    case held
    case free
  }

  /// Sweeps at each scale; the coarser one has already settled everything slower.
  private static let sweeps = 12

  let size: Size
  /// One for each pixel; those of the free pixels are what `stretch` finds.
  private(set) var values: [SIMD4<Float>]
  private let parts: [Part]
  /// What pulls each free pixel up, as the sum of the steps to its neighbours; nil for nothing.
  private let inflows: [SIMD4<Float>]?

  init(size: Size, values: [SIMD4<Float>], parts: [Part], inflows: [SIMD4<Float>]? = nil) {
    self.size = size
    self.values = values
    self.parts = parts
    self.inflows = inflows
  }

  /// Values held everywhere but in the hole, and stretched over it.
  static func stretched(
    over isHole: [Bool], size: Size, values: [SIMD4<Float>]
  ) -> [SIMD4<Float>] {
    var membrane = Membrane(size: size, values: values, parts: isHole.map { $0 ? .free : .held })
    membrane.stretch()
    return membrane.values
  }

  /// Replaces the values of the free pixels; where nothing is held they stay as they are.
  mutating func stretch() {
    let free = parts.indices.filter { parts[$0] == .free }
    guard !free.isEmpty, parts.contains(.held) else { return }
    let half = halved()
    for index in free {
      values[index] = half.values[index / size.width / 2 * half.size.width + index % size.width / 2]
    }
    for sweep in 0..<2 * Self.sweeps { relax(free, parity: sweep % 2) }
  }

  /// Draws every other free pixel to the mean of its neighbours.
  private mutating func relax(_ free: [Int], parity: Int) {
    let (width, height) = (size.width, size.height)
    for index in free {
      let (x, y) = (index % width, index / width)
      guard (x + y) % 2 == parity else { continue }
      var sum = inflows?[index] ?? .zero
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

  /// The stretched membrane at half the scale, where any held pixel holds the one it falls into.
  private func halved() -> Membrane {
    let half = Size(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
    var sums = [SIMD4<Float>](repeating: .zero, count: half.area)
    var counts = [Float](repeating: 0, count: half.area)
    var halfInflows = inflows == nil ? nil : sums
    var halfParts = [Part](repeating: .outside, count: half.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (index, halfIndex) = (y * size.width + x, y / 2 * half.width + x / 2)
        switch parts[index] {
        case .outside: continue
        case .free:
          if halfParts[halfIndex] == .outside { halfParts[halfIndex] = .free }
          if let inflows { halfInflows?[halfIndex] += inflows[index] }
        case .held:
          halfParts[halfIndex] = .held
          sums[halfIndex] += values[index]
          counts[halfIndex] += 1
        }
      }
    }
    let means = zip(sums, counts).map { $0 / max($1, 1) }
    var membrane = Membrane(size: half, values: means, parts: halfParts, inflows: halfInflows)
    membrane.stretch()
    return membrane
  }
}
