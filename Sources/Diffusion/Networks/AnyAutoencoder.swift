import Tensors

/// The autoencoder that a model came with.
enum AnyAutoencoder {
  case full(Autoencoder)
  case tiny(TinyAutoencoder)

  init(_ description: AutoencoderDescription, _ weights: Weights) throws(WeightError) {
    switch description {
    case .full(let configuration): self = .full(try Autoencoder(configuration, weights))
    case .tiny(let configuration): self = .tiny(try TinyAutoencoder(configuration, weights))
    }
  }

  func encode(
    _ picture: Tensor, tiling: Tiling, on compute: Compute, checkpoint: Checkpoint
  ) throws(CancellationError) -> LatentDistribution {
    switch self {
    case .full(let network):
      let moments = try network.encode(
        picture, tiling: tiling, on: compute, checkpoint: checkpoint)
      return LatentDistribution(
        moments: moments.floats, channels: network.configuration.latentChannels)
    case .tiny(let network):
      let latents = try network.encode(picture, on: compute, checkpoint: checkpoint).floats
      return LatentDistribution(certain: latents)
    }
  }

  func decode(
    _ latents: Tensor, tiling: Tiling, on compute: Compute, checkpoint: Checkpoint
  ) throws(CancellationError) -> Tensor {
    switch self {
    case .full(let network):
      try network.decode(latents, tiling: tiling, on: compute, checkpoint: checkpoint)
    case .tiny(let network): try network.decode(latents, on: compute, checkpoint: checkpoint)
    }
  }
}
