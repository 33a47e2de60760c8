import Tensors

/// Two convolutions, each after a normalisation and SiLU, added to their input (diffusers'
/// `ResnetBlock2D`).
struct ResidualBlock {
  private let norm1: Normalisation
  private let convolution1: Convolution
  /// From the time embedding to what is added to each channel; the autoencoder's blocks have none.
  private let time: Linear?
  /// Whether the time embedding scales the channels too, and both after the second normalisation.
  private let isScaled: Bool
  private let norm2: Normalisation
  private let convolution2: Convolution
  /// The shortcut where the number of channels changes.
  private let shortcut: Linear?

  /// - Parameters:
  ///   - timeChannels: of the time embedding; nil in an autoencoder.
  ///   - isScaled: whether it scales as well as shifts ("scale_shift", after Dhariwal and Nichol,
  ///     2021).
  init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int,
    timeChannels: Int? = nil, isScaled: Bool = false, groups: Int, epsilon: Float
  ) throws(WeightError) {
    norm1 = try Normalisation(
      &weights, "\(name).norm1", inputs, groups: groups, epsilon: epsilon)
    convolution1 = try Convolution(&weights, "\(name).conv1", inputs, outputs)
    time =
      if let timeChannels {
        try Linear(
          &weights, "\(name).time_emb_proj", timeChannels, isScaled ? 2 * outputs : outputs)
      } else { nil }
    self.isScaled = isScaled
    norm2 = try Normalisation(
      &weights, "\(name).norm2", outputs, groups: groups, epsilon: epsilon)
    convolution2 = try Convolution(&weights, "\(name).conv2", outputs, outputs)
    shortcut =
      if inputs != outputs {
        try Linear(pointwise: &weights, "\(name).conv_shortcut", inputs, outputs)
      } else { nil }
  }

  /// - Parameters:
  ///   - x: [batch, height, width, inputs].
  ///   - embedding: SiLU of the time embedding: [1, channels], one for all of the batch, or
  ///     [batch, channels].
  /// - Returns: [batch, height, width, outputs].
  func callAsFunction(
    _ x: consuming Tensor, time embedding: Tensor? = nil, on compute: Compute
  ) -> Tensor {
    let timeShift =
      if let time, let embedding { compute.linear(embedding, time) } else { Tensor?.none }
    var middle = compute.groupNorm(x, norm1, activation: .silu)
    if let timeShift, isScaled {
      middle = compute.groupNorm(compute.convolution(middle, convolution1), norm2)
      middle = compute.modulated(consume middle, by: timeShift, activation: .silu)
    } else {
      if let timeShift, timeShift.shape[0] > 1 {
        middle = compute.shifted(compute.convolution(middle, convolution1), by: timeShift)
      } else {
        middle = compute.convolution(middle, convolution1, offset: timeShift?.floats)
      }
      middle = compute.groupNorm(middle, norm2, activation: .silu)
    }
    if let shortcut { x = compute.linear(x, shortcut) }
    return compute.convolution(middle, convolution2, adding: consume x)
  }
}
