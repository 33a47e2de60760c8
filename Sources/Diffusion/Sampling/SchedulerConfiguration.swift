import Checkpoints
public import Engine

/// The configuration of a variance-preserving schedule: how noise was added in training, and how
/// its makers sample.
public struct SchedulerConfiguration: Hashable, Sendable {
  /// The prediction type: what the denoiser predicts.
  public enum Prediction: Hashable, Sendable {
    /// The noise.
    case epsilon
    /// √ᾱ · noise − √(1 − ᾱ) · latent (Salimans and Ho, 2022).
    case velocity
  }

  /// The beta schedule: how the variance added at each training step grows from the first to the
  /// last.
  public enum BetaSchedule: Hashable, Sendable {
    case linear
    /// Linear in the square root; what latent diffusion was trained with.
    case scaledLinear
    /// From a squared cosine of ᾱ (Nichol and Dhariwal, 2021).
    case squaredCosine
  }

  /// Which of the training steps are walked (Lin et al., "Common Diffusion Noise Schedules and
  /// Sample Steps are Flawed", 2023, table 2).
  public enum TimestepSpacing: Hashable, Sendable {
    case leading, trailing, linspace
  }

  /// The sampler that stands for the file's scheduler class, or the nearest to it.
  public var sampler: SamplerKind
  public var trainTimesteps: Int
  public var betaStart: Double
  public var betaEnd: Double
  public var betaSchedule: BetaSchedule
  public var prediction: Prediction
  public var timestepSpacing: TimestepSpacing
  /// Added to each training step of `leading` spacing.
  public var stepsOffset: Int
  /// Whether the step after the last has no noise at all, or that of the first training step.
  public var setAlphaToOne: Bool
  /// Whether the betas are stretched so that the last step is noise alone.
  public var rescaleBetasZeroSNR: Bool
  /// The range to which predicted latents are cut; nil does not cut them.
  public var clipSample: Double?
  /// Whether noise levels are spaced as in “Elucidating the Design Space of Diffusion-Based
  /// Generative Models” (Karras and others, 2022).
  public var useKarrasSigmas: Bool
}

extension SchedulerConfiguration {
  /// A scheduler class of diffusers: our sampler, and its defaults where they differ from others'.
  private struct SchedulerClass {
    var sampler: SamplerKind
    var betas = (start: 0.0001, end: 0.02, schedule: "linear")
    var spacing = "linspace"
    var setAlphaToOne = false
    var clipsSample = false
  }

  /// Classes that have no sampler here are given the nearest that walks the same path: the other
  /// multistep solvers and PLMS take DPM++ 2M; those that ask the network twice a step take
  /// Euler's.
  private static let classes: [String: SchedulerClass] = [
    "DDIMScheduler": SchedulerClass(
      sampler: .ddim, spacing: "leading", setAlphaToOne: true, clipsSample: true),
    "DDPMScheduler": SchedulerClass(sampler: .eulerAncestral, spacing: "leading"),
    "DEISMultistepScheduler": SchedulerClass(sampler: .dpmSolver),
    "DPMSolverMultistepScheduler": SchedulerClass(sampler: .dpmSolver),
    "DPMSolverSinglestepScheduler": SchedulerClass(sampler: .dpmSolver),
    "EulerAncestralDiscreteScheduler": SchedulerClass(sampler: .eulerAncestral),
    "EulerDiscreteScheduler": SchedulerClass(sampler: .euler),
    "HeunDiscreteScheduler": SchedulerClass(
      sampler: .euler, betas: (start: 0.00085, end: 0.012, schedule: "linear")),
    "KDPM2AncestralDiscreteScheduler": SchedulerClass(
      sampler: .eulerAncestral, betas: (start: 0.00085, end: 0.012, schedule: "linear")),
    "KDPM2DiscreteScheduler": SchedulerClass(
      sampler: .euler, betas: (start: 0.00085, end: 0.012, schedule: "linear")),
    "LCMScheduler": SchedulerClass(
      sampler: .lcm, betas: (start: 0.00085, end: 0.012, schedule: "scaled_linear"),
      spacing: "leading", setAlphaToOne: true),
    "LMSDiscreteScheduler": SchedulerClass(sampler: .dpmSolver),
    "PNDMScheduler": SchedulerClass(sampler: .dpmSolver, spacing: "leading"),
    "UniPCMultistepScheduler": SchedulerClass(sampler: .uniPC),
  ]

  /// Reads `scheduler/scheduler_config.json`, with the defaults of its class in diffusers.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require([
      "thresholding": .bool(false),
      "trained_betas": .null,
      "use_flow_sigmas": .bool(false),
    ])
    let scheduler = try fields.choice("_class_name", absent: "", Self.classes)
    trainTimesteps = try fields.count("num_train_timesteps", absent: 1000)
    betaStart = try fields.number("beta_start", absent: scheduler.betas.start)
    betaEnd = try fields.number("beta_end", absent: scheduler.betas.end)
    betaSchedule = try fields.choice(
      "beta_schedule", absent: scheduler.betas.schedule,
      ["linear": .linear, "scaled_linear": .scaledLinear, "squaredcos_cap_v2": .squaredCosine])
    prediction = try fields.choice(
      "prediction_type", absent: "epsilon", ["epsilon": .epsilon, "v_prediction": .velocity])
    timestepSpacing = try fields.choice(
      "timestep_spacing", absent: scheduler.spacing,
      ["leading": .leading, "trailing": .trailing, "linspace": .linspace])
    stepsOffset = try fields.integer("steps_offset", absent: 0)
    setAlphaToOne = try fields.flag("set_alpha_to_one", absent: scheduler.setAlphaToOne)
    rescaleBetasZeroSNR = try fields.flag("rescale_betas_zero_snr", absent: false)
    clipSample =
      try fields.flag("clip_sample", absent: scheduler.clipsSample)
      ? fields.number("clip_sample_range", absent: 1) : nil
    useKarrasSigmas = try fields.flag("use_karras_sigmas", absent: false)
    sampler =
      scheduler.sampler == .dpmSolver && useKarrasSigmas ? .dpmSolverKarras : scheduler.sampler
    guard 0 < betaStart, betaStart < betaEnd, betaEnd < 1 else {
      throw .contradiction(
        path: fields.path, reason: "betas from \(betaStart) to \(betaEnd) do not grow within 0…1")
    }
    guard NoiseSchedule(self).isSound else {
      throw .contradiction(
        path: fields.path,
        reason:
          "betas from \(betaStart) to \(betaEnd) leave a step without noise, or nothing of the"
          + " picture")
    }
    guard (0..<trainTimesteps).contains(stepsOffset) else {
      throw .field(
        path: fields.path, name: "steps_offset", reason: "must be from 0 to \(trainTimesteps - 1)")
    }
  }

  /// The schedule that latent diffusion was trained with, for files that hold weights alone.
  ///
  /// Sampler and spacing are those of the models' own releases: `timbrooks/instruct-pix2pix` walks
  /// Euler ancestral over evenly spaced steps, Stable Diffusion PLMS over leading ones.
  init(latentDiffusion prediction: Prediction, isEditing: Bool) {
    sampler = isEditing ? .eulerAncestral : .dpmSolver
    trainTimesteps = 1000
    betaStart = 0.00085
    betaEnd = 0.012
    betaSchedule = .scaledLinear
    self.prediction = prediction
    timestepSpacing = isEditing ? .linspace : .leading
    stepsOffset = 1
    setAlphaToOne = false
    rescaleBetasZeroSNR = false
    clipSample = nil
    useKarrasSigmas = false
  }
}
