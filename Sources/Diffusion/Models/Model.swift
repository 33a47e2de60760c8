public import Checkpoints
import Tensors

/// An opened model: its facts, its weights, mapped and not yet read, and what makes its networks.
public struct Model: Sendable {
  public let description: ModelDescription
  let checkpoint: Checkpoint
  let networks: any NetworkMaker
  /// The autoencoder of previews; nil where there is none that can be used.
  var preview: TinyAutoencoderConfiguration?

  /// Opens a diffusers folder, a folder of the Hugging Face cache, or a single file.
  ///
  /// Reads configurations and the headers of weight files, no weights. Networks then take their
  /// tensors by name and shape, and say so if one is missing or left over.
  ///
  /// - Throws: `ModelError`, one line that says what is wrong and what would mend it.
  public static func open(
    _ path: String, options: ModelOptions = ModelOptions()
  ) throws(ModelError) -> Model {
    let source = try CheckpointSource(path)
    guard let family = ModelFamilies.family(of: source) else { throw .notAModel(source.path) }
    return try family.open(source, options: options)
  }

  /// Checks that the networks of the model's configuration take every tensor, each of its shape, and
  /// that all weights are finite numbers, which reads them.
  ///
  /// - Throws: `WeightError`, with the tensor that is missing, left over, wrong or not finite, and `ModelError`
  ///   for a faulty tokenizer.
  public func check() throws {
    _ = try networks.textConditioner(checkpoint)
    _ = try networks.denoiser(checkpoint)
    _ = try networks.autoencoder(checkpoint)
    for part in ModelPart.allCases { try checkpoint.weights(of: part).checkFinite() }
  }
}

/// The maker of a model's networks, from its weights.
protocol NetworkMaker: Sendable {
  /// - Throws: `WeightError`, and `ModelError` for a faulty tokenizer.
  func textConditioner(_ checkpoint: Checkpoint) throws -> any TextConditioner
  func denoiser(_ checkpoint: Checkpoint) throws(WeightError) -> any Denoiser
  func autoencoder(_ checkpoint: Checkpoint) throws(WeightError) -> any LatentAutoencoder
}
