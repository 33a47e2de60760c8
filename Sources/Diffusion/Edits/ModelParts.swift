import Checkpoints
package import Pixels
package import Tensors

/// The stages of an edit one by one, for measuring them and for holding them against the reference.
///
/// Arrays are channels last.
package final class ModelParts {
  private let networks: ModelNetworks
  private let unet: UNet
  private var context: TextContext?

  package init(_ model: Model, precision: Precision, threads: Int) throws {
    networks = try ModelNetworks(model, precision: precision, threads: threads)
    guard let unet = networks.denoiser as? UNet else {
      throw ModelError.unsupported(
        path: model.description.path, what: "a model without a U-Net",
        remedy: ModelFamilies.runnable)
    }
    self.unet = unet
  }

  package var compute: Compute { networks.compute }

  /// Releases spare memory, as between the stages of an edit.
  package func release() { networks.release() }

  /// A text's embedding, [tokens, channels].
  package func embedding(of text: String) throws -> [Float] {
    try networks.embedding(of: text).floats
  }

  /// Sets the texts of the passes, [passes, tokens, channels].
  package func setTexts(_ texts: [Float], shape: [Int]) {
    context = unet.context(compute.tensor(texts, shape: shape), on: compute)
  }

  /// The U-Net's prediction.
  ///
  /// - Parameters:
  ///   - latents: [distinct, side, side, channels].
  ///   - sharing: which of them each pass uses.
  /// - Returns: [passes, side, side, channels].
  package func prediction(
    _ latents: [Float], side: Int, sharing: [Int], timestep: Float
  ) throws -> [Float] {
    guard let context else { preconditionFailure("texts come first") }
    let channels = unet.configuration.inChannels
    let items = latents.count / (side * side * channels)
    return try unet(
      compute.tensor(latents, shape: [items, side, side, channels]), sharing: sharing,
      timestep: timestep, context: context, on: compute
    ).floats
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
