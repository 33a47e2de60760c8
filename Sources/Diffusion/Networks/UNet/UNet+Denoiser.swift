import Tensors

extension UNet: Denoiser {
  /// A conditioning as all steps need it.
  struct Context {
    let text: TextContext
    let channels: Tensor?
    let inputs: [Int]
  }

  func prepare(_ conditioning: Conditioning, on compute: Compute) -> Context {
    Context(
      text: context(conditioning.text, on: compute), channels: conditioning.channels,
      inputs: conditioning.inputs)
  }

  func predict(
    _ latents: Tensor, timestep: Float, _ context: Context, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let inputs =
      if let channels = context.channels {
        compute.concatenated([
          compute.gathered(latents, Array(repeating: 0, count: channels.shape[0])), channels,
        ])
      } else { latents }
    return try self(
      inputs, sharing: context.inputs, timestep: timestep, context: context.text, on: compute)
  }
}
