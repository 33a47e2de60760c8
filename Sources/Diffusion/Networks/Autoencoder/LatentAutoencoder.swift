import Tensors

/// A network between pictures and latents; latents here are its own, not normalised.
protocol LatentAutoencoder {
  /// The distribution of a picture's latents.
  ///
  /// - Parameter picture: [1, height, width, 3] in −1…1; sides are multiples of the factor.
  func posterior(
    of picture: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> LatentDistribution

  /// A picture, [1, height · factor, width · factor, 3], about −1…1.
  ///
  /// - Parameter latents: [1, height, width, channels].
  func decode(
    _ latents: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> Tensor
}

extension Autoencoder: LatentAutoencoder {
  func posterior(
    of picture: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> LatentDistribution {
    LatentDistribution(
      moments: try encode(picture, tiling: tiling, on: compute).floats,
      channels: configuration.latentChannels)
  }
}

extension TinyAutoencoder: LatentAutoencoder {
  func posterior(
    of picture: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> LatentDistribution {
    LatentDistribution(certain: try encode(picture, on: compute).floats)
  }

  /// Decodes the whole at once: the network has no norms and needs little memory.
  func decode(
    _ latents: Tensor, tiling: Tiling, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    try decode(latents, on: compute)
  }
}
