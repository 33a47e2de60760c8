internal import Glibc

/// Rotary position embedding: pairs of numbers in a head of queries or keys are turned by angles that
/// grow with the token's position (RoPE, Su and others 2021).
///
/// A position may have several axes, such as row and column; each pair is turned by one of them.
public struct RotaryEmbedding: Sendable {
  /// Which numbers of a head make a pair.
  public enum Pairing: Sendable, CaseIterable {
    /// Neighbours, 2p and 2p + 1: `rotate_every_two` of GPT-J, FLUX, ggml's "normal".
    case interleaved
    /// p and p + pairs: `rotate_half` of LLaMA and Qwen, ggml's "neox".
    case rotateHalf
  }

  /// How sections of a multimodal embedding are divided among the pairs.
  public enum SectionOrder: Sendable, CaseIterable {
    /// One after another (Qwen2-VL).
    case contiguous
    /// In turn, what is left going to the first axis (Qwen3-VL, `mrope_interleaved`).
    case interleaved
  }

  private struct Pair {
    let axis: Int
    /// The angle of one step along the axis, in radians.
    let frequency: Double
  }

  public let pairing: Pairing
  private let pairs: [Pair]

  /// Axes with frequencies of their own, as `axes_dim` of FLUX; a single one for a text.
  ///
  /// - Parameters:
  ///   - axes: how many numbers of a head each axis turns, all even; numbers beyond them stay.
  ///   - theta: the base of the frequencies, θ^(−2j / axis).
  public init(axes: [Int], theta: Double = 10000, pairing: Pairing) {
    precondition(axes.allSatisfy { $0.isMultiple(of: 2) })
    self.pairing = pairing
    pairs = axes.enumerated().flatMap { axis, size in
      (0..<size / 2).map { Pair(axis: axis, frequency: pow(theta, -2 * Double($0) / Double(size))) }
    }
  }

  /// Axes that share one range of frequencies (M-RoPE, Wang and others, "Qwen2-VL", 2024).
  ///
  /// - Parameters:
  ///   - sections: how many pairs each axis turns, `mrope_section`.
  ///   - theta: the base of the frequencies, θ^(−j / all pairs).
  public init(
    sections: [Int], order: SectionOrder, theta: Double = 10000, pairing: Pairing = .rotateHalf
  ) {
    self.pairing = pairing
    let count = sections.reduce(0, +)
    let axes: [Int] =
      switch order {
      case .contiguous:
        sections.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
      case .interleaved:
        (0..<count).map { pair in
          let axis = pair % sections.count
          return pair < sections[axis] * sections.count ? axis : 0
        }
      }
    pairs = axes.enumerated().map { pair, axis in
      Pair(axis: axis, frequency: pow(theta, -Double(pair) / Double(count)))
    }
  }

  /// The angles of tokens, computed in 64 bits.
  ///
  /// - Parameter positions: of each token, one number for each axis.
  public func table(_ positions: [[Double]]) -> RotaryTable {
    let angles = positions.flatMap { position in
      pairs.map { position[$0.axis] * $0.frequency }
    }
    return RotaryTable(
      pairing: pairing, pairs: pairs.count, tokens: positions.count,
      cosines: angles.map { Float(cos($0)) }, sines: angles.map { Float(sin($0)) })
  }
}

/// The cosines and sines of a rotary position embedding for some tokens.
public struct RotaryTable: Sendable {
  let pairing: RotaryEmbedding.Pairing
  let pairs, tokens: Int
  /// [tokens, pairs].
  let cosines, sines: [Float]
}
