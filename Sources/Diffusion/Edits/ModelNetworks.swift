import Checkpoints
import Engine
import Pixels
import Tensors
import Tokens

/// A model ready to run: its networks, and what one edit leaves for the next.
///
/// Weights are mapped at first, and packed layer by layer when a layer is first used. Belongs to
/// the engine that made it.
final class ModelNetworks {
  let description: ModelDescription
  let compute: Compute
  let unet: UNet
  private let tokenizer: CLIPTokenizer
  private let tiling: Tiling
  private let model: Model
  /// nil while it serves for nothing: it is made again of the mapped weights when a text is new.
  private var textEncoder: TextEncoder?
  private let autoencoder: AnyAutoencoder
  private var embeddings: [(text: String, tensor: Tensor)] = []
  private var encoded: (bitmap: Bitmap, distribution: LatentDistribution)?

  /// How many texts are remembered: those of some edits.
  private static let rememberedTexts = 8

  /// - Throws: `ModelError` for a model that does not fit in memory or whose tokenizer is faulty,
  ///   `WeightError` for weights that are not those of its configuration, `ComputeError`.
  init(_ model: Model, precision: Precision, threads: Int) throws {
    let description = model.description
    (self.model, self.description) = (model, description)
    // A picture as large as the model was trained on is coded as a whole.
    tiling = Tiling(side: max(64, description.unet.sampleSize), overlap: 16)
    compute = try Compute(precision: precision, threads: threads)
    try description.checkMemory(
      precision: compute.precision, available: AvailableMemory.bytes())
    tokenizer = try CLIPTokenizer(description.tokenizer)
    textEncoder = try Self.textEncoder(of: model)
    try tokenizer.check(vocabularySize: description.textEncoder.vocabularySize, model: description.path)
    autoencoder = try AnyAutoencoder(description.autoencoder, model.weights(of: .autoencoder))
    unet = try UNet(description.unet, model.weights(of: .unet))
  }

  /// A text as the network reads it, or what of it found no place.
  func tokenized(_ text: String) -> TokenizedPrompt {
    tokenizer.tokenize(WeightedPrompt(parsing: text))
  }

  private static func textEncoder(of model: Model) throws(WeightError) -> TextEncoder {
    try TextEncoder(model.description.textEncoder, model.weights(of: .textEncoder))
  }

  /// Lets go of spare memory, and of the text encoder, which serves once for an instruction.
  func release() {
    textEncoder = nil
    compute.trim()
  }

  private func readyTextEncoder() -> TextEncoder {
    if let textEncoder { return textEncoder }
    guard let made = try? Self.textEncoder(of: model) else {
      preconditionFailure("these weights made a text encoder before")
    }
    textEncoder = made
    return made
  }

  /// The embedding of a text, [1, tokens, channels].
  func embedding(
    of text: String, checkpoint: Checkpoint
  ) throws(CancellationError) -> Tensor {
    if let known = embeddings.first(where: { $0.text == text }) { return known.tensor }
    let prompt = tokenized(text)
    let plain = try readyTextEncoder()([prompt.tokens], on: compute, checkpoint: checkpoint)
    let tensor =
      prompt.weights.allSatisfy { $0 == 1 }
      ? plain
      : compute.tensor(
        prompt.emphasised(plain.floats, width: plain.channels), shape: plain.shape)
    embeddings.append((text, tensor))
    if embeddings.count > Self.rememberedTexts { embeddings.removeFirst() }
    return tensor
  }

  /// The latents' distribution of a picture; that of the last picture is remembered, since a person
  /// tries several things with one.
  func distribution(
    of bitmap: Bitmap, checkpoint: Checkpoint
  ) throws(CancellationError) -> LatentDistribution {
    if let encoded, encoded.bitmap == bitmap { return encoded.distribution }
    let distribution = try encode(bitmap.signal, size: bitmap.size, checkpoint: checkpoint)
    encoded = (bitmap, distribution)
    return distribution
  }

  /// The same of a signal, [height, width, 3] in -1…1, which is not remembered.
  func encode(
    _ signal: [Float], size: Size, checkpoint: Checkpoint
  ) throws(CancellationError) -> LatentDistribution {
    let picture = compute.tensor(signal, shape: [1, size.height, size.width, 3])
    return try autoencoder.encode(picture, tiling: tiling, on: compute, checkpoint: checkpoint)
  }

  /// The picture of latents as the U-Net sees them, [height, width, 3] in about -1…1.
  func decode(
    _ latents: [Float], _ size: LatentSize, checkpoint: Checkpoint
  ) throws(CancellationError) -> [Float] {
    let scale = 1 / Float(description.autoencoder.scalingFactor)
    let tensor = compute.tensor(latents.map { $0 * scale }, shape: size.shape)
    return try autoencoder.decode(tensor, tiling: tiling, on: compute, checkpoint: checkpoint)
      .floats
  }

  /// A picture encoded and decoded: what the autoencoder alone makes of it.
  ///
  /// - Parameter picture: its sides are multiples of the autoencoder's factor.
  func coded(_ picture: Bitmap, checkpoint: Checkpoint) throws(CancellationError) -> Bitmap {
    let autoencoder = description.autoencoder
    let size = LatentSize(
      of: picture.size, factor: autoencoder.factor, channels: autoencoder.latentChannels)
    let scale = Float(autoencoder.scalingFactor)
    let latents = try distribution(of: picture, checkpoint: checkpoint).mode
    let signal = try decode(latents.map { $0 * scale }, size, checkpoint: checkpoint)
    return Bitmap(signal: signal, size: picture.size).withAlpha(of: picture)
  }
}
