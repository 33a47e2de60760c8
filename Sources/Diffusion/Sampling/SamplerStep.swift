/// One step of a sampler, as a row of weights.
///
/// Every sampler here is linear in what it looks at, but for the cut to a range: so a step is
/// worked out before the run, and one loop in `Sampler` carries them all out.
public struct SamplerStep: Hashable, Sendable {
  /// The timestep that conditions the network, in training timesteps; Euler's may lie between two.
  public let timestep: Float
  /// The factor of the sample before the network sees it.
  public let inputScale: Float
  /// The noise level of the sample before this step.
  public let level: NoiseLevel
  /// The predicted clean latent: `sample · clean.sample + output · clean.output`.
  let clean: CleanWeights
  /// The range ±cut to which the predicted clean latent is cut.
  var cut: Float?
  /// The correction of the sample by the prediction of this step; UniPC's.
  var correction: CorrectionWeights?
  /// The next sample.
  let next: NextWeights

  /// Whether the step adds fresh noise.
  public var drawsNoise: Bool { next.noise != 0 }
}

/// The scales of a clean latent and of noise in a noisy latent.
public struct NoiseLevel: Hashable, Sendable {
  public let clean: Float
  public let noise: Float
}

/// The weights of the predicted clean latent, of a sample and the network's output.
struct CleanWeights: Hashable, Sendable {
  let sample: Float
  let output: Float
}

/// The weights of a corrected sample, of the sample of the step before and three predictions.
struct CorrectionWeights: Hashable, Sendable {
  let lastSample: Float
  /// Of the predicted clean latents of this step, the one before, and the one before that.
  let clean: Float
  let previous: Float
  let beforePrevious: Float
}

/// The weights of the next sample.
struct NextWeights: Hashable, Sendable {
  /// Of the sample, corrected where the step corrects.
  let sample: Float
  /// Of the network's output.
  var output: Float = 0
  /// Of the predicted clean latents of this step and the one before.
  let clean: Float
  var previous: Float = 0
  /// Of fresh noise of variance 1.
  var noise: Float = 0
}
