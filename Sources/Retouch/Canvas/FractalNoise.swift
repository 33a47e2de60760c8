/// Fractal noise (fractional Brownian motion): octaves of gradient noise, deterministic for a seed.
///
/// Ken Perlin, "Improving Noise" (2002), with gradients hashed from the cell's coordinates instead
/// of a permutation table.
struct FractalNoise {
  /// The largest magnitude of a single octave.
  static let limit: Float = 1.6

  private let seed: UInt32
  private let octaves: Int
  /// The amplitude of an octave relative to the one before it.
  private let roughness: Float

  init(seed: UInt64, stream: UInt64, octaves: Int, roughness: Float = 0.5) {
    var random = SeededRandom(seed: seed, stream: stream)
    self.seed = UInt32(truncatingIfNeeded: random.next())
    self.octaves = octaves
    self.roughness = roughness
  }

  /// Noise around 0, nearly all within ±1, at coordinates in units of the largest waves; the
  /// coordinates must lie within ±10⁵.
  func at(_ x: Lanes, _ y: Lanes) -> Lanes {
    sum(x, y) { $0 }
  }

  /// Billowy noise: rounded heaps between sharp creases, as in cumulus clouds.
  func billowing(_ x: Lanes, _ y: Lanes) -> Lanes {
    sum(x, y) { value in
      2.4 * value.magnitude - 0.75
    }
  }

  @inline(__always)
  private func sum(_ x: Lanes, _ y: Lanes, _ shape: (Lanes) -> Lanes) -> Lanes {
    var (x, y) = (x, y)
    var total = Lanes.zero
    var (weight, squares): (Float, Float) = (1, 0)
    for octave in 0..<octaves {
      total += weight * shape(Self.gradientNoise(x, y, seed &+ UInt32(octave) &* 0x9E37_79B9))
      squares += weight * weight
      weight *= roughness
      // A rotation by some 37 degrees keeps the octaves' lattices from lining up.
      (x, y) = (1.6 * x + 1.2 * y + 17.3, 1.6 * y - 1.2 * x + 5.9)
    }
    return total * (1 / squares.squareRoot())
  }

  @inline(__always)
  private static func gradientNoise(_ x: Lanes, _ y: Lanes, _ seed: UInt32) -> Lanes {
    let (left, top) = (x.wholeBelow, y.wholeBelow)
    let (u, v) = (x - left, y - top)
    let column = unsafeBitCast(left + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x9E37_79B1
    let row = unsafeBitCast(top + 0x1.8p23, to: SIMD8<UInt32>.self) &* 0x85EB_CA77 &+ seed
    let (nextColumn, nextRow) = (column &+ 0x9E37_79B1, row &+ 0x85EB_CA77)
    let (across, down) = (fade(u), fade(v))
    let upper = slope(column ^ row, u, v).mixed(
      with: slope(nextColumn ^ row, u - 1, v), fraction: across)
    let lower = slope(column ^ nextRow, u, v - 1).mixed(
      with: slope(nextColumn ^ nextRow, u - 1, v - 1), fraction: across)
    return upper.mixed(with: lower, fraction: down) * limit
  }

  /// The value of a linear gradient at an offset from a lattice corner, the gradient hashed from
  /// the corner's coordinates.
  @inline(__always)
  private static func slope(_ cell: SIMD8<UInt32>, _ x: Lanes, _ y: Lanes) -> Lanes {
    let hash = cell.scrambled
    return x * tilt(hash & 0xFFFF) + y * tilt(hash &>> 16)
  }

  /// −1…1 from sixteen bits.
  @inline(__always)
  private static func tilt(_ bits: SIMD8<UInt32>) -> Lanes {
    (unsafeBitCast(bits | 0x4B00_0000, to: Lanes.self) - 0x1p23) * 0x1p-15 - 1
  }

  @inline(__always)
  private static func fade(_ t: Lanes) -> Lanes { t * t * t * (t * (t * 6 - 15) + 10) }
}

extension SIMD8<UInt32> {
  /// An integer hash: every bit of the result depends on all bits of the input.
  @inline(__always)
  var scrambled: SIMD8<UInt32> {
    var hash = (self ^ (self &>> 15)) &* 0x2C1B_3C6D
    hash = (hash ^ (hash &>> 12)) &* 0x297A_2D39
    return hash ^ (hash &>> 15)
  }
}
