import Engine
import Pixels

/// Editing by instruction: the source's latents are concatenated to the noisy ones
/// (InstructPix2Pix: Brooks and others, 2023).
struct ConcatenatedSource: EditMethod {
  let name = "instruct"
  let explanation = "does what an instruction says to the picture"
  let hasImageGuidance = true
  let defaultStrength = 1.0
  let givesDifference = true

  func start(
    _ edit: ModelEdit, of source: Bitmap, with networks: ModelNetworks, noise: inout NoiseSource
  ) throws(CancellationError) -> EditStart {
    let latents = try networks.posterior(of: source).mode
    let drawn = noise.draw()
    var start = EditStart(
      edit, isFromNoise: edit.request.settings.strength >= 1,
      source: networks.format.normalised(latents), noise: drawn)
    // The reference concatenates latents that are not normalised.
    start.channels = ConcatenatedChannels(
      count: networks.format.channels,
      variants: [latents, [Float](repeating: 0, count: latents.count)],
      variant: [.text: 0, .image: 0, .unconditional: 1])
    start.keepSource(outside: edit.region, noise: drawn)
    return start
  }
}
