import Engine

/// The inputs from which the steps of a sampler are worked out; each sampler is an extension of its
/// own.
///
/// Weights are computed in double precision and rounded once.
struct SamplerPlan {
  let schedule: NoiseSchedule
  let configuration: SchedulerConfiguration
  /// The number of steps of the whole schedule.
  let count: Int
  /// The first step that is walked: before it, multistep samplers have no history.
  let start: Int

  /// The steps of a sampler, and what noise of variance 1 is multiplied by before the first.
  func steps(of kind: SamplerKind, eta: Double) -> (steps: [SamplerStep], noiseScale: Float) {
    switch kind {
    case .ddim: return (ddim(eta: eta), 1)
    case .euler, .eulerAncestral:
      let steps = euler(isAncestral: kind == .eulerAncestral)
      return (steps, eulerNoiseScale(of: steps))
    case .dpmSolver: return (dpmSolver(isKarras: false), 1)
    case .dpmSolverKarras: return (dpmSolver(isKarras: true), 1)
    case .uniPC: return (uniPC(), 1)
    case .lcm: return (latentConsistency(), 1)
    }
  }
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

  /// The weights of the clean latent, of a sample of this level and the network's prediction.
  func clean(_ prediction: SchedulerConfiguration.Prediction) -> CleanWeights {
    switch prediction {
    case .epsilon: CleanWeights(sample: Float(1 / alpha), output: Float(-sigma / alpha))
    case .velocity: CleanWeights(sample: Float(alpha), output: Float(-sigma))
    }
  }
}

extension SamplerKind {
  /// The largest number of steps that the sampler can place on a schedule.
  func mostSteps(trainTimesteps: Int) -> Int {
    switch self {
    case .ddim, .euler, .eulerAncestral: trainTimesteps
    // One more place than steps.
    case .dpmSolver, .dpmSolverKarras, .uniPC: trainTimesteps - 1
    case .lcm: min(SamplerPlan.distillationSteps, trainTimesteps)
    }
  }
}
