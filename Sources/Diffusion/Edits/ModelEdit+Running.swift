import Engine
import Pixels
import Tensors

extension ModelEdit {
  /// Runs the model.
  ///
  /// - Parameter progress: is given each step's number, how many there are, and a rough picture of
  ///   what the step predicts.
  /// - Returns: the picture of the area, [height, width, 3] in about −1…1.
  func perform(
    with networks: ModelNetworks, progress: (Int, Int, Bitmap) -> Void
  ) throws(CancellationError) -> [Float] {
    let (size, compute) = (networks.format.size(of: area.size), networks.compute)
    var noise = NoiseSource(seed: request.settings.seed, size: size)
    let source = seen
    let start = try method.start(self, of: source, with: networks, noise: &noise)
    let text = try networks.embedding(of: request.instruction)
    let negative = try networks.embedding(of: request.settings.negative ?? "")
    networks.release()

    let denoising = Denoising(
      compute: compute, guidance: guidance,
      texts: [.text: text, .image: negative, .unconditional: negative], channels: start.channels,
      kept: start.kept, size: size)
    let preview = StepPreview(
      decoder: networks.previewDecoder, format: networks.format, latents: start.source,
      source: source)
    let latents = try denoising.run(
      networks.denoiser, sampler, from: start.latents, noise: &noise
    ) { (step, count, clean) throws(CancellationError) in
      progress(step, count, try preview.picture(clean, on: compute))
    }
    networks.release()
    try compute.checkCancellation()
    return try networks.decode(latents, size)
  }

  /// The picture that the model would have made, had it changed nothing: where its work is brought
  /// to another size, the difference from this is what is carried over.
  func unedited(by networks: ModelNetworks) throws(CancellationError) -> Bitmap {
    let source = seen
    return method.givesDifference && area.size != area.part.size
      ? try networks.coded(source) : source
  }
}
