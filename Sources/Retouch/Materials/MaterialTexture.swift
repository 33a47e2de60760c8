/// Procedural texture of a material, unbounded in both directions.
protocol MaterialTexture {
  /// The reflectivity, 0…1: how white the source's highlights stay.
  var gloss: Float { get }
  /// The weight of the source's shading, 0…1; lower for materials that reflect the light
  /// themselves.
  var shading: Float { get }
  /// The colour of the source's highlights on the material.
  var shine: LinearColours { get }

  /// The colours at eight positions, in units of the covered area's mean side.
  ///
  /// - Parameter light: the source's lightness relative to its mean; polished materials reflect
  ///   according to it, the others leave it to the shading.
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours
}

extension MaterialTexture {
  var shine: LinearColours { LinearColours(hexadecimal: 0xFFFFFF) }

  /// The mean luminance of the texture, sampled over a wide area.
  var meanLuminance: Float {
    let count = 64
    let across = Lanes.steps * 0.1371
    let sum = (0..<count).reduce(Lanes.zero) { sum, index in
      let row = Lanes(repeating: Float(index) * 0.0713)
      let light = Lanes(0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3)
      return sum + colours(across + Float(index) * 0.0191, row, light: light).luminance
    }
    return sum.sum() / Float(8 * count)
  }
}

/// Random numbers for the cells of a lattice, such as bricks, boards and stones.
struct CellRandom {
  private let seed: UInt32

  init(seed: UInt64, stream: UInt64) {
    var random = SeededRandom(seed: seed, stream: stream)
    self.seed = UInt32(truncatingIfNeeded: random.next())
  }

  /// Two independent uniform numbers, 0…1, for each of eight cells; the coordinates are integers
  /// within ±2²².
  @inline(__always)
  func values(_ column: Lanes, _ row: Lanes) -> (Lanes, Lanes) {
    let cell =
      (unsafeBitCast(column + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x9E37_79B1)
      ^ (unsafeBitCast(row + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x85EB_CA77 &+ seed)
    let hash = cell.scrambled
    return (Self.unitInterval(hash & 0xFFFF), Self.unitInterval(hash &>> 16))
  }

  /// A uniform number, 0…1, from sixteen bits.
  @inline(__always)
  private static func unitInterval(_ bits: SIMD8<UInt32>) -> Lanes {
    (unsafeBitCast(bits | 0x4B00_0000, to: Lanes.self) - 0x1p23) * 0x1p-16
  }
}

extension SIMD8<Float> {
  /// The fractional part.
  @inline(__always)
  var fraction: Lanes { self - wholeBelow }

  /// A smooth periodic wave of period 1, from 0 at integers to 1 halfway between them.
  @inline(__always)
  var wave: Lanes {
    let rise = 1 - (fraction * 2 - 1).magnitude
    return rise * rise * (3 - 2 * rise)
  }
}
