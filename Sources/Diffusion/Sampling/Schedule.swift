public import Engine

/// The noise schedule that a model was trained with.
public enum Schedule: Hashable, Sendable {
  /// A clean latent and noise whose variances add up to 1, by betas (Ho and others, 2020).
  case variancePreserving(SchedulerConfiguration)
  /// A straight line from a clean latent to noise (Lipman and others, 2023).
  case flowMatching(FlowMatching)

  /// The sampler that the model's makers name.
  public var sampler: SamplerKind {
    switch self {
    case .variancePreserving(let configuration): configuration.sampler
    case .flowMatching: .euler
    }
  }

  /// The prediction type in a word.
  public var prediction: String {
    switch self {
    case .variancePreserving(let configuration):
      switch configuration.prediction {
      case .epsilon: "noise"
      case .velocity: "velocity"
      }
    case .flowMatching: "flow"
    }
  }
}
