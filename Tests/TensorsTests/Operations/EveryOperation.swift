@testable import Tensors

/// Every operation once, on a picture and on its pixels as a sentence, in 32 bits.
struct EveryOperation {
  private let x, text: PlainTensor
  private let convolutions: [Convolution]
  private let square, wide, inner, outer: Linear
  private let group, layer: Normalisation
  private let root: RMSNormalisation

  /// - Parameter channels: a multiple of 4.
  init(_ batch: Int, _ height: Int, _ width: Int, _ channels: Int) throws {
    var make = LayerMaker(seed: 71, .f32)
    x = make.plain([batch, height, width, channels])
    text = make.plain([batch, 77, channels])
    convolutions = [
      try make.convolution(channels, channels).layer, try make.convolution(channels, 4).layer,
      try make.convolution(channels, channels, stride: 2).layer,
      try make.convolution(channels, 24, kernel: 1).layer,
    ]
    square = try make.linear(channels, channels).layer
    wide = try make.linear(channels, 4 * channels, hasBias: false).layer
    inner = try make.linear(channels, 8 * channels).layer
    outer = try make.linear(4 * channels, channels).layer
    group = try make.normalisation(channels, groups: 4).layer
    layer = try make.normalisation(channels).layer
    var weights = try LayerMaker.weights(["root.weight": make.plain([channels / 4])])
    root = try RMSNormalisation(&weights, "root", channels / 4)
  }

  func results(_ compute: Compute) -> [Tensor] {
    let (x, text) = (compute.tensor(x), compute.tensor(text))
    let pixels = x.reshaped([x.shape[0], x.shape[1] * x.shape[2], x.channels])
    let channels = x.channels
    let table = RotaryEmbedding(axes: [channels / 8 * 2], pairing: .interleaved)
      .table((0..<77).map { [Double($0)] })
    let one = compute.sliced(text, 0..<1, along: 2)
    let bias = compute.attentionBias((0..<77).map(Float.init), shape: [1, 1, 1, 77])
    return convolutions.map { compute.convolution(x, $0) } + [
      compute.convolution(x, convolutions[0], adding: x),
      compute.direct(x, convolutions[0], bias: nil, adding: x),
      compute.linear(pixels, square, adding: pixels),
      compute.linear(pixels, square, activation: .silu),
      compute.linear(text, square), compute.linear(text, wide),
      compute.linear(text.reshaped([text.rows, text.channels])[0..<1], wide),
      compute.gatedFeedForward(pixels, inner: inner, outer: outer, adding: pixels),
      compute.groupNorm(x, group, activation: .silu), compute.layerNorm(x, layer),
      compute.attention(pixels, pixels, pixels, heads: 4),
      compute.attention(pixels, text, text, heads: 4),
      compute.attention(text, text, text, heads: 4, isCausal: true),
      compute.attention(text, one, one, heads: channels, bias: bias),
      compute.rmsNorm(x, root), compute.rotated(text, heads: 4, by: table),
      compute.gated(x, .silu, gate: .first), compute.gated(x, by: x, .geluTanh),
      compute.sliced(x, 1..<3, along: 3), compute.concatenated([pixels, text], along: 1),
      compute.activated(x, .gelu), compute.sum(x, x), compute.concatenated([x, x]),
      compute.concatenated([x, x], along: 0),
      compute.enlarged(x, height: 2 * x.shape[1], width: 2 * x.shape[2]),
    ]
  }
}
