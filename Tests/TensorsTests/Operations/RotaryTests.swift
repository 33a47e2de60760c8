import Glibc
import Testing

@testable import Tensors

struct RotaryTests {
  /// The formula of one head, of axes with frequencies of their own.
  private static func turned(
    _ head: [Double], _ position: [Double], axes: [Int], theta: Double,
    _ pairing: RotaryEmbedding.Pairing
  ) -> [Double] {
    let angles = zip(axes, position).flatMap { size, position in
      (0..<size / 2).map { position / pow(theta, 2 * Double($0) / Double(size)) }
    }
    return turned(head, angles, pairing)
  }

  private static func turned(
    _ head: [Double], _ angles: [Double], _ pairing: RotaryEmbedding.Pairing
  ) -> [Double] {
    var out = head
    for (pair, angle) in angles.enumerated() {
      let (first, second) =
        pairing == .interleaved ? (2 * pair, 2 * pair + 1) : (pair, pair + angles.count)
      out[first] = head[first] * cos(angle) - head[second] * sin(angle)
      out[second] = head[first] * sin(angle) + head[second] * cos(angle)
    }
    return out
  }

  @Test(arguments: Setting.all, RotaryEmbedding.Pairing.allCases)
  func everyPairIsTurnedByItsAxis(_ setting: Setting, _ pairing: RotaryEmbedding.Pairing) throws {
    var make = LayerMaker(seed: 111, setting.precision)
    let compute = try setting.compute()
    // The last head is longer than what is turned of it.
    for (axes, depth) in [
      ([2], 2), ([34], 34), ([16, 56, 56], 128), ([40, 40], 80), ([6, 2], 11),
    ] {
      let (tokens, heads, batch) = (make.choice([1, 17, 50]), make.choice([1, 3]), 2)
      let x = make.plain([batch, tokens, heads * depth])
      for positions in [tokens, batch * tokens].map({ count in
        (0..<count).map { _ in axes.map { _ in Double(make.choice(Array(-40...900))) / 2 } }
      }) {
        let right = (0..<x.rows * heads).flatMap { head in
          Self.turned(
            Array(x.values[head * depth..<(head + 1) * depth]),
            positions[head / heads % positions.count], axes: axes, theta: 10000, pairing)
        }
        let table = RotaryEmbedding(axes: axes, theta: 10000, pairing: pairing).table(positions)
        expect(
          compute.rotated(compute.tensor(x), heads: heads, by: table), PlainTensor(x.shape, right),
          setting.bound(), "axes \(axes) of \(depth), \(tokens) tokens, \(heads) heads")
      }
    }
  }

  /// Qwen2-VL's sections follow each other, those of Qwen3-VL take turns as long as they last.
  @Test(arguments: [
    (RotaryEmbedding.SectionOrder.contiguous, [2, 3, 3], [0, 0, 1, 1, 1, 2, 2, 2]),
    (.interleaved, [4, 2, 2], [0, 1, 2, 0, 1, 2, 0, 0]),
    (.interleaved, [3, 3, 2], [0, 1, 2, 0, 1, 2, 0, 1]),
  ])
  func sectionsShareOneRangeOfFrequencies(
    _ order: RotaryEmbedding.SectionOrder, _ sections: [Int], _ axes: [Int]
  ) throws {
    var make = LayerMaker(seed: 112, .f32)
    let compute = try Setting.f32.compute()
    let x = make.plain([1, 5, 16])
    let positions = (0..<5).map { [Double($0), Double(3 * $0), Double(7 - $0)] }
    let right = (0..<5).flatMap { token in
      let angles = axes.enumerated().map { pair, axis in
        positions[token][axis] / pow(1e6, Double(pair) / 8)
      }
      return Self.turned(Array(x[row: token]), angles, .rotateHalf)
    }
    let table = RotaryEmbedding(sections: sections, order: order, theta: 1e6).table(positions)
    expect(
      compute.rotated(compute.tensor(x), heads: 1, by: table), PlainTensor(x.shape, right),
      Setting.f32.bound(), "\(sections)")
  }
}
