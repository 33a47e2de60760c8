import Pixels

/// Scan conversion of outlines to exact area coverage, row by row.
///
/// Each edge adds its signed area and height to the pixels it crosses, and a running sum along the
/// row gives the coverage (the method of the libart and font-rs rasterisers). Shapes are given,
/// then taken row by row, so memory is one row and the edges. The winding of overlapping
/// contours adds up and is cut at one. Errors are below a thousandth of a pixel, also far from
/// the origin; two shapes that share an edge share it exactly and cover one pixel together.
struct Rasteriser {
  private struct Edge {
    var top: Float
    var bottom: Float
    /// Where the edge is at `top`.
    var x: Float
    /// How far x moves in one row.
    var slope: Float
    /// 1 where the outline runs down, -1 where it runs up.
    var winding: Float
  }

  private let width: Int
  private let height: Int
  private var edges: [Edge] = []
  /// How many of the edges, in order of their tops, have been met.
  private var metCount = 0
  /// The edges that cross the present row or a later one, of those met.
  private var active: [Edge] = []
  private var nextRow = 0
  /// The fraction of each pixel of the present row that is covered, 0…1; zero outside `columns`.
  private(set) var coverage: [Float]
  /// The present row.
  private(set) var row = 0
  /// The columns of the present row that the shape can touch.
  private(set) var columns = 0..<0

  init(size: Size) {
    width = size.width
    height = size.height
    coverage = [Float](repeating: 0, count: size.width + 2)
  }

  /// Adds a shape, in pixels, to what the next rows show.
  mutating func add(_ path: Path, through projection: Projection) {
    var start = Vector.zero
    var pen = Vector.zero
    for element in path.elements {
      switch element {
      case .move(let point):
        addEdge(pen, start)
        start = projection.pixels(point)
        pen = start
      case .line(let point):
        let point = projection.pixels(point)
        addEdge(pen, point)
        pen = point
      case .quadratic(let control, let point):
        let control = projection.pixels(control)
        let end = projection.pixels(point)
        let first = pen
        let count = segmentCount(bend: (first - control * 2 + end).length * 0.25)
        for index in 1...count {
          let fraction = Float(index) / Float(count)
          let point = first.mixed(with: control, fraction)
            .mixed(with: control.mixed(with: end, fraction), fraction)
          addEdge(pen, point)
          pen = point
        }
      case .cubic(let first, let second, let point):
        let start = pen
        let first = projection.pixels(first)
        let second = projection.pixels(second)
        let end = projection.pixels(point)
        let bend = max(
          (start - first * 2 + second).length, (first - second * 2 + end).length)
        let count = segmentCount(bend: bend * 0.75)
        for index in 1...count {
          let fraction = Float(index) / Float(count)
          let middle = first.mixed(with: second, fraction)
          let near = start.mixed(with: first, fraction).mixed(with: middle, fraction)
          let far = middle.mixed(with: second.mixed(with: end, fraction), fraction)
          let point = near.mixed(with: far, fraction)
          addEdge(pen, point)
          pen = point
        }
      }
    }
    addEdge(pen, start)
  }

  /// So many straight pieces that none is further than a tenth of a pixel from the curve.
  private func segmentCount(bend: Float) -> Int {
    min(max(Int((bend * 10).squareRoot().rounded(.up)), 1), 256)
  }

  private mutating func addEdge(_ from: Vector, _ to: Vector) {
    // Flatter edges bound no area worth a thousandth, and their slope would overflow.
    guard abs(from.y - to.y) > 1e-6 else { return }
    let winding: Float = from.y < to.y ? 1 : -1
    let top = from.y < to.y ? from : to
    let bottom = from.y < to.y ? to : from
    let floor = Float(height)
    guard bottom.y > 0 && top.y < floor else { return }
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let low = max(top.y, 0)
    let high = min(bottom.y, floor)
    let start = top.x + (low - top.y) * slope
    let end = high == bottom.y ? bottom.x : top.x + (high - top.y) * slope
    addCut(low, high, start, end, slope, winding)
  }

  /// Adds an edge that lies within the rows, bent to run along the picture's sides where it leaves
  /// them.
  private mutating func addCut(
    _ top: Float, _ bottom: Float, _ start: Float, _ end: Float, _ slope: Float, _ winding: Float
  ) {
    let side = Float(width)
    for limit in [0, side] where (start - limit) * (end - limit) < 0 {
      let crossing = min(max(top + (limit - start) / slope, top), bottom)
      addCut(top, crossing, start, limit, slope, winding)
      addCut(crossing, bottom, limit, end, slope, winding)
      return
    }
    guard bottom > top else { return }
    let outside = start + end <= 0 || start + end >= 2 * side
    edges.append(
      Edge(
        top: top, bottom: bottom, x: min(max(start, 0), side), slope: outside ? 0 : slope,
        winding: winding))
  }

  /// The part of the picture that the shape touches, before its first row is taken; empty where it
  /// touches none.
  var bounds: Rectangle {
    guard let first = edges.first else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
    var low = Vector(first.x, first.top)
    var high = low
    for edge in edges {
      let end = edge.x + (edge.bottom - edge.top) * edge.slope
      low = pointwiseMin(low, Vector(min(edge.x, end), edge.top))
      high = pointwiseMax(high, Vector(max(edge.x, end), edge.bottom))
    }
    let x = min(max(Int(low.x), 0), width)
    let y = min(max(Int(low.y), 0), height)
    return Rectangle(
      x: x, y: y, width: min(Int(high.x) + 2, width) - x, height: min(Int(high.y) + 1, height) - y)
  }

  /// Goes to the next row the shape touches; false when the shape is done and the rasteriser free
  /// for another.
  mutating func advance() -> Bool {
    clear()
    if metCount == 0 { edges.sort { $0.top < $1.top } }
    if active.isEmpty {
      guard metCount < edges.count else {
        edges.removeAll(keepingCapacity: true)
        metCount = 0
        columns = 0..<0
        return false
      }
      nextRow = Int(edges[metCount].top)
    }
    row = nextRow
    nextRow += 1
    while metCount < edges.count && edges[metCount].top < Float(nextRow) {
      active.append(edges[metCount])
      metCount += 1
    }
    columns = Rasteriser.cover(row, width: width, edges: active, on: &coverage)
    let bottom = Float(nextRow)
    active.removeAll { $0.bottom <= bottom }
    return true
  }

  private mutating func clear() {
    let columns = columns
    var coverage = coverage.mutableSpan
    for x in columns { coverage[x] = 0 }
  }

  /// Lets every edge change the row's coverage from where it crosses on; gives the columns the
  /// edges reach.
  private static func cover(
    _ row: Int, width: Int, edges: [Edge], on coverage: inout [Float]
  ) -> Range<Int> {
    var first = width
    var last = 0
    let side = Float(width)
    var coverage = coverage.mutableSpan
    for edge in edges {
      let top = max(edge.top, Float(row))
      let bottom = min(edge.bottom, Float(row + 1))
      let start = min(max(edge.x + (top - edge.top) * edge.slope, 0), side)
      let end = min(max(edge.x + (bottom - edge.top) * edge.slope, 0), side)
      let left = min(start, end)
      let right = max(start, end)
      first = min(first, Int(left))
      last = max(last, Int(right) + 2)
      add(
        height: (bottom - top) * edge.winding, from: left, to: right, on: &coverage)
    }
    let columns = first..<max(first, min(last, width))
    var sum: Float = 0
    for x in columns {
      sum += coverage[x]
      coverage[x] = min(abs(sum), 1)
    }
    coverage[width] = 0
    coverage[width + 1] = 0
    return columns
  }

  /// Adds a piece of an edge that crosses part of the row and the columns from `left` to `right`:
  /// each pixel gets the area to the right of the piece, as a change against its left neighbour.
  @inline(__always)
  private static func add(
    height: Float, from left: Float, to right: Float, on coverage: inout MutableSpan<Float>
  ) {
    let column = Int(left)
    let first = Float(column)
    if right <= first + 1 {
      let shareLeft = (left + right) * 0.5 - first
      coverage[column] += height * (1 - shareLeft)
      coverage[column + 1] += height * shareLeft
      return
    }
    let perColumn = height / (right - left)
    // The height of the columns before, and the area of the pixel before.
    var covered: Float = 0
    var previous: Float = 0
    var x = column
    while Float(x) < right {
      let enter = max(left, Float(x))
      let leave = min(right, Float(x + 1))
      let crossed = (leave - enter) * perColumn
      let area = covered + crossed * (Float(x + 1) - (enter + leave) * 0.5)
      coverage[x] += area - previous
      previous = area
      covered += crossed
      x += 1
    }
    coverage[x] += height - previous
  }
}
