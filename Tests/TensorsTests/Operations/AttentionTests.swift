import Testing

@testable import Tensors

struct AttentionTests {
  private static let shapes: [(tokens: Int, keys: Int, heads: Int, depth: Int)] = [
    (1, 1, 1, 4), (5, 77, 2, 20), (49, 130, 2, 40), (7, 300, 1, 64), (50, 77, 3, 80),
    (13, 129, 2, 160), (6, 20, 1, 512), (97, 97, 2, 17), (3, 128, 1, 1),
  ]

  @Test(arguments: Setting.all)
  func everyHeadIsItsSoftmax(_ setting: Setting) throws {
    var make = LayerMaker(seed: 31, setting.precision)
    let compute = try setting.compute()
    for (tokens, others, heads, depth) in Self.shapes {
      let batch = make.choice([1, 2, 3])
      let queries = make.plain([batch, tokens, heads * depth], in: -2...2)
      let keys = make.plain([batch, others, heads * depth], in: -2...2)
      let values = make.plain([batch, others, heads * depth])
      expect(
        compute.attention(
          compute.tensor(queries), compute.tensor(keys), compute.tensor(values), heads: heads),
        queries.attending(to: keys, values, heads: heads, isCausal: false), setting.attentionBound,
        "\(heads) heads of \(depth), \(tokens) tokens to \(others)")
    }
  }

  @Test(arguments: Setting.all)
  func noTokenSeesTheNext(_ setting: Setting) throws {
    var make = LayerMaker(seed: 32, setting.precision)
    let compute = try setting.compute()
    for (tokens, depth) in [(1, 8), (77, 40), (130, 20)] {
      let parts = (0..<3).map { _ in make.plain([2, tokens, 2 * depth], in: -2...2) }
      expect(
        compute.attention(
          compute.tensor(parts[0]), compute.tensor(parts[1]), compute.tensor(parts[2]), heads: 2,
          isCausal: true),
        parts[0].attending(to: parts[1], parts[2], heads: 2, isCausal: true),
        setting.attentionBound, "\(tokens) tokens of \(depth)")
    }
  }

  /// Powers of e of such scores fit no number, their weights do.
  @Test(arguments: Setting.all)
  func veryLargeScoresAreOnlyCompared(_ setting: Setting) throws {
    var make = LayerMaker(seed: 33, setting.precision)
    let compute = try setting.compute()
    for size in [Float(30), 300, 3000] {
      let queries = make.plain([1, 7, 32], in: -size...size)
      let keys = make.plain([1, 200, 32], in: -size...size)
      let values = make.plain([1, 200, 32])
      expect(
        compute.attention(
          compute.tensor(queries), compute.tensor(keys), compute.tensor(values), heads: 1),
        queries.attending(to: keys, values, heads: 1, isCausal: false),
        // A score's last bit is what its weight's error is made of.
        setting.precision == .bf16
          ? setting.attentionBound : Bound(ofLargest: Double(size * size) * 2e-6),
        "scores to \(size * size * 6)")
    }
  }

  @Test(arguments: Setting.widest)
  func aViewOfABatchAttendsAsTheWholeDoes(_ setting: Setting) throws {
    var make = LayerMaker(seed: 34, setting.precision)
    let compute = try setting.compute()
    let queries = compute.tensor(make.plain([3, 50, 40]))
    let keys = compute.tensor(make.plain([3, 77, 40]))
    let values = compute.tensor(make.plain([3, 77, 40]))
    let whole = compute.attention(queries, keys, values, heads: 2)
    let view = compute.attention(queries[1..<2], keys[1..<2], values[1..<2], heads: 2)
    #expect(view.floats == whole[1..<2].floats)
  }
}

extension Setting {
  /// In bf16, weights are rounded before they are multiplied with the values.
  var attentionBound: Bound {
    precision == .bf16 ? Bound(ofItself: 0x1p-8, ofLargest: 0.003) : Bound(ofLargest: 2e-6)
  }
}
