internal import CKernels

extension Compute {
  /// Attention of several heads: `softmax(q kᵀ / √d) v`.
  ///
  /// After Vaswani and others, "Attention is all you need", 2017.
  ///
  /// - Parameters:
  ///   - queries: [batch, tokens, heads · d].
  ///   - keys, values: [batch, other tokens, heads · d].
  ///   - isCausal: whether a token sees none that come after it.
  /// - Returns: [batch, tokens, heads · d].
  public func attention(
    _ queries: Tensor, _ keys: Tensor, _ values: Tensor, heads: Int, isCausal: Bool = false
  ) -> Tensor {
    precondition(
      keys.shape == values.shape && keys.shape[0] == queries.shape[0]
        && keys.channels == queries.channels && queries.channels % heads == 0)
    let operations = 4 * queries.count * keys.shape[1]
    return profiled(.attention, operations: operations) {
      attended(queries, keys, values, heads: heads, isCausal: isCausal)
    }
  }

  private func attended(
    _ queries: Tensor, _ keys: Tensor, _ values: Tensor, heads: Int, isCausal: Bool
  ) -> Tensor {
    let (items, tokens, others) = (queries.shape[0], queries.shape[1], keys.shape[1])
    let (width, depth, size) = (queries.channels, queries.channels / heads, elementType.byteCount)
    let out = blank(queries.shape)

    let packedBytes = attention_packed_bytes(others, depth)
    let packed = TensorStorage(byteCount: items * heads * packedBytes, pool: pool)
    parallel(items * heads) { index in
      let (item, head) = index.quotientAndRemainder(dividingBy: heads)
      let start = (item * others * width + head * depth) * size
      attention_pack(
        mode, keys.address + start, values.address + start, width, others, depth,
        packed.address + index * packedBytes)
    }

    let block = Int(ATTENTION_ROWS)
    let blocks = (tokens + block - 1) / block
    let scratchBytes = attention_scratch_bytes(depth)
    parallel(items * heads * blocks) { index in
      let (pair, part) = index.quotientAndRemainder(dividingBy: blocks)
      let (item, head) = pair.quotientAndRemainder(dividingBy: heads)
      let first = part * block
      let start = ((item * tokens + first) * width + head * depth) * size
      withUnsafeTemporaryAllocation(byteCount: scratchBytes, alignment: 64) { scratch in
        attention_attend(
          mode, queries.address + start, min(block, tokens - first), width,
          packed.address + pair * packedBytes, others, depth, 1 / Float(depth).squareRoot(),
          isCausal ? first + 1 : others, out.address + start, scratch.baseAddress)
      }
    }
    return out
  }
}
