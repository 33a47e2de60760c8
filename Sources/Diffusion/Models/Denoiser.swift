import Tensors

/// A network that predicts the noise, the velocity or the flow in noisy latents.
protocol Denoiser {
  associatedtype Context

  /// The context of a conditioning: all that is the same at every step, computed once.
  func prepare(_ conditioning: Conditioning, on compute: Compute) -> Context

  /// The prediction of each guidance pass.
  ///
  /// - Parameters:
  ///   - latents: noisy, [1, height, width, channels].
  ///   - timestep: their noise level, in the training's timesteps.
  /// - Returns: [passes, height, width, channels].
  func predict(
    _ latents: Tensor, timestep: Float, _ context: Context, on compute: Compute
  ) throws(CancellationError) -> Tensor
}
