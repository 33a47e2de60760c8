import Pixels

/// Flow network on a pixel grid with eight neighbours, a source and a sink; its minimum cut
/// separates the two.
///
/// Boykov and Kolmogorov, "An Experimental Comparison of Min-Cut/Max-Flow Algorithms for Energy
/// Minimization in Vision" (2004): two search trees grow from the terminals until they meet, the
/// path is augmented, and orphaned nodes look for new parents.
struct GridFlow: ~Copyable {
  /// The largest terminal capacity.
  static let unlimited: Int32 = 1 << 28
  /// The number of directions to neighbours; the opposite of a direction is the direction XOR 1.
  static let directionCount = 8

  static let free: UInt8 = 0
  static let source: UInt8 = 1
  static let sink: UInt8 = 2

  /// Values of `parents` beyond the directions.
  static let terminal: UInt8 = 8
  static let none: UInt8 = 9
  static let orphan: UInt8 = 10

  let size: Size
  /// The row length with a border of one pixel, which no flow reaches and which saves bounds tests.
  let rowLength: Int
  let nodeCount: Int
  /// The index offsets of the neighbours, by direction.
  let steps: InlineArray<8, Int>

  /// The residual capacities of the edges: eight for each node.
  let residuals: UnsafeMutablePointer<Int32>
  /// The residual capacity from the source (positive) or to the sink (negative).
  let terminals: UnsafeMutablePointer<Int32>
  let trees: UnsafeMutablePointer<UInt8>
  /// The direction to the parent, or one of the values above.
  let parents: UnsafeMutablePointer<UInt8>
  /// The number of steps to the root, valid at the time in `stamps`.
  let distances: UnsafeMutablePointer<Int32>
  let stamps: UnsafeMutablePointer<Int32>
  /// The queue of active nodes as a linked list; a node that refers to itself is the last, −1 is
  /// not queued.
  let followers: UnsafeMutablePointer<Int32>
  var firstActive: Int32 = -1
  var lastActive: Int32 = -1
  var orphans: [Int32] = []
  var time: Int32 = 0

  init(size: Size) {
    self.size = size
    rowLength = size.width + 2
    nodeCount = rowLength * (size.height + 2)
    let row = rowLength
    steps = [1, -1, row, -row, row + 1, -row - 1, row - 1, 1 - row]
    residuals = .zeroed(Self.directionCount * nodeCount)
    terminals = .zeroed(nodeCount)
    trees = .zeroed(nodeCount)
    parents = .zeroed(nodeCount)
    distances = .zeroed(nodeCount)
    stamps = .zeroed(nodeCount)
    followers = .zeroed(nodeCount)
  }

  deinit {
    residuals.deallocate()
    terminals.deallocate()
    trees.deallocate()
    parents.deallocate()
    distances.deallocate()
    stamps.deallocate()
    followers.deallocate()
  }

  @inline(__always)
  func node(x: Int, y: Int) -> Int { (y + 1) * rowLength + x + 1 }

  /// Sets the capacity of the edges between a node and its neighbour, the same in both directions.
  @inline(__always)
  func connect(_ node: Int, direction: Int, capacity: Int32) {
    residuals[Self.directionCount * node + direction] = capacity
    residuals[Self.directionCount * (node + steps[direction]) + (direction ^ 1)] = capacity
  }

  /// Sets the terminal capacity: that from the source less that to the sink.
  func setTerminal(_ node: Int, _ capacity: Int32) { terminals[node] = capacity }

  /// Whether a node is on the source's side of the minimum cut, once the flow is maximal.
  func isOnSourceSide(_ node: Int) -> Bool { trees[node] == Self.source }
}

extension UnsafeMutablePointer where Pointee: BinaryInteger {
  fileprivate static func zeroed(_ count: Int) -> Self {
    let memory = allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    return memory
  }
}
