/// One number for each of eight pixels beside each other.
typealias Lanes = SIMD8<Float>

/// Curves on eight numbers at once, made of what the compiler inlines: `pointwiseMin`,
/// `pointwiseMax` and `clamped` call a function.
extension SIMD8<Float> {
  /// 0, 1, 2 … 7: how far the pixels of a group lie from its first.
  static let steps = Lanes(0, 1, 2, 3, 4, 5, 6, 7)

  /// The middles of eight pixels beside each other.
  @inline(__always)
  static func counting(from first: Int) -> Lanes { steps + (Float(first) + 0.5) }

  /// Eight numbers, one by one.
  ///
  /// Not a loop over a vector's lanes: unless the compiler unrolls that, each lane goes through
  /// memory, several times as slow.
  @inline(__always)
  init(each number: (_ lane: Int) -> Float) {
    self.init(
      number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(7))
  }

  /// The numbers, or the least ones where they are below them or no numbers.
  @inline(__always)
  func atLeast(_ least: Lanes) -> Lanes { least.replacing(with: self, where: self .> least) }

  @inline(__always)
  func atLeast(_ least: Float) -> Lanes { atLeast(Lanes(repeating: least)) }

  /// The numbers, or the most where they are above it or no numbers.
  @inline(__always)
  func atMost(_ most: Lanes) -> Lanes { most.replacing(with: self, where: self .< most) }

  @inline(__always)
  func atMost(_ most: Float) -> Lanes { atMost(Lanes(repeating: most)) }

  /// The numbers kept within 0…1.
  @inline(__always)
  var clipped: Lanes { atLeast(0).atMost(1) }

  /// The numbers without their signs.
  @inline(__always)
  var magnitude: Lanes {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt32>.self) & 0x7FFF_FFFF, to: Lanes.self)
  }

  /// 0 up to `low`, 1 from `high` on, and between them Hermite's smooth step; with `low` above
  /// `high` it falls instead.
  @inline(__always)
  func smoothStep(_ low: Float, _ high: Float) -> Lanes {
    ((self - low) * (1 / (high - low))).clipped.hermite
  }

  @inline(__always)
  func smoothStep(_ low: Lanes, _ high: Lanes) -> Lanes {
    ((self - low) / (high - low)).clipped.hermite
  }

  /// A share 0…1 with slope 0 at both ends.
  @inline(__always)
  private var hermite: Lanes { self * self * (3 - 2 * self) }

  /// The numbers with a share, 0…1, of others mixed in.
  @inline(__always)
  func mixed(with other: Lanes, share: Lanes) -> Lanes { self + (other - self) * share }

  /// The whole numbers below, for numbers within ±2²²; `rounded(.down)` calls a function a lane
  /// where the processor is taken for an old one.
  @inline(__always)
  var wholeBelow: Lanes {
    let nearest = (self + 0x1.8p23) - 0x1.8p23
    return nearest.replacing(with: nearest - 1, where: nearest .> self)
  }

  /// Numbers that are whole, and within 0..<2²³, as integers.
  @inline(__always)
  var wholeNumbers: SIMD8<UInt32> {
    // At 2²³ a Float's last bit is one.
    unsafeBitCast(self + 0x1p23, to: SIMD8<UInt32>.self) & 0x7F_FFFF
  }

  /// The square roots of numbers that are not negative, to within 5e-6 of them; `squareRoot()` takes
  /// lane by lane.
  @inline(__always)
  var root: Lanes {
    // Half of the bit pattern is nearly half of the logarithm; two of Newton's steps do the rest.
    let bits = 0x5F37_59DF &- (unsafeBitCast(self, to: SIMD8<UInt32>.self) &>> 1)
    var reciprocal = unsafeBitCast(bits, to: Lanes.self)
    let half = self * 0.5
    for _ in 0..<2 { reciprocal *= 1.5 - half * reciprocal * reciprocal }
    return self * reciprocal
  }

  /// e to the power of the numbers, to within 2e-6 of it; they are kept within ±80.
  @inline(__always)
  var exponential: Lanes {
    let doublings =
      atLeast(-80).atMost(80) * 1.442_695
    let whole = doublings.wholeBelow
    let rest = (doublings - whole) * 0.693_147_2
    // Taylor's series around the middle of 0…ln 2, where five terms are enough.
    let x = rest - 0.346_573_6
    var series = Lanes(repeating: 1 / 120)
    for factor: Float in [1 / 24, 1 / 6, 0.5, 1, 1] { series = series * x + factor }
    let bits = unsafeBitCast(whole + 0x1.8p23, to: SIMD8<UInt32>.self)
    let power = unsafeBitCast((bits &+ 127) &<< 23, to: Lanes.self)
    return series * power * 1.414_213_6
  }

  /// The lanes replaced one by one, for what has no vector form.
  @inline(__always)
  func mapped(_ replacement: (Float) -> Float) -> Lanes {
    Lanes(each: { replacement(self[$0]) })
  }
}
