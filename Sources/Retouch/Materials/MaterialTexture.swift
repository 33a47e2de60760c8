/// A material's own look, without end in both directions.
protocol MaterialTexture {
  /// How well it mirrors, 0…1: how white the source's highlights stay on it.
  var gloss: Float { get }
  /// How much of the light and shade under it darkens and lightens it, 0…1; less where it mirrors
  /// the light itself.
  var shading: Float { get }
  /// The colour of the source's highlights on it.
  var shine: LinearColours { get }

  /// The colours of eight places, in units of the covered thing's mean side.
  ///
  /// - Parameter light: the light on them beside the mean, as lightness; polished materials mirror
  ///   by it, the others leave it to the shading.
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours
}

extension MaterialTexture {
  var shine: LinearColours { LinearColours(hexadecimal: 0xFFFFFF) }

  /// The luminance of the texture as a whole, from places all over it.
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

/// Random numbers for the cells of a lattice: each brick, board and stone has its own.
struct CellRandom {
  private let seed: UInt32

  init(seed: UInt64, stream: UInt64) {
    var random = SeededRandom(seed: seed, stream: stream)
    self.seed = UInt32(truncatingIfNeeded: random.next())
  }

  /// Two independent numbers, 0…1, for each of eight cells; whole numbers within ±2²².
  @inline(__always)
  func values(_ column: Lanes, _ row: Lanes) -> (Lanes, Lanes) {
    let place =
      (unsafeBitCast(column + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x9E37_79B1)
      ^ (unsafeBitCast(row + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x85EB_CA77 &+ seed)
    let hash = place.scrambled
    return (Self.share(hash & 0xFFFF), Self.share(hash &>> 16))
  }

  /// 0…1 from sixteen bits.
  @inline(__always)
  private static func share(_ bits: SIMD8<UInt32>) -> Lanes {
    (unsafeBitCast(bits | 0x4B00_0000, to: Lanes.self) - 0x1p23) * 0x1p-16
  }
}

extension SIMD8<Float> {
  /// What is left of the numbers beyond the whole ones below them.
  @inline(__always)
  var fraction: Lanes { self - wholeBelow }

  /// A smooth wave of length 1, from 0 at whole numbers to 1 between them.
  @inline(__always)
  var wave: Lanes {
    let way = 1 - (fraction * 2 - 1).magnitude
    return way * way * (3 - 2 * way)
  }
}
