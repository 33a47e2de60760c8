/// Eight adjacent pixels: one number for each.
typealias Lanes = SIMD8<Float>

/// Elementary functions on eight numbers, composed of operations that the compiler inlines;
/// `pointwiseMin`, `pointwiseMax` and `clamped` are function calls.
extension SIMD8<Float> {
  /// 0, 1, 2 … 7: the offsets of the pixels of a group from its first.
  static let steps = Lanes(0, 1, 2, 3, 4, 5, 6, 7)

  /// The coordinates of the centres of eight adjacent pixels.
  @inline(__always)
  static func counting(from first: Int) -> Lanes { steps + (Float(first) + 0.5) }

  /// Eight numbers, computed one by one.
  ///
  /// Written out, not as a loop over a vector's lanes: unless the compiler unrolls such a loop,
  /// each lane goes through memory, several times as slow.
  @inline(__always)
  init(each number: (_ lane: Int) -> Float) {
    self.init(
      number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(7))
  }

  /// The maximum with a lower bound; NaN becomes the bound.
  @inline(__always)
  func atLeast(_ least: Lanes) -> Lanes { least.replacing(with: self, where: self .> least) }

  @inline(__always)
  func atLeast(_ least: Float) -> Lanes { atLeast(Lanes(repeating: least)) }

  /// The minimum with an upper bound; NaN becomes the bound.
  @inline(__always)
  func atMost(_ most: Lanes) -> Lanes { most.replacing(with: self, where: self .< most) }

  @inline(__always)
  func atMost(_ most: Float) -> Lanes { atMost(Lanes(repeating: most)) }

  /// The numbers clamped to 0…1.
  @inline(__always)
  var clipped: Lanes { atLeast(0).atMost(1) }

  /// The absolute values.
  @inline(__always)
  var magnitude: Lanes {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt32>.self) & 0x7FFF_FFFF, to: Lanes.self)
  }

  /// Hermite smoothstep: 0 up to `low`, 1 from `high` on; with `low` above `high` it falls instead.
  @inline(__always)
  func smoothStep(_ low: Float, _ high: Float) -> Lanes {
    ((self - low) * (1 / (high - low))).clipped.hermite
  }

  @inline(__always)
  func smoothStep(_ low: Lanes, _ high: Lanes) -> Lanes {
    ((self - low) / (high - low)).clipped.hermite
  }

  /// The cubic Hermite polynomial 3t² − 2t³ of a fraction 0…1.
  @inline(__always)
  private var hermite: Lanes { self * self * (3 - 2 * self) }

  /// Linear interpolation towards other numbers, by a fraction 0…1.
  @inline(__always)
  func mixed(with other: Lanes, fraction: Lanes) -> Lanes { self + (other - self) * fraction }

  /// The floor, for numbers within ±2²²; `rounded(.down)` calls a function for each lane on
  /// processors of the baseline.
  @inline(__always)
  var wholeBelow: Lanes {
    let nearest = (self + 0x1.8p23) - 0x1.8p23
    return nearest.replacing(with: nearest - 1, where: nearest .> self)
  }

  /// Whole numbers within 0..<2²³ as integers.
  @inline(__always)
  var wholeNumbers: SIMD8<UInt32> {
    // At 2²³ a Float's last bit is one.
    unsafeBitCast(self + 0x1p23, to: SIMD8<UInt32>.self) & 0x7F_FFFF
  }

  /// Square roots of non-negative numbers, with a relative error below 5e-6; `squareRoot()` works
  /// lane by lane.
  @inline(__always)
  var root: Lanes {
    // Half of the bit pattern approximates half of the logarithm; two Newton iterations refine it.
    let bits = 0x5F37_59DF &- (unsafeBitCast(self, to: SIMD8<UInt32>.self) &>> 1)
    var reciprocal = unsafeBitCast(bits, to: Lanes.self)
    let half = self * 0.5
    for _ in 0..<2 { reciprocal *= 1.5 - half * reciprocal * reciprocal }
    return self * reciprocal
  }

  /// The exponential function, with a relative error below 2e-6; the numbers are clamped to ±80.
  @inline(__always)
  var exponential: Lanes {
    let doublings =
      atLeast(-80).atMost(80) * 1.442_695
    let whole = doublings.wholeBelow
    let rest = (doublings - whole) * 0.693_147_2
    // The Taylor series around the middle of 0…ln 2, where five terms are enough.
    let x = rest - 0.346_573_6
    var series = Lanes(repeating: 1 / 120)
    for factor: Float in [1 / 24, 1 / 6, 0.5, 1, 1] { series = series * x + factor }
    let bits = unsafeBitCast(whole + 0x1.8p23, to: SIMD8<UInt32>.self)
    let power = unsafeBitCast((bits &+ 127) &<< 23, to: Lanes.self)
    return series * power * 1.414_213_6
  }

  /// A scalar function applied lane by lane, for functions without a vector form.
  @inline(__always)
  func mapped(_ replacement: (Float) -> Float) -> Lanes {
    Lanes(each: { replacement(self[$0]) })
  }
}
