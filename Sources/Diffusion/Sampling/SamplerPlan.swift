/// What the steps of a sampler are worked out from; each sampler is an extension of its own.
///
/// Weights are computed in double precision and rounded once.
struct SamplerPlan {
  let schedule: NoiseSchedule
  let configuration: SchedulerConfiguration
  /// How many steps the whole schedule is cut into.
  let count: Int
  /// The first step that is walked: before it, multistep samplers have no history.
  let start: Int
}

/// A latent's noise level where variances add up to 1: `alpha · clean + sigma · noise`.
struct PreservedLevel {
  let alpha: Double
  let sigma: Double

  /// The level at which ᾱ of the clean picture's variance is left.
  init(alphaCumulative: Float) {
    alpha = Double(alphaCumulative).squareRoot()
    sigma = Double(1 - alphaCumulative).squareRoot()
  }

  /// The level of the same ratio of noise to clean as `clean + sigma · noise`.
  init(ratio: Double) {
    alpha = 1 / (ratio * ratio + 1).squareRoot()
    sigma = ratio * alpha
  }

  var level: NoiseLevel { NoiseLevel(clean: Float(alpha), noise: Float(sigma)) }

  /// How the clean latent follows from a sample of this level and what the network predicts.
  func clean(_ prediction: SchedulerConfiguration.Prediction) -> CleanWeights {
    switch prediction {
    case .epsilon: CleanWeights(sample: Float(1 / alpha), output: Float(-sigma / alpha))
    case .velocity: CleanWeights(sample: Float(alpha), output: Float(-sigma))
    }
  }
}
