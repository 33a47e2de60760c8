import Testing

@testable import Tensors

/// Attention with shared heads of keys and values, masks and biases.
struct AttentionBiasTests {
  private static let shapes: [(tokens: Int, keys: Int, heads: Int, keyHeads: Int, depth: Int)] = [
    (1, 1, 2, 1, 4), (1, 300, 6, 2, 40), (5, 77, 4, 4, 17), (49, 130, 4, 2, 20),
    (97, 129, 6, 1, 16), (1, 257, 100, 2, 8), (7, 128, 3, 3, 64),
  ]

  @Test(arguments: Setting.all)
  func headsOfQueriesShareHeadsOfKeysInGroups(_ setting: Setting) throws {
    var make = LayerMaker(seed: 81, setting.precision)
    let compute = try setting.compute()
    for shape in Self.shapes {
      for isCausal in [false, true] {
        let (q, k, v) = make.attention(shape, batch: make.choice([1, 2]))
        expect(
          compute.attention(
            compute.tensor(q), compute.tensor(k), compute.tensor(v), heads: shape.heads,
            isCausal: isCausal),
          q.attending(to: k, v, heads: shape.heads, isCausal: isCausal), setting.attentionBound,
          "\(shape), causal \(isCausal)")
      }
    }
  }

  @Test(arguments: Setting.all)
  func aBiasIsAddedToTheScores(_ setting: Setting) throws {
    var make = LayerMaker(seed: 82, setting.precision)
    let compute = try setting.compute()
    for shape in Self.shapes {
      let batch = make.choice([1, 2])
      let (q, k, v) = make.attention(shape, batch: batch)
      let size = [
        make.choice([1, batch]), make.choice([1, shape.heads]), make.choice([1, shape.tokens]),
        shape.keys,
      ]
      let (bias, isCausal) = (make.floats(size.reduce(1, *), in: -4...4), make.flip())
      let scale = make.choice([0.1, 0.5, 1]) / Double(shape.depth).squareRoot()
      expect(
        compute.attention(
          compute.tensor(q), compute.tensor(k), compute.tensor(v), heads: shape.heads,
          isCausal: isCausal, bias: compute.attentionBias(bias, shape: size),
          scale: Float(scale)),
        q.attending(to: k, v, heads: shape.heads, isCausal: isCausal, scale: scale) {
          Double(bias[Self.index($0, $1, $2, $3, of: size)])
        },
        setting.attentionBound, "\(shape), bias \(size), scale \(scale)")
    }
  }

  /// Also whole blocks of keys, and all keys of a query, which then gives zeros.
  @Test(arguments: Setting.all)
  func whatAMaskHidesCountsForNothing(_ setting: Setting) throws {
    var make = LayerMaker(seed: 83, setting.precision)
    let compute = try setting.compute()
    for shape in Self.shapes {
      let (q, k, v) = make.attention(shape, batch: 2)
      let size = [2, 1, make.choice([1, shape.tokens]), shape.keys]
      var isVisible = (0..<size.reduce(1, *)).map { _ in make.flip() }
      // The first item's first query sees nothing; the other item nothing of the first block.
      for key in 0..<shape.keys { isVisible[key] = false }
      let second = isVisible.count / 2
      for index in second..<isVisible.count where (index - second) % shape.keys < 128 {
        isVisible[index] = false
      }
      let result = compute.attention(
        compute.tensor(q), compute.tensor(k), compute.tensor(v), heads: shape.heads,
        bias: compute.attentionMask(isVisible, shape: size))
      expect(
        result,
        q.attending(to: k, v, heads: shape.heads, isCausal: false) {
          isVisible[Self.index($0, $1, $2, $3, of: size)] ? 0 : -.infinity
        },
        setting.attentionBound, "\(shape), mask \(size)")
      #expect(result.floats.prefix(q.channels).allSatisfy { $0 == 0 }, "no key, no value")
    }
  }

  /// What is no number comes through where it is seen, and only there.
  @Test(arguments: Setting.all)
  func whatIsNoNumberIsNotHiddenByAMask(_ setting: Setting) throws {
    var make = LayerMaker(seed: 84, setting.precision)
    let compute = try setting.compute()
    let (q, k, _) = make.attention((3, 150, 2, 2, 16), batch: 1)
    var queries = q
    queries.values[0] = .nan
    let mask = compute.attentionMask((0..<150).map { $0 > 2 }, shape: [1, 1, 1, 150])
    let result = compute.attention(
      compute.tensor(queries), compute.tensor(k), compute.tensor(k), heads: 2, bias: mask
    ).floats
    #expect(result.prefix(16).allSatisfy { $0.isNaN })
    #expect(result.dropFirst(16).allSatisfy { $0.isFinite })
  }

  private static func index(
    _ item: Int, _ head: Int, _ token: Int, _ key: Int, of shape: [Int]
  ) -> Int {
    ((item % shape[0] * shape[1] + head % shape[1]) * shape[2] + token % shape[2]) * shape[3] + key
  }
}

extension LayerMaker {
  /// Queries, keys and values.
  mutating func attention(
    _ shape: (tokens: Int, keys: Int, heads: Int, keyHeads: Int, depth: Int), batch: Int
  ) -> (queries: PlainTensor, keys: PlainTensor, values: PlainTensor) {
    (
      plain([batch, shape.tokens, shape.heads * shape.depth], in: -2...2),
      plain([batch, shape.keys, shape.keyHeads * shape.depth], in: -2...2),
      plain([batch, shape.keys, shape.keyHeads * shape.depth])
    )
  }
}
