import Pixels

/// An edit method: how an edit is put to a model, where denoising starts, and what the denoiser
/// sees of the source.
///
/// The rest of the engine asks it for facts; another way of editing (references in context, side by
/// side) is another conformance.
protocol EditMethod: Sendable {
  /// For lists: “instruct”.
  var name: String { get }
  /// Its use, for lists.
  var explanation: String { get }
  /// Whether there is a guidance pass with the source alone, so that image guidance counts.
  var hasImageGuidance: Bool { get }
  /// The strength with which an edit begins.
  var defaultStrength: Double { get }
  /// Whether a result is the source with a difference, rather than something new: where it is
  /// brought to another size, the autoencoder's own faults are then left behind.
  var givesDifference: Bool { get }

  /// Encodes the source and draws the first noise.
  ///
  /// Random numbers are drawn in the order of diffusers' pipelines: for the source's latents where
  /// these are drawn, then for the start, then for what an inpainting model sees.
  func start(
    _ edit: ModelEdit, of source: Bitmap, with networks: ModelNetworks, noise: inout NoiseSource
  ) throws(CancellationError) -> EditStart
}

/// The start of denoising.
struct EditStart {
  /// Noisy latents before the first step.
  let latents: [Float]
  /// The source's normalised latents; none where they are not known.
  let source: [Float]
  /// The channels that the denoiser sees beside the noisy latents.
  var channels: ConcatenatedChannels?
  /// The latents that are kept, for a model that does not see the mask.
  var kept: KeptLatents?
}

extension EditStart {
  /// A start from noise alone, or from the source's latents with noise of the first step on them.
  ///
  /// - Parameter source: normalised latents.
  init(_ edit: ModelEdit, isFromNoise: Bool, source: [Float], noise: [Float]) {
    let sampler = edit.sampler
    self.init(
      latents: isFromNoise
        ? noise.map { $0 * sampler.initialNoiseScale }
        : sampler.addNoise(to: source, noise: noise, at: sampler.indices.lowerBound),
      source: source)
  }

  /// Puts the source's latents back after each step where the mask leaves it alone.
  mutating func keepSource(outside region: EditedRegion?, noise: [Float]) {
    kept = region.map { KeptLatents(source: source, noise: noise, isEdited: $0.positions) }
  }
}

/// Channels that are concatenated to the noisy latents, as each guidance pass sees them.
struct ConcatenatedChannels {
  /// The number of channels at each position.
  let count: Int
  /// The different values, each [positions, count].
  let variants: [[Float]]
  /// The variant that each pass sees.
  let variant: [Guidance.Pass: Int]
}

extension LatentDistribution {
  /// Latents of one draw, as the reference takes it: none where nothing is in doubt.
  func drawn(from noise: inout NoiseSource) -> [Float] {
    isCertain ? mode : sample(noise.draw())
  }
}
