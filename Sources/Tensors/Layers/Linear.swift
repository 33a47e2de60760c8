/// A linear layer, `y = x Wᵀ + b`.
public struct Linear {
  public let inputs, outputs: Int
  let weights: PackedWeights
  let bias: [Float]?

  /// The low-rank adapters that are folded into the weights; setting them has the weights packed
  /// anew at their next use.
  public var adapters: [LowRankAdapter] {
    get { weights.adapters }
    nonmutating set { weights.adapters = newValue }
  }

  /// Takes `NAME.weight` [outputs, inputs], and `NAME.bias` where the layer has one.
  public init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int, hasBias: Bool = true
  ) throws(WeightError) {
    (self.inputs, self.outputs) = (inputs, outputs)
    let matrix = try weights.take(name + ".weight", shape: [outputs, inputs])
    self.weights = PackedWeights(matrix)
    bias = hasBias ? try weights.take(name + ".bias", shape: [outputs]).floats : nil
  }

  /// Takes the weights of a convolution with a kernel of 1×1, [outputs, inputs, 1, 1], which is the
  /// same product.
  public init(
    pointwise weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int
  ) throws(WeightError) {
    (self.inputs, self.outputs) = (inputs, outputs)
    self.weights = PackedWeights(
      try weights.take(name + ".weight", shape: [outputs, inputs, 1, 1]))
    bias = try weights.take(name + ".bias", shape: [outputs]).floats
  }
}
