/// Value noise: smooth random values over the plane, the same for a seed on every machine.
///
/// A lattice of hashed integers with cubic blending between them (value noise); only integer
/// operations and single IEEE additions and multiplications, so no bit depends on a library.
struct Noise: Sendable {
  let seed: UInt32

  private static let acrossStep: UInt32 = 0x9E37_79B1
  private static let downStep: UInt32 = 0x85EB_CA77

  /// A well-mixed number for a cell of the lattice: multiply and shift, as MurmurHash3 ends.
  static func hash(_ x: Int32, _ y: Int32, _ seed: UInt32) -> UInt32 {
    var bits = corner(x, y, seed)
    bits = (bits ^ bits >> 16) &* 0x85EB_CA6B
    bits = (bits ^ bits >> 13) &* 0xC2B2_AE35
    return bits ^ bits >> 16
  }

  private static func corner(_ x: Int32, _ y: Int32, _ seed: UInt32) -> UInt32 {
    UInt32(bitPattern: x) &* acrossStep &+ UInt32(bitPattern: y) &* downStep
      &+ seed &* 0xC2B2_AE3D
  }

  /// A value in 0..<1 for a cell of the lattice.
  func cell(_ x: Int32, _ y: Int32) -> Float {
    Float(Noise.hash(x, y, seed) >> 8) * (1 / 16_777_216)
  }

  /// A smooth value in 0…1; its hills are one unit wide.
  @inline(__always)
  func value(at point: Vector) -> Float {
    let x = Noise.floor(point.x)
    let y = Noise.floor(point.y)
    let across = Noise.blend(point.x - Float(x))
    let down = Noise.blend(point.y - Float(y))
    // The four corners' hashes side by side.
    var bits =
      SIMD4<UInt32>(repeating: Noise.corner(x, y, seed))
      &+ SIMD4(0, Noise.acrossStep, Noise.downStep, Noise.acrossStep &+ Noise.downStep)
    bits = (bits ^ bits &>> 16) &* 0x85EB_CA6B
    bits = (bits ^ bits &>> 13) &* 0xC2B2_AE35
    let values = SIMD4<Int32>(truncatingIfNeeded: bits &>> 8)
    let top = Float(values.x).mixed(with: Float(values.y), across)
    let bottom = Float(values.z).mixed(with: Float(values.w), across)
    return top.mixed(with: bottom, down) * (1 / 16_777_216)
  }

  /// Fractal noise in 0…1 about 0.5: each octave is rotated, half as wide and half as strong as the
  /// one before.
  func fractal(_ point: Vector, octaves: Int) -> Float {
    var place = point
    var sum: Float = 0
    var weight: Float = 0.5
    var total: Float = 0
    for _ in 0..<octaves {
      sum += weight * value(at: place)
      total += weight
      weight *= 0.5
      place = Noise.turnedAndHalved(place)
    }
    return sum / total
  }

  /// Ridged fractal noise in 0…1, with sharp crests as mountains have.
  func ridged(_ point: Vector, octaves: Int) -> Float {
    var place = point
    var sum: Float = 0
    var weight: Float = 0.5
    var total: Float = 0
    for _ in 0..<octaves {
      let crest = 1 - abs(2 * value(at: place) - 1)
      sum += weight * crest * crest
      total += weight
      weight *= 0.5
      place = Noise.turnedAndHalved(place)
    }
    return sum / total
  }

  /// The next octave's point: turned by the angle of a 3-4-5 triangle, which hides the lattice.
  private static func turnedAndHalved(_ point: Vector) -> Vector {
    Vector(1.6 * point.x - 1.2 * point.y + 37.3, 1.2 * point.x + 1.6 * point.y + 17.7)
  }

  private static func blend(_ fraction: Float) -> Float { fraction * fraction * (3 - 2 * fraction) }

  private static func floor(_ value: Float) -> Int32 {
    let whole = Int32(value)
    return Float(whole) > value ? whole &- 1 : whole
  }
}
