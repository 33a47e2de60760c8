import Glibc
import Pixels

/// GrabCut segmentation: a field divided into foreground and background by their colours, along
/// edges.
///
/// Rother, Kolmogorov and Blake, "GrabCut: Interactive Foreground Extraction using Iterated Graph
/// Cuts" (2004): the colour models are fitted to the current segmentation, the best segmentation is
/// found from the models by a minimum cut, and so on.
struct GrabCut {
  /// What is known of a pixel before the cut.
  enum Hint: UInt8 {
    case open
    case foreground
    case background
  }

  /// Flow is counted in integer thousandths.
  private static let unit: Float = 1000

  let field: ColourField
  let hints: [Hint]
  /// The prior log-odds of each pixel for the foreground, independent of its colour.
  ///
  /// Empty where nothing is known.
  let bias: [Float]
  private let edges: [SIMD4<Int32>]

  /// - Parameter smoothness: the cost of a cut between two pixels of one colour, in units of −ln p.
  ///   Higher values give rounder outlines and fewer thin structures.
  init(field: ColourField, hints: [Hint], bias: [Float], smoothness: Float) {
    self.field = field
    self.hints = hints
    self.bias = bias
    edges = Self.edges(of: field, smoothness: smoothness)
  }

  /// Colour models of the two regions.
  struct Colours {
    var foreground: GaussianMixture
    var background: GaussianMixture
  }

  /// The segmentation after some rounds, and its colour models; nil where one of the regions is
  /// empty.
  ///
  /// - Parameter start: the pixels to which the foreground's model is fitted at first.
  func cut(from start: [Bool], rounds: Int) -> (isForeground: [Bool], colours: Colours)? {
    var isForeground = start
    var colours: Colours?
    for _ in 0..<rounds {
      guard let learnt = self.colours(of: isForeground, from: colours) else { return nil }
      colours = learnt
      let segmentation = cut(by: learnt)
      if segmentation == isForeground { break }
      isForeground = segmentation
    }
    guard let colours, isForeground.contains(true) else { return nil }
    return (isForeground, colours)
  }

  /// The optimal segmentation for given colour models.
  func cut(by colours: Colours) -> [Bool] {
    let (width, height) = (field.size.width, field.size.height)
    var flow = GridFlow(size: field.size)
    for y in 0..<height {
      for x in 0..<width {
        let (node, index) = (flow.node(x: x, y: y), y * width + x)
        let edge = edges[index]
        if x + 1 < width { flow.connect(node, direction: 0, capacity: edge.x) }
        guard y + 1 < height else { continue }
        flow.connect(node, direction: 2, capacity: edge.y)
        if x + 1 < width { flow.connect(node, direction: 4, capacity: edge.z) }
        if x > 0 { flow.connect(node, direction: 6, capacity: edge.w) }
      }
    }
    let terminals = terminals(by: colours)
    for y in 0..<height {
      for x in 0..<width { flow.setTerminal(flow.node(x: x, y: y), terminals[y * width + x]) }
    }
    flow.maximise()
    var isForeground: [Bool] = []
    isForeground.reserveCapacity(field.size.area)
    for y in 0..<height {
      for x in 0..<width { isForeground.append(flow.isOnSourceSide(flow.node(x: x, y: y))) }
    }
    return isForeground
  }

  private func colours(of isForeground: [Bool], from earlier: Colours?) -> Colours? {
    var inside: [SIMD4<Float>] = []
    var outside: [SIMD4<Float>] = []
    for index in isForeground.indices where field.isSolid[index] {
      if isForeground[index] {
        inside.append(field.colours[index])
      } else {
        outside.append(field.colours[index])
      }
    }
    guard !inside.isEmpty, !outside.isEmpty else { return nil }
    guard let earlier else {
      return Colours(
        foreground: GaussianMixture(of: inside), background: GaussianMixture(of: outside))
    }
    return Colours(
      foreground: earlier.foreground.refitted(to: inside),
      background: earlier.background.refitted(to: outside))
  }

  /// The terminal capacities: the evidence of each pixel for the foreground.
  private func terminals(by colours: Colours) -> [Int32] {
    let limit: Float = 5000
    return [Int32](unsafeUninitializedCapacity: field.size.area) { terminals, count in
      nonisolated(unsafe) let terminals = terminals
      Bands.forEach(of: field.size.area, length: 1 << 13) { range in
        for pixel in range {
          switch hints[pixel] {
          case .foreground: terminals[pixel] = GridFlow.unlimited
          case .background: terminals[pixel] = -GridFlow.unlimited
          case .open:
            let colour = field.colours[pixel]
            let gain =
              colours.background.cost(of: colour) - colours.foreground.cost(of: colour)
              + (bias.isEmpty ? 0 : bias[pixel])
            terminals[pixel] = Int32(min(max(gain, -limit), limit) * Self.unit)
          }
        }
      }
      count = field.size.area
    }
  }

  /// The cost of cutting each pixel from its neighbours to the right, below, below right and below
  /// left: low where the colour changes more than on average.
  private static func edges(of field: ColourField, smoothness: Float) -> [SIMD4<Int32>] {
    let (width, height) = (field.size.width, field.size.height)
    let colours = field.colours
    func squaredDifferences(_ x: Int, _ y: Int) -> SIMD4<Float> {
      let index = y * width + x
      func difference(_ isThere: Bool, _ other: Int) -> Float {
        guard isThere else { return 0 }
        let step = colours[other] - colours[index]
        return (step * step).sum()
      }
      let below = y + 1 < height
      return SIMD4(
        difference(x + 1 < width, index + 1), difference(below, index + width),
        difference(below && x + 1 < width, index + width + 1),
        difference(below && x > 0, index + width - 1))
    }
    var sum: Double = 0
    for y in 0..<height {
      for x in 0..<width { sum += Double(squaredDifferences(x, y).sum()) }
    }
    let mean = Float(sum / Double(4 * field.size.area))
    let steepness = mean > 0 ? 1 / (2 * mean) : 0
    let prices = SIMD4<Float>(1, 1, Float(0.5).squareRoot(), Float(0.5).squareRoot())
    return [SIMD4<Int32>](unsafeUninitializedCapacity: field.size.area) { edges, count in
      nonisolated(unsafe) let edges = edges
      Bands.forEach(of: height, length: 16) { rows in
        for y in rows {
          for x in 0..<width {
            let exponents = squaredDifferences(x, y) * -steepness
            let price = SIMD4(
              exp(exponents.x), exp(exponents.y), exp(exponents.z), exp(exponents.w))
            edges[y * width + x] = SIMD4<Int32>(price * prices * (smoothness * unit))
          }
        }
      }
      count = field.size.area
    }
  }
}
