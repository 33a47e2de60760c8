import Pixels
import Testing

@testable import Retouch

@Suite struct GridFlowTests {
  /// Exhaustive search over all cuts of twelve pixels; the flow must find one of the cheapest.
  @Test(arguments: 0..<20)
  func theCutIsTheCheapestOfAll(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let size = Size(width: 4, height: 3)
    var flow = GridFlow(size: size)
    let terminals = (0..<size.area).map { _ in Int32(random.below(41)) - 20 }
    var edges: [(Int, Int, Int32)] = []
    for y in 0..<size.height {
      for x in 0..<size.width {
        flow.setTerminal(flow.node(x: x, y: y), terminals[y * size.width + x])
        for (direction, across, down) in [(0, 1, 0), (2, 0, 1), (4, 1, 1), (6, -1, 1)] {
          let (right, below) = (x + across, y + down)
          guard (0..<size.width).contains(right), below < size.height else { continue }
          let capacity = Int32(random.below(15))
          flow.connect(flow.node(x: x, y: y), direction: direction, capacity: capacity)
          edges.append((y * size.width + x, below * size.width + right, capacity))
        }
      }
    }
    func price(_ isSource: (Int) -> Bool) -> Int32 {
      var price: Int32 = 0
      for (index, terminal) in terminals.enumerated() {
        price += isSource(index) ? max(-terminal, 0) : max(terminal, 0)
      }
      for (a, b, capacity) in edges where isSource(a) != isSource(b) { price += capacity }
      return price
    }
    flow.maximise()
    var found = 0
    for y in 0..<size.height {
      for x in 0..<size.width where flow.isOnSourceSide(flow.node(x: x, y: y)) {
        found |= 1 << (y * size.width + x)
      }
    }
    let cheapest = (0..<1 << size.area).map { parting in
      price { parting >> $0 & 1 == 1 }
    }.min()
    #expect(price { found >> $0 & 1 == 1 } == cheapest)
  }
}
