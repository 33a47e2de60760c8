/// SplitMix64 pseudorandom number generator: the same sequence for the same seed on every machine.
///
/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// An independent stream for one of many pieces of work, regardless of the order in which they
  /// are done.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SeededRandom(seed: seed)
    state = mixer.next() ^ (stream &* 0xD134_2543_DE82_EF95)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A nearly uniform integer in 0..<bound; the bias is negligible for bounds as small as a
  /// picture's sides.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
