/// A low-rank adapter of a layer's weights (LoRA, Hu and others 2021):
/// `W' = W + strength · alpha / rank · up · down`.
public struct LowRankAdapter: Sendable {
  /// How much of the adapter is applied; 1 is what it was trained for.
  public var strength: Float
  /// The weights that it belongs to: [outputs, inputs · kernel · kernel].
  let outputs, inputs: Int
  /// [rank, inputs · kernel · kernel].
  private let down: StoredTensor
  /// [outputs, rank].
  private let up: StoredTensor
  /// As a rule the rank.
  private let alpha: Float

  /// Takes `NAME.lora_down.weight` [rank, inputs, kernel, kernel], `NAME.lora_up.weight`
  /// [outputs, rank, 1, 1] and, where it is there, `NAME.alpha`, a single number.
  ///
  /// Without a kernel, and where the file has them so, these are matrices [rank, inputs] and
  /// [outputs, rank].
  public init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int, kernel: Int = 1,
    strength: Float = 1
  ) throws(WeightError) {
    let shape = weights.shape(of: name + ".lora_down.weight") ?? []
    let (rank, isMatrix) = (shape.first ?? 0, kernel == 1 && shape.count == 2)
    let down = try weights.take(
      name + ".lora_down.weight",
      shape: isMatrix ? [rank, inputs] : [rank, inputs, kernel, kernel])
    let up = try weights.take(
      name + ".lora_up.weight", shape: isMatrix ? [outputs, rank] : [outputs, rank, 1, 1])
    let hasAlpha = weights.has(name + ".alpha")
    alpha = hasAlpha ? try weights.take(name + ".alpha", shape: []).floats[0] : Float(rank)
    (self.outputs, self.inputs, self.strength) = (outputs, inputs * kernel * kernel, strength)
    self.down = down.reshaped([rank, self.inputs])
    self.up = up.reshaped([outputs, rank])
  }

  /// The factors in 32 bits, for as long as weights are packed.
  func unpacked() -> LowRankProduct {
    let rank = down.shape[0]
    let factor = strength * alpha / Float(rank)
    return LowRankProduct(
      rank: rank, columns: inputs, up: up.floats.map { $0 * factor }, down: down.floats)
  }
}
