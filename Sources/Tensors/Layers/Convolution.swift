/// A convolution layer with a square kernel.
public struct Convolution {
  public let inputs, outputs, kernel, stride: Int
  let padding: Padding
  let weights: PackedWeights
  let bias: [Float]?

  /// The low-rank adapters that are folded into the weights; setting them has the weights packed
  /// anew at their next use.
  public var adapters: [LowRankAdapter] {
    get { weights.adapters }
    nonmutating set { weights.adapters = newValue }
  }

  /// Takes `NAME.weight` [outputs, inputs, kernel, kernel], and `NAME.bias` where the layer has one.
  ///
  /// - Parameter padding: half the kernel on all sides where nothing else is said.
  public init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int, kernel: Int = 3,
    stride: Int = 1, padding: Padding? = nil, hasBias: Bool = true
  ) throws(WeightError) {
    (self.inputs, self.outputs, self.kernel, self.stride) = (inputs, outputs, kernel, stride)
    self.padding = padding ?? Padding(kernel / 2)
    self.weights = PackedWeights(
      try weights.take(name + ".weight", shape: [outputs, inputs, kernel, kernel]))
    bias = hasBias ? try weights.take(name + ".bias", shape: [outputs]).floats : nil
  }

  /// Multiplications and additions that make a result.
  func operations(for out: Tensor) -> Int { 2 * out.count * inputs * kernel * kernel }
}
