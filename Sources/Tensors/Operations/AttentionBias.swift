internal import CKernels

/// Attention bias: numbers that are added to the scores of queries and keys before the softmax, such
/// as those of relative positions; a mask is one of zeros and infinities.
public struct AttentionBias {
  /// Of 32 bits: [batch or 1, heads or 1, queries or 1, keys].
  private let values: Tensor

  fileprivate init(_ values: Tensor) { self.values = values }

  /// Numbers from one head and from one query to the next; none where they share.
  var headStep: Int { values.shape[1] == 1 ? 0 : values.shape[2] * values.shape[3] }
  var tokenStep: Int { values.shape[2] == 1 ? 0 : values.shape[3] }

  /// The numbers of one query.
  func address(item: Int, head: Int, token: Int) -> UnsafePointer<Float> {
    let itemStep = values.shape[0] == 1 ? 0 : values.count / values.shape[0]
    return UnsafePointer(
      values.floatAddress + item * itemStep + head * headStep + token * tokenStep)
  }

  /// Whether there is a number for each query and key.
  func fits(items: Int, heads: Int, tokens: Int, keys: Int) -> Bool {
    values.shape[3] == keys
      && zip(values.shape, [items, heads, tokens]).allSatisfy { $0 == 1 || $0 == $1 }
  }
}

extension Compute {
  /// An additive bias of attention.
  ///
  /// - Parameters:
  ///   - values: −∞ hides a key from a query.
  ///   - shape: [batch or 1, heads or 1, queries or 1, keys]; 1 is shared by all.
  public func attentionBias(_ values: [Float], shape: [Int]) -> AttentionBias {
    precondition(shape.count == 4 && values.count == shape.reduce(1, *))
    let tensor = blank(shape, .float32)
    for (index, value) in values.enumerated() {
      tensor.floatAddress[index] = value < ATTENTION_HIDDEN ? ATTENTION_HIDDEN : value
    }
    return AttentionBias(tensor)
  }

  /// A boolean mask of attention.
  ///
  /// - Parameters:
  ///   - isVisible: whether a query attends to a key.
  ///   - shape: [batch or 1, heads or 1, queries or 1, keys]; 1 is shared by all.
  public func attentionMask(_ isVisible: [Bool], shape: [Int]) -> AttentionBias {
    attentionBias(isVisible.map { $0 ? 0 : -.infinity }, shape: shape)
  }
}
