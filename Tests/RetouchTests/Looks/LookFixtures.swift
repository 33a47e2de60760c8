import Pixels

@testable import Retouch

/// A landscape of flat areas with a little texture: sky above, a wall in the middle, a meadow
/// below.
struct FlatLandscape {
  static let size = Size(width: 120, height: 90)
  static let wall = Rectangle(x: 44, y: 30, width: 32, height: 30)
  /// The row at which the meadow begins.
  static let horizon = 40

  let bitmap: Bitmap
  let sky: Coverage

  init() {
    var random = SeededRandom(seed: 5)
    var bitmap = Bitmap(size: Self.size)
    var sky = Coverage(size: Self.size, fill: 0)
    for y in 0..<Self.size.height {
      for x in 0..<Self.size.width {
        let isWall = Self.wall.contains(Point(x: x, y: y))
        let isSky = y < Self.horizon && !isWall
        let base =
          isWall ? SIMD3(196, 170, 140) : isSky ? SIMD3(96, 150, 225) : SIMD3(70, 120, 40)
        let change = random.below(13) - 6
        let pixel = (base &+ change).clamped(
          lowerBound: .zero, upperBound: SIMD3(repeating: 255))
        bitmap[x, y] = Pixel(UInt8(pixel.x), UInt8(pixel.y), UInt8(pixel.z), 255)
        if isSky { sky[x, y] = 255 }
      }
    }
    self.bitmap = bitmap
    self.sky = sky
  }

  func with(_ look: Look, seed: UInt64 = 3) throws -> Bitmap {
    try bitmap.with(look, sky: sky, seed: seed)
  }
}

extension Bitmap {
  func with(_ look: Look, sky: Coverage? = nil, seed: UInt64 = 3) throws -> Bitmap {
    try look.applied(
      to: Canvas(of: self, coverage: nil, reach: 0), sky: sky, seed: seed
    ) { _ in }
  }

  func with(_ thing: SkyObject, sky: Coverage? = nil, under mask: Coverage? = nil) -> Bitmap {
    thing.drawn(
      on: Canvas(of: self, coverage: mask, reach: width + height), sky: sky, seed: 3)
  }

  /// The mean red, green and blue of a part, 0…255.
  func mean(of part: Rectangle) -> SIMD3<Double> {
    var sum = SIMD3<Double>.zero
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX {
        sum += SIMD3(Double(self[x, y].x), Double(self[x, y].y), Double(self[x, y].z))
      }
    }
    return sum / Double(part.size.area)
  }

  func luma(of part: Rectangle) -> Double {
    let mean = mean(of: part)
    return ChannelWeights.bt709(mean.x, mean.y, mean.z)
  }

  /// The standard deviation of luma in a part.
  func contrast(of part: Rectangle) -> Double {
    let lumas = (part.y..<part.maxY).flatMap { y in
      (part.x..<part.maxX).map { x in Double(Plane.luma(self[x, y])) }
    }
    let mean = lumas.reduce(0, +) / Double(lumas.count)
    return (lumas.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(lumas.count)).squareRoot()
  }
}

extension SIMD3<Double> {
  /// The largest difference from another vector's numbers.
  func gap(to other: SIMD3<Double>) -> Double {
    let gap = self - other
    return pointwiseMax(gap, -gap).max()
  }
}
