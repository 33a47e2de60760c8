/// Options for opening a model, where its files leave something open.
public struct ModelOptions: Hashable, Sendable {
  /// Whether averaged weights (EMA) are taken where a single file has both: the original code of
  /// InstructPix2Pix and of latent diffusion samples with them.
  public var usesAveragedWeights = true
  /// The prediction type, where the rule or the scheduler's file is wrong.
  public var prediction: SchedulerConfiguration.Prediction?
  /// A diffusers folder whose configurations and tokenizer describe a single file, instead of what
  /// its shapes tell; diffusers' `from_single_file(config:)`.
  public var configurationFolder: String?

  public init() {}
}
