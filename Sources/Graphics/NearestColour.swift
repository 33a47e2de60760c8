import Pixels

/// Nearest-colour lookup in a palette of up to 256 colours, for the many pixels of a picture.
///
/// The colour cube is cut into 64³ cells of 4×4×4 colours. Every colour of a cell is taken for the
/// palette's colour nearest to the cell's middle, which is found when it is first needed; a colour of
/// the palette itself is always found exactly. Dithering spreads what little error this makes.
struct NearestColour {
  /// Marks cells that have not been looked up.
  private static let unknown: UInt16 = .max
  /// Marks cells in which several colours of the palette lie.
  private static let crowded: UInt16 = 1 << 15
  private static let side = 64

  private let colours: [SIMD4<Int32>]
  /// For each of 3 axes and 64 slabs, every colour's squared distance from the slab's middle, times
  /// 256; the first axis has the colour's index in the low bits.
  private let distances: [Int32]
  private var cells = [UInt16](repeating: unknown, count: side * side * side)
  private var crowds: [[UInt8]] = []

  init(_ palette: [Pixel]) {
    let colours = palette.map { SIMD4<Int32>(truncatingIfNeeded: $0) }
    self.colours = colours
    distances = (0..<3).flatMap { axis in
      (0..<Self.side).flatMap { slab in
        colours.enumerated().map { index, colour in
          // Of twice the distance, since the middle lies between two values.
          let double = 2 * colour[axis] - Int32(8 * slab + 3)
          return double * double << 8 | (axis == 0 ? Int32(index) : 0)
        }
      }
    }
    for (index, colour) in colours.enumerated().reversed() {
      let cell = Self.cell(of: colour)
      let known = cells[cell]
      if known == Self.unknown {
        cells[cell] = UInt16(index)
      } else if known & Self.crowded == 0 {
        cells[cell] = Self.crowded | UInt16(crowds.count)
        crowds.append([UInt8(index), UInt8(known)])
      } else {
        crowds[Int(known & ~Self.crowded)].insert(UInt8(index), at: 0)
      }
    }
  }

  /// The index of a colour near to `sought`, whose components are 0…255; the fourth is ignored.
  @inline(__always)
  mutating func index(of sought: SIMD4<Int32>) -> UInt8 {
    let cell = Self.cell(of: sought)
    let known = cells.withUnsafeBufferPointer { $0[cell] }
    return known < 256 ? UInt8(truncatingIfNeeded: known) : search(cell, for: sought, known: known)
  }

  @inline(__always)
  private static func cell(of colour: SIMD4<Int32>) -> Int {
    let slabs = colour &>> 2
    return Int(slabs.x &<< 12 | slabs.y &<< 6 | slabs.z)
  }

  @inline(never)
  private mutating func search(
    _ cell: Int, for sought: SIMD4<Int32>, known: UInt16
  ) -> UInt8 {
    if known != Self.unknown {
      let crowd = crowds[Int(known & ~Self.crowded)]
      return crowd.min { distance($0, sought) < distance($1, sought) } ?? 0
    }
    let count = colours.count
    let red = cell / (Self.side * Self.side) * count
    let green = (Self.side + cell / Self.side % Self.side) * count
    let blue = (2 * Self.side + cell % Self.side) * count
    let least = distances.withUnsafeBufferPointer { distances in
      var least = Int32.max
      for index in 0..<count {
        least = min(
          least, distances[red &+ index] &+ distances[green &+ index] &+ distances[blue &+ index])
      }
      return least
    }
    let nearest = UInt8(truncatingIfNeeded: least)
    cells[cell] = UInt16(nearest)
    return nearest
  }

  private func distance(_ index: UInt8, _ sought: SIMD4<Int32>) -> Int32 {
    let difference = colours[Int(index)] &- sought
    return difference.x * difference.x + difference.y * difference.y + difference.z * difference.z
  }
}
