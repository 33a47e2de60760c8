import Tensors

/// Layers that run one after another (torch's `Sequential`): half of an autoencoder.
struct Sequential {
  enum Layer {
    case convolution(Convolution)
    /// A convolution with a kernel of 1×1.
    case pointwise(Linear)
    /// Group normalisation and SiLU.
    case normalisation(Normalisation)
    case residual(ResidualBlock)
    /// Attention over the whole picture, normalised beforehand and added to its input.
    case attention(Normalisation, Attention)
    case tiny(TinyAutoencoder.Block)
    case relu
    /// Nearest-neighbour enlargement to twice the size.
    case enlargement
  }

  let layers: [Layer]

  func callAsFunction(
    _ x: consuming Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    for layer in layers {
      try compute.checkCancellation()
      switch layer {
      case .convolution(let convolution): x = compute.convolution(x, convolution)
      case .pointwise(let linear): x = compute.linear(x, linear)
      case .normalisation(let norm): x = compute.groupNorm(x, norm, activation: .silu)
      case .residual(let block): x = block(consume x, on: compute)
      case .attention(let norm, let attention):
        let shape = x.shape
        let tokens = [shape[0], shape[1] * shape[2], shape[3]]
        let normalised = compute.groupNorm(x, norm).reshaped(tokens)
        x = x.reshaped(tokens)
        x = attention(normalised, adding: consume x, on: compute).reshaped(shape)
      case .tiny(let block): x = block(x, on: compute)
      case .relu: x = compute.activated(x, .relu)
      case .enlargement: x = compute.enlarged(x, height: 2 * x.shape[1], width: 2 * x.shape[2])
      }
    }
    return x
  }
}
