/// Pseudorandom sequence that is the same for the same seed on every machine.
struct SeededSequence {
  private let noise: Noise
  private var index: Int32 = 0

  init(seed: UInt32) {
    noise = Noise(seed: seed)
  }

  /// The next number in 0..<1.
  mutating func next() -> Float {
    index &+= 1
    return noise.cell(index, 0)
  }

  /// The next number between the two.
  mutating func next(_ low: Float, _ high: Float) -> Float { low.mixed(with: high, next()) }

  /// The next seed, for a sequence of its own.
  mutating func nextSeed() -> UInt32 { UInt32(next() * 16_777_216) }

  /// The next point inside the unit disc.
  mutating func nextInDisc() -> Vector {
    var place = Vector(1, 1)
    while place.squaredLength > 1 {
      place = Vector(next(-1, 1), next(-1, 1))
    }
    return place
  }
}
