internal import CKernels

extension Compute {
  /// Multi-head attention: `softmax(scale · q kᵀ + bias) v` of every head.
  ///
  /// After Vaswani and others, "Attention is all you need", 2017. With fewer heads of keys and values
  /// than of queries, heads of queries share them in groups (Ainslie and others, "GQA", 2023).
  ///
  /// - Parameters:
  ///   - queries: [batch, tokens, heads · d].
  ///   - keys, values: [batch, other tokens, key/value heads · d].
  ///   - isCausal: whether token t attends to keys 0...t only.
  ///   - bias: is added to the scores; a mask is such a bias.
  ///   - scale: 1 / √d where nothing else is said.
  /// - Returns: [batch, tokens, heads · d]; zeros where a mask hides every key.
  public func attention(
    _ queries: Tensor, _ keys: Tensor, _ values: Tensor, heads: Int, isCausal: Bool = false,
    bias: AttentionBias? = nil, scale: Float? = nil
  ) -> Tensor {
    precondition(keys.shape == values.shape && keys.shape[0] == queries.shape[0])
    let depth = queries.channels / heads
    precondition(keys.channels.isMultiple(of: depth))
    return profiled(.attention, operations: 4 * queries.count * keys.shape[1]) {
      let packed = packed(keys, values, depth: depth)
      return attended(
        queries, packed, heads: heads, isCausal: isCausal, position: 0, bias: bias, scale: scale)
    }
  }

  /// Multi-head attention to all tokens of a cache, the queries' own included.
  ///
  /// - Parameters:
  ///   - queries: [batch, tokens, heads · d], of the tokens that were appended last.
  ///   - isCausal: whether a token attends to none that come after it.
  ///   - bias, scale: as without a cache.
  /// - Returns: [batch, tokens, heads · d].
  public func attention(
    _ queries: Tensor, _ cache: KeyValueCache, heads: Int, isCausal: Bool = true,
    bias: AttentionBias? = nil, scale: Float? = nil
  ) -> Tensor {
    precondition(
      queries.channels == heads * cache.depth && queries.shape[0] == cache.batch
        && queries.shape[1] <= cache.count)
    return profiled(.attention, operations: 4 * queries.count * cache.count) {
      attended(
        queries, cache.packed, heads: heads, isCausal: isCausal,
        position: cache.count - queries.shape[1], bias: bias, scale: scale)
    }
  }

  private func packed(_ keys: Tensor, _ values: Tensor, depth: Int) -> PackedKeys {
    let (items, count, width) = (keys.shape[0], keys.shape[1], keys.channels)
    let heads = width / depth
    let blockBytes = attention_block_bytes(mode, depth)
    let headBytes = (count + Int(ATTENTION_KEYS) - 1) / Int(ATTENTION_KEYS) * blockBytes
    let packed = PackedKeys(
      storage: TensorStorage(byteCount: items * heads * headBytes, pool: pool), heads: heads,
      count: count, headStep: headBytes, blockStep: blockBytes)
    pack(keys, values, depth: depth, from: 0, to: packed)
    return packed
  }

  /// Packs keys and values behind the first of those that are packed.
  ///
  /// - Parameter first: how many are packed.
  func pack(
    _ keys: Tensor, _ values: Tensor, depth: Int, from first: Int, to packed: PackedKeys
  ) {
    let (items, count, width) = (keys.shape[0], keys.shape[1], keys.channels)
    let size = elementType.byteCount
    parallel(items * packed.heads, threads: count == 1 ? 1 : threads) { index in
      let (item, head) = index.quotientAndRemainder(dividingBy: packed.heads)
      let start = (item * count * width + head * depth) * size
      attention_pack(
        mode, keys.address + start, values.address + start, width, first, count, depth,
        packed.address(ofHead: index), packed.blockStep)
    }
  }

  /// - Parameter position: of the first query among the keys.
  private func attended(
    _ queries: Tensor, _ packed: PackedKeys, heads: Int, isCausal: Bool, position: Int,
    bias: AttentionBias?, scale: Float?
  ) -> Tensor {
    let (items, tokens, width) = (queries.shape[0], queries.shape[1], queries.channels)
    let (depth, size, group) = (width / heads, elementType.byteCount, heads / packed.heads)
    precondition(heads == group * packed.heads && width == heads * depth)
    precondition(
      bias?.fits(items: items, heads: heads, tokens: tokens, keys: packed.count) ?? true)
    let out = blank(queries.shape)

    // Of a single token, the heads that share keys are the rows of one product.
    let isGrouped = tokens == 1 && group > 1
    let (rows, columns) = isGrouped ? (group, packed.heads) : (tokens, heads)
    let visible = isCausal ? min(packed.count, position + 1) : packed.count
    let block = Int(ATTENTION_ROWS)
    let blocks = (rows + block - 1) / block
    let scratchBytes = attention_scratch_bytes(depth)
    parallel(items * columns * blocks) { index in
      let (pair, part) = index.quotientAndRemainder(dividingBy: blocks)
      let (item, column) = pair.quotientAndRemainder(dividingBy: columns)
      let first = part * block
      let head = isGrouped ? column * group + first : column
      let token = isGrouped ? 0 : first
      let start = ((item * tokens + token) * width + head * depth) * size
      var call = attention_call(
        queries: queries.address + start, rows: min(block, rows - first),
        step: isGrouped ? depth : width, depth: depth,
        packed: packed.address(ofHead: item * packed.heads + head / group),
        keys: isGrouped ? visible : packed.count, block_step: packed.blockStep,
        scale: scale ?? 1 / Float(depth).squareRoot(),
        visible: isCausal ? visible + token : packed.count, bias: nil, bias_step: 0,
        out: out.address + start)
      if let bias {
        call.bias = bias.address(item: item, head: head, token: token)
        call.bias_step = isGrouped ? bias.headStep : bias.tokenStep
      }
      withUnsafeTemporaryAllocation(byteCount: scratchBytes, alignment: 64) { scratch in
        attention_attend(mode, &call, scratch.baseAddress)
      }
    }
    return out
  }
}

/// Keys and values of a batch in the layout of our kernels, each head's in blocks of keys.
struct PackedKeys {
  let storage: TensorStorage
  /// Heads of keys and values of one item.
  let heads: Int
  /// How many tokens are packed.
  var count: Int
  /// Bytes from one head to the next, and from one block of a head to its next.
  let headStep, blockStep: Int

  /// Where a head begins, counted over all items.
  func address(ofHead head: Int) -> UnsafeMutableRawPointer { storage.address + head * headStep }
}
