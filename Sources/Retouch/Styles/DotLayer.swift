import Glibc
import Pixels

/// One layer of dots over a canvas: about one in each square of a grid, in random order.
struct DotLayer {
  /// The distance of dots, in pixels.
  private let pitch: Float
  private let firstColumn: Int
  private let firstRow: Int
  private let columns: Int
  private let rows: Int
  private let corner: SIMD2<Float>
  /// For each dot: its middle, in pixels from the canvas's corner; its radius, 0 where there is none;
  /// and its rank: of two that overlap the higher lies above.
  private let dots: [SIMD4<Float>]
  private let colours: [SIMD4<Float>]

  /// - Parameters:
  ///   - detail: in the fourth number, how much the picture changes around.
  ///   - need: how much of that it takes for a dot.
  init(
    _ study: Study, _ detail: Study, pitch: Float, seed: UInt64, layer: UInt64, need: Float
  ) {
    let area = study.grid.area
    self.pitch = pitch
    let corner = SIMD2(Float(area.x), Float(area.y))
    let columns = Int(Float(area.x) / pitch) - 1..<Int(Float(area.maxX) / pitch) + 2
    let rows = Int(Float(area.y) / pitch) - 1..<Int(Float(area.maxY) / pitch) + 2
    var dots: [SIMD4<Float>] = []
    var colours: [SIMD4<Float>] = []
    dots.reserveCapacity(columns.count * rows.count)
    colours.reserveCapacity(columns.count * rows.count)
    study.read { study in
      detail.read { detail in
        for row in rows {
          for column in columns {
            let stream =
              UInt64(bitPattern: Int64(row)) << 32 ^ UInt64(bitPattern: Int64(column))
              ^ layer << 60
            var random = SeededRandom(seed: seed, stream: stream)
            let jitter = SIMD2(random.unit, random.unit) * 0.7 + 0.15
            let middle = (SIMD2(Float(column), Float(row)) + jitter) * pitch - corner
            let place = study.place(x: middle.x - 0.5, y: middle.y - 0.5)
            let isNeeded = detail.nearest(place).w * (0.6 + random.unit) > need
            let radius = pitch * (0.52 + 0.2 * random.unit)
            dots.append(SIMD4(middle.x, middle.y, isNeeded ? radius : 0, random.unit))
            colours.append(Self.divided(study.nearest(place), &random))
          }
        }
      }
    }
    self.corner = corner
    (firstColumn, firstRow) = (columns.lowerBound, rows.lowerBound)
    (self.columns, self.rows) = (columns.count, rows.count)
    (self.dots, self.colours) = (dots, colours)
  }

  /// One of the purer colours that a colour is divided into: beside its own hue its neighbours', now
  /// and then its complement, warmer in the light and cooler in the shade.
  private static func divided(
    _ colour: SIMD4<Float>, _ random: inout SeededRandom
  ) -> SIMD4<Float> {
    let isComplement = random.unit < 0.1
    let turn = (random.unit - 0.5) * 1.3
    let gain = isComplement ? -0.5 : 1.1 + 0.7 * random.unit
    let shifted = SIMD2(colour.y, colour.z + (colour.x - 0.55) * 0.05)
    let lean = SIMD2(random.unit - 0.5, random.unit - 0.5) * 0.07
    let (cosine, sine) = (cos(turn) * gain, sin(turn) * gain)
    let lightness = colour.x + (random.unit - 0.5) * 0.12 - 0.005
    return SIMD4(
      lightness, shifted.x * cosine - shifted.y * sine + lean.x,
      shifted.x * sine + shifted.y * cosine + lean.y, 0)
  }

  /// Lays the dots at a place over the colour there.
  ///
  /// - Parameter rough: by how much the dots are larger there, in pixels.
  @inline(__always)
  func paint(over colour: inout SIMD4<Float>, at place: SIMD2<Float>, rough: Float) {
    let column = min(Int((place.x + corner.x) / pitch) - firstColumn, columns - 1)
    let row = min(Int((place.y + corner.y) / pitch) - firstRow, rows - 1)
    var (top, under) = (-1, -1)
    var (topRank, underRank) = (Float(-1), Float(-1))
    var (topCover, underCover) = (Float(0), Float(0))
    dots.withUnsafeBufferPointer { dots in
      for y in max(row - 1, 0)...min(row + 1, rows - 1) {
        for x in max(column - 1, 0)...min(column + 1, columns - 1) {
          let index = y * columns + x
          let dot = dots[index]
          let offset = place - dot.lowHalf
          let squared = (offset * offset).sum()
          let limit = dot.z + rough + 0.5
          guard dot.z > 0, limit > 0, squared < limit * limit, dot.w > underRank else { continue }
          let cover = min(limit - squared.squareRoot(), 1)
          if dot.w > topRank {
            (under, underRank, underCover) = (top, topRank, topCover)
            (top, topRank, topCover) = (index, dot.w, cover)
          } else {
            (under, underRank, underCover) = (index, dot.w, cover)
          }
        }
      }
    }
    if under >= 0 { colour += (colours[under] - colour) * underCover }
    if top >= 0 { colour += (colours[top] - colour) * topCover }
  }
}
