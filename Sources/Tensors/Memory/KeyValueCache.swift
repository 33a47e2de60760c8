internal import CKernels

/// A key/value cache: the keys and values of one layer for the tokens that went through it, kept as
/// attention reads them.
///
/// A text is fed once, all of its tokens together, and then token by token; each attends to all that
/// came before it. Used with the `Compute` that made it.
public final class KeyValueCache {
  /// Texts side by side, heads of keys and values, and numbers of a head.
  public let batch, heads, depth: Int
  /// How many tokens there are.
  public var count: Int { packed.count }
  private(set) var packed: PackedKeys
  /// Blocks of keys that there is memory for.
  private var capacity = 0
  private let compute: Compute

  fileprivate init(batch: Int, heads: Int, depth: Int, on compute: Compute) {
    (self.batch, self.heads, self.depth, self.compute) = (batch, heads, depth, compute)
    packed = Self.packed(blocks: 0, heads: (batch, heads), depth: depth, on: compute)
  }

  /// Appends keys and values of further tokens, [batch, tokens, heads · depth].
  public func append(_ keys: Tensor, _ values: Tensor) {
    precondition(
      keys.shape == values.shape && keys.shape == [batch, keys.shape[1], heads * depth])
    let length = Int(ATTENTION_KEYS)
    let needed = (count + keys.shape[1] + length - 1) / length
    if needed > capacity { grow(to: max(needed, 2 * capacity)) }
    compute.pack(keys, values, depth: depth, from: count, to: packed)
    packed.count += keys.shape[1]
  }

  /// Forgets all tokens but the first `count`; their memory serves those that come next.
  public func reset(to count: Int = 0) {
    precondition(count >= 0 && count <= self.count)
    packed.count = count
    for head in 0..<batch * heads {
      attention_truncate(
        compute.mode, count, depth, packed.address(ofHead: head), packed.blockStep)
    }
  }

  private func grow(to blocks: Int) {
    var larger = Self.packed(blocks: blocks, heads: (batch, heads), depth: depth, on: compute)
    larger.count = count
    larger.storage.address.copyMemory(
      from: packed.storage.address, byteCount: capacity * packed.blockStep)
    (packed, capacity) = (larger, blocks)
  }

  /// Blocks of all heads lie together, so that more memory changes no address within.
  private static func packed(
    blocks: Int, heads: (batch: Int, each: Int), depth: Int, on compute: Compute
  ) -> PackedKeys {
    let headStep = attention_block_bytes(compute.mode, depth)
    let blockStep = heads.batch * heads.each * headStep
    return PackedKeys(
      storage: TensorStorage(byteCount: blocks * blockStep, pool: compute.pool),
      heads: heads.each, count: 0, headStep: headStep, blockStep: blockStep)
  }
}

extension Compute {
  /// An empty cache for one layer.
  ///
  /// - Parameters:
  ///   - batch: texts side by side.
  ///   - heads: of keys and values.
  ///   - depth: numbers of a head.
  public func keyValueCache(batch: Int = 1, heads: Int, depth: Int) -> KeyValueCache {
    KeyValueCache(batch: batch, heads: heads, depth: depth, on: self)
  }
}
