/// A matrix product with weights, `y = x Wᵀ + b`.
public struct Linear {
  public let inputs, outputs: Int
  let weights: PackedWeights
  let bias: [Float]?

  /// Takes `NAME.weight` [outputs, inputs], and `NAME.bias` where the layer has one.
  public init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int, hasBias: Bool = true
  ) throws(WeightError) {
    (self.inputs, self.outputs) = (inputs, outputs)
    let matrix = try weights.take(name + ".weight", shape: [outputs, inputs])
    self.weights = PackedWeights(matrix)
    bias = hasBias ? try weights.take(name + ".bias", shape: [outputs]).floats : nil
  }

  /// The same product from a convolution's weights with a kernel of 1×1, [outputs, inputs, 1, 1].
  public init(
    pointwise weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int
  ) throws(WeightError) {
    (self.inputs, self.outputs) = (inputs, outputs)
    self.weights = PackedWeights(
      try weights.take(name + ".weight", shape: [outputs, inputs, 1, 1]))
    bias = try weights.take(name + ".bias", shape: [outputs]).floats
  }
}
