import Pixels

/// A network of flow on a picture's pixels, each joined with its eight neighbours, with a source
/// and with a sink.
///
/// The minimal cut parts the pixels that hang on the source from those that hang on the sink. Found
/// as by Boykov and Kolmogorov, "An Experimental Comparison of Min-Cut/Max-Flow Algorithms for
/// Energy Minimization in Vision" (2004): two trees grow from the terminals until they touch, the
/// path is filled, and what lost its root looks for another.
struct GridFlow: ~Copyable {
  /// The most that a terminal should ever hold.
  static let unlimited: Int32 = 1 << 28
  /// How many ways lead from a pixel; the opposite of a way is the way XOR 1.
  static let wayCount = 8

  static let free: UInt8 = 0
  static let source: UInt8 = 1
  static let sink: UInt8 = 2

  /// Values of `parents` beyond the ways.
  static let terminal: UInt8 = 8
  static let none: UInt8 = 9
  static let orphan: UInt8 = 10

  let size: Size
  /// A frame of one pixel around the picture, which no flow reaches, saves tests for its edges.
  let rowLength: Int
  let nodeCount: Int
  /// How far the neighbours are, by way.
  let steps: InlineArray<8, Int>

  /// What each way from each node still can carry: eight for each node.
  let residuals: UnsafeMutablePointer<Int32>
  /// What can still come from the source (positive) or go to the sink (negative).
  let terminals: UnsafeMutablePointer<Int32>
  let trees: UnsafeMutablePointer<UInt8>
  /// The way to the parent, or one of the values above.
  let parents: UnsafeMutablePointer<UInt8>
  /// The steps to the root, right at the time in `stamps`.
  let distances: UnsafeMutablePointer<Int32>
  let stamps: UnsafeMutablePointer<Int32>
  /// The next node in the queue of active ones; the node itself is the end, −1 is not queued.
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
    residuals = .zeroed(Self.wayCount * nodeCount)
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

  /// Lets as much flow from a node to its neighbour on a way as back.
  @inline(__always)
  func join(_ node: Int, way: Int, capacity: Int32) {
    residuals[Self.wayCount * node + way] = capacity
    residuals[Self.wayCount * (node + steps[way]) + (way ^ 1)] = capacity
  }

  /// The flow a node can get from the source, less what it can give to the sink.
  func setTerminal(_ node: Int, _ capacity: Int32) { terminals[node] = capacity }

  /// Whether a node is on the source's side, once the flow is found.
  func isOnSourceSide(_ node: Int) -> Bool { trees[node] == Self.source }
}

extension UnsafeMutablePointer where Pointee: BinaryInteger {
  fileprivate static func zeroed(_ count: Int) -> Self {
    let memory = allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    return memory
  }
}
