/// One step of a sampler, as numbers.
///
/// Every sampler here is linear in what it looks at, but for the cut to a range: so a step is a
/// row of weights, worked out before the run, and one loop in `Sampler` carries them all out.
public struct SamplerStep: Hashable, Sendable {
  /// What the network is told, in training timesteps; Euler's may lie between two.
  public let timestep: Float
  /// What the sample is multiplied by before the network sees it.
  public let inputScale: Float
  /// What a clean latent and noise of variance 1 are multiplied by where their sum is as noisy as
  /// the sample before this step.
  public let level: NoiseLevel
  /// The predicted clean latent: `sample · clean.sample + output · clean.output`.
  let clean: CleanWeights
  /// The range ±cut to which the predicted clean latent is cut.
  var cut: Float?
  /// The correction of the sample by what the network just said of it; UniPC's.
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

/// How a sample and the network's output make the predicted clean latent.
struct CleanWeights: Hashable, Sendable {
  let sample: Float
  let output: Float
}

/// How a sample is corrected, from the sample of the step before and three predictions.
struct CorrectionWeights: Hashable, Sendable {
  let lastSample: Float
  /// Of the predicted clean latents of this step, the one before, and the one before that.
  let clean: Float
  let previous: Float
  let beforePrevious: Float
}

/// How the next sample is made.
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
