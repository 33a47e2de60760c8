import Testing

@testable import Tensors

struct KeyValueCacheTests {
  /// A text in one go, more of it, then token by token, over several blocks of keys.
  @Test(arguments: Setting.all)
  func everyTokenAttendsToAllBeforeIt(_ setting: Setting) throws {
    var make = LayerMaker(seed: 91, setting.precision)
    let compute = try setting.compute()
    for (batch, heads, keyHeads, depth) in [(1, 4, 2, 20), (2, 3, 3, 17), (1, 8, 1, 64)] {
      let total = 290
      let (q, k, v) = make.attention((total, total, heads, keyHeads, depth), batch: batch)
      let right = q.attending(to: k, v, heads: heads, isCausal: true)
      let cache = compute.keyValueCache(batch: batch, heads: keyHeads, depth: depth)
      var start = 0
      for count in [100, 1, 1, 50, 1, 130, 1, 1, 5] {
        let tokens = start..<start + count
        cache.append(compute.tensor(k.tokens(tokens)), compute.tensor(v.tokens(tokens)))
        start += count
        #expect(cache.count == start)
        expect(
          compute.attention(compute.tensor(q.tokens(tokens)), cache, heads: heads),
          right.tokens(tokens), setting.attentionBound, "tokens \(tokens) of \(heads) heads")
      }
      #expect(start == total)
    }
  }

  /// As where a prefix is kept and what follows is computed anew at every step.
  @Test(arguments: Setting.all)
  func aPrefixStaysAndWhatFollowsIsForgotten(_ setting: Setting) throws {
    var make = LayerMaker(seed: 92, setting.precision)
    let compute = try setting.compute()
    for prefix in [0, 1, 37, 128, 130] {
      let (heads, depth) = (2, 16)
      let (_, k, v) = make.attention((1, 200, heads, heads, depth), batch: 1)
      let cache = compute.keyValueCache(heads: heads, depth: depth)
      cache.append(compute.tensor(k.tokens(0..<prefix)), compute.tensor(v.tokens(0..<prefix)))
      // What was there must not shine through, be it no number at all.
      let wrong = PlainTensor([1, 150, heads * depth], [Float](repeating: .nan, count: 4800))
      cache.append(compute.tensor(wrong), compute.tensor(wrong))
      cache.reset(to: prefix)
      #expect(cache.count == prefix)
      cache.append(
        compute.tensor(k.tokens(prefix..<prefix + 51)),
        compute.tensor(v.tokens(prefix..<prefix + 51)))
      let queries = make.plain([1, 51, heads * depth])
      let (keys, values) = (k.tokens(0..<prefix + 51), v.tokens(0..<prefix + 51))
      let bias = make.floats(prefix + 51)
      expect(
        compute.attention(
          compute.tensor(queries), cache, heads: heads, isCausal: false,
          bias: compute.attentionBias(bias, shape: [1, 1, 1, bias.count])),
        queries.attending(to: keys, values, heads: heads, isCausal: false) { Double(bias[$3]) },
        setting.attentionBound, "\(prefix) tokens and 51")
    }
  }

  @Test(arguments: Setting.widest)
  func aCacheThatWasResetTakesNoNewMemory(_ setting: Setting) throws {
    let compute = try setting.compute()
    let cache = compute.keyValueCache(heads: 2, depth: 16)
    let tokens = compute.tensor([Float](repeating: 1, count: 300 * 32), shape: [1, 300, 32])
    cache.append(tokens, tokens)
    let taken = compute.pool.takenBytes
    for _ in 0..<3 {
      cache.reset()
      cache.append(tokens, tokens)
    }
    #expect(compute.pool.takenBytes == taken)
    let query = sliceOfOne(tokens, on: compute)
    #expect(compute.attention(query, cache, heads: 2).floats.allSatisfy { abs($0 - 1) < 1e-2 })
  }

  private func sliceOfOne(_ x: Tensor, on compute: Compute) -> Tensor {
    compute.sliced(x, 0..<1, along: 1)
  }
}

extension PlainTensor {
  /// Some tokens of [batch, tokens, channels].
  func tokens(_ range: Range<Int>) -> PlainTensor { sliced(range, along: 1) }
}
