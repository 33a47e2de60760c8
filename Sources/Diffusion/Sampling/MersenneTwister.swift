/// The 32-bit Mersenne Twister, MT19937.
///
/// Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
/// pseudo-random number generator" (1998), seeded as in their revision of 2002. Torch's CPU
/// generator runs on it and takes the lower 32 bits of its seed.
struct MersenneTwister: Hashable, Sendable {
  private static let size = 624
  private static let middle = 397

  private var state: [UInt32]
  private var position = Self.size

  init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(Self.size)
    for index in 1..<Self.size {
      let before = state[index - 1]
      state.append(1_812_433_253 &* (before ^ (before >> 30)) &+ UInt32(index))
    }
  }

  mutating func next() -> UInt32 {
    if position == Self.size { twist() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func twist() {
    for index in 0..<Self.size {
      let joined =
        (state[index] & 0x8000_0000) | (state[(index + 1) % Self.size] & 0x7FFF_FFFF)
      let odd: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
      state[index] = state[(index + Self.middle) % Self.size] ^ (joined >> 1) ^ odd
    }
    position = 0
  }
}
