import Glibc

/// Normal random numbers equal to those of torch's CPU generator, so that a seed means the same
/// picture here as in the reference library.
///
/// `TorchGenerator(seed: s)` stands for `torch.Generator().manual_seed(s)`, and each call of
/// `normals(n)` for one call of `torch.randn` for n elements in 32-bit floats with it, bit for bit:
/// torch's own x86 build for AVX2 and AVX-512 is what is matched, with arithmetic that no C library
/// has a say in from 16 elements on. (Torch's build for older processors calls the C library's
/// logarithm and cosine and differs by up to 2e-6.) See `BlockNormal` for the blocks.
///
/// Numbers come in the order in which torch draws them. Reference pipelines draw latents as
/// [batch, channels, height, width]; a caller whose latents lie channels last permutes them.
public struct TorchGenerator: Hashable, Sendable {
  private var twister: MersenneTwister
  /// The second number of the last pair, where one was left over by a small request.
  private var spare: Double?

  /// A generator at its start; as in torch, the lower 32 bits of the seed count.
  public init(seed: UInt64) {
    twister = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
  }

  /// Random numbers of mean 0 and variance 1.
  ///
  /// The size of a request matters: only at multiples of 16 may one be split without a change.
  public mutating func normals(_ count: Int) -> [Float] {
    guard count >= BlockNormal.size else {
      return (0..<max(0, count)).map { _ in Float(nextNormal()) }
    }
    var numbers = (0..<count).map { _ in nextUniform() }
    for start in stride(from: 0, through: count - BlockNormal.size, by: BlockNormal.size) {
      BlockNormal.transform(&numbers, from: start)
    }
    if count % BlockNormal.size != 0 {
      // Torch fills the ragged end by drawing the last 16 once more, over what was there.
      let start = count - BlockNormal.size
      for index in start..<count { numbers[index] = nextUniform() }
      BlockNormal.transform(&numbers, from: start)
    }
    return numbers
  }

  /// A number of 24 random bits in 0 ..< 1.
  private mutating func nextUniform() -> Float {
    Float(twister.next() & 0xFF_FFFF) * 0x1p-24
  }

  /// One normal number in 64 bits, by pairs (Box and Muller 1958).
  private mutating func nextNormal() -> Double {
    if let number = spare {
      spare = nil
      return number
    }
    let angle = 2 * Double.pi * nextDouble()
    let radius = (-2 * log1p(-nextDouble())).squareRoot()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  /// A number of 53 random bits in 0 ..< 1.
  private mutating func nextDouble() -> Double {
    let high = UInt64(twister.next())
    let low = UInt64(twister.next())
    return Double((high << 32 | low) & 0x1F_FFFF_FFFF_FFFF) * 0x1p-53
  }
}
