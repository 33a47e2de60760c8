import Checkpoints
import Pixels
import Tensors

/// A model ready to run: its networks, and what one edit leaves for the next.
///
/// Weights are mapped at first, and packed layer by layer when a layer is first used. Belongs to
/// the engine that made it.
final class ModelNetworks {
  let description: ModelDescription
  let compute: Compute
  let text: any TextConditioner
  let denoiser: any Denoiser
  /// Decodes the previews of steps; nil where a projection makes them.
  let previewDecoder: TinyAutoencoder?
  private let autoencoder: any LatentAutoencoder
  private let tiling: Tiling
  private var embeddings: [(text: String, tensor: Tensor)] = []
  private var encoded: (bitmap: Bitmap, posterior: LatentDistribution)?

  /// The number of texts that are remembered: those of some edits.
  private static let rememberedTexts = 8

  /// - Throws: `ModelError` for a model that does not fit in memory or whose tokenizer is faulty,
  ///   `WeightError` for weights that are not those of its configuration, `ComputeError`.
  init(_ model: Model, precision: Precision, threads: Int) throws {
    description = model.description
    let trained = description.workingSize.longSide / description.latents.factor
    // A picture as large as the model was trained on is coded as a whole.
    tiling = Tiling(side: max(64, trained), overlap: 16)
    compute = try Compute(precision: precision, threads: threads)
    try description.checkMemory(
      precision: compute.precision, available: AvailableMemory.bytes())
    text = try model.networks.textConditioner(model.checkpoint)
    autoencoder = try model.networks.autoencoder(model.checkpoint)
    denoiser = try model.networks.denoiser(model.checkpoint)
    previewDecoder =
      if let preview = model.preview {
        try TinyAutoencoder(preview, model.checkpoint.weights(of: .previewAutoencoder))
      } else { nil }
  }

  var format: LatentFormat { description.latents }

  /// Releases spare memory, and the text encoder, which serves once for an instruction.
  func release() {
    text.release()
    compute.trim()
  }

  /// A text's embeddings, [1, tokens, channels].
  func embedding(of text: String) throws(CancellationError) -> Tensor {
    if let known = embeddings.first(where: { $0.text == text }) { return known.tensor }
    let tensor = try self.text.encode(text, on: compute)
    embeddings.append((text, tensor))
    if embeddings.count > Self.rememberedTexts { embeddings.removeFirst() }
    return tensor
  }

  /// The distribution of a picture's latents; that of the last picture is remembered, since a
  /// person tries several things with one.
  func posterior(of bitmap: Bitmap) throws(CancellationError) -> LatentDistribution {
    if let encoded, encoded.bitmap == bitmap { return encoded.posterior }
    let posterior = try posterior(of: bitmap.signal, size: bitmap.size)
    encoded = (bitmap, posterior)
    return posterior
  }

  /// The distribution of the latents of a signal, [height, width, 3] in −1…1; not remembered.
  func posterior(
    of signal: [Float], size: Size
  ) throws(CancellationError) -> LatentDistribution {
    let picture = compute.tensor(signal, shape: [1, size.height, size.width, 3])
    return try autoencoder.posterior(of: picture, tiling: tiling, on: compute)
  }

  /// The picture of normalised latents, [height, width, 3] in about −1…1.
  func decode(_ latents: [Float], _ size: LatentSize) throws(CancellationError) -> [Float] {
    let tensor = compute.tensor(format.denormalised(latents), shape: size.shape)
    return try autoencoder.decode(tensor, tiling: tiling, on: compute).floats
  }

  /// A picture encoded and decoded: what the autoencoder alone makes of it.
  ///
  /// - Parameter picture: its sides are multiples of the autoencoder's factor.
  func coded(_ picture: Bitmap) throws(CancellationError) -> Bitmap {
    let latents = format.normalised(try posterior(of: picture).mode)
    let signal = try decode(latents, format.size(of: picture.size))
    return Bitmap(signal: signal, size: picture.size).withAlpha(of: picture)
  }
}
