package import Pixels
package import Tensors

/// The stages of an edit one by one, for measuring them and for holding them against the reference.
///
/// Arrays are channels last.
package final class ModelParts {
  private let networks: ModelNetworks

  package init(_ model: Model, precision: Precision, threads: Int) throws {
    networks = try ModelNetworks(model, precision: precision, threads: threads)
  }

  package var compute: Compute { networks.compute }

  /// Releases spare memory, as between the stages of an edit.
  package func release() { networks.release() }

  /// A text's embedding, [tokens, channels].
  package func embedding(of text: String) throws -> [Float] {
    try networks.embedding(of: text).floats
  }

  /// The denoiser's predictions for texts, one for each pass.
  ///
  /// - Parameters:
  ///   - texts: embeddings, [passes, tokens, channels].
  ///   - inputs: which of the latents each pass takes.
  /// - Returns: a step: it takes latents [distinct, side, side, channels] and their timestep, and
  ///   gives predictions [passes, side, side, channels].
  package func denoiser(
    texts: [Float], shape: [Int], inputs: [Int]
  ) -> (_ latents: [Float], _ side: Int, _ timestep: Float) throws -> [Float] {
    step(
      of: networks.denoiser,
      Conditioning(text: compute.tensor(texts, shape: shape), channels: nil, inputs: inputs))
  }

  private func step<D: Denoiser>(
    of denoiser: D, _ conditioning: Conditioning
  ) -> ([Float], Int, Float) throws -> [Float] {
    let context = denoiser.prepare(conditioning, on: compute)
    let count = Set(conditioning.inputs).count
    return { [compute] latents, side, timestep in
      let channels = latents.count / (count * side * side)
      let tensor = compute.tensor(latents, shape: [count, side, side, channels])
      return try denoiser.predict(tensor, timestep: timestep, context, on: compute).floats
    }
  }

  /// The means of a picture's latents; the picture is [side, side, 3] in -1…1.
  package func encode(_ picture: [Float], side: Int) throws -> [Float] {
    try networks.posterior(of: picture, size: Size(width: side, height: side)).mode
  }

  /// The picture of latents as the U-Net sees them, [side / factor, side / factor, channels].
  package func decode(_ latents: [Float], side: Int) throws -> [Float] {
    let size = networks.format.size(of: Size(width: side, height: side))
    return try networks.decode(latents, size)
  }

  /// A picture encoded and decoded: what the autoencoder alone makes of it.
  ///
  /// - Parameter picture: its sides are multiples of the autoencoder's factor.
  package func coded(_ picture: Bitmap) throws -> Bitmap {
    defer { networks.release() }
    return try networks.coded(picture)
  }
}
