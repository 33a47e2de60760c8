public import Checkpoints
public import Tokens

/// What there is to know of a model without running it.
///
/// The engine asks this value for facts, never for the model's name.
public struct ModelDescription: Hashable, Sendable {
  /// How large a part is.
  public struct PartSize: Hashable, Sendable {
    public var parameterCount: Int
    /// Bytes of its weights in the files.
    public var byteCount: Int
  }

  /// The last part of the path; a catalogue knows a fuller one.
  public var name: String
  public var path: String
  public var kind: ModelKind
  public var unet: UNetConfiguration
  public var autoencoder: AutoencoderDescription
  /// A tiny autoencoder beside the model's own, for previews.
  public var previewAutoencoder: TinyAutoencoderConfiguration?
  public var textEncoder: TextEncoderConfiguration
  public var scheduler: SchedulerConfiguration
  public var tokenizer: TokenizerSource
  public var parts: [ModelPart: PartSize]
  /// Whether the U-Net's weights are the averaged ones (EMA) of a file that has both.
  public var hasAveragedWeights: Bool
  /// What its makers say of its use.
  public var notes: ModelNotes

  public var parameterCount: Int { parts.values.reduce(0) { $0 + $1.parameterCount } }

  /// Bytes of the weights of all parts in the files.
  public var byteCount: Int { parts.values.reduce(0) { $0 + $1.byteCount } }
}
