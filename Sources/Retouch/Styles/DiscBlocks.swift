import Pixels

/// Spatial index of discs: for each square of eight pixels each way, the discs that overlap it.
struct DiscBlocks {
  private static let side = 8

  private let columns: Int
  /// For each square, the index in `numbers` at which its discs begin.
  private let starts: [Int32]
  private let numbers: [Int32]

  /// - Parameter discs: their middles and radii of influence, in pixels.
  init(_ discs: [(middle: SIMD2<Float>, reach: Float)], over size: Size) {
    let grid = size.divided(by: Self.side)
    func squares(_ middle: Float, _ reach: Float, of count: Int) -> Range<Int> {
      let side = Float(Self.side)
      let first = max(Int((middle - reach) / side), 0)
      return first..<max(min(Int((middle + reach) / side) + 1, count), first)
    }
    func forEachSquare(_ body: (_ square: Int, _ disc: Int) -> Void) {
      for (number, disc) in discs.enumerated() {
        let columns = squares(disc.middle.x, disc.reach, of: grid.width)
        for row in squares(disc.middle.y, disc.reach, of: grid.height) {
          for column in columns { body(row * grid.width + column, number) }
        }
      }
    }
    var ends = [Int32](repeating: 0, count: grid.area + 1)
    forEachSquare { square, _ in ends[square + 1] += 1 }
    for square in 1..<ends.count { ends[square] += ends[square - 1] }
    starts = ends
    var numbers = [Int32](repeating: 0, count: Int(ends[grid.area]))
    forEachSquare { square, disc in
      numbers[Int(ends[square])] = Int32(disc)
      ends[square] += 1
    }
    self.numbers = numbers
    columns = grid.width
  }

  /// Calls a function with the indices of the discs around a pixel, in their order.
  @inline(__always)
  func withNumbers(_ x: Int, _ y: Int, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
    let square = y / Self.side * columns + x / Self.side
    let range = Int(starts[square])..<Int(starts[square + 1])
    numbers.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
