import Engine
import Pixels

/// Image to image by a text-to-image model: denoising starts from the source's latents with noise
/// on them (SDEdit: Meng and others, 2022), under a mask from noise alone.
struct ImageToImage: EditMethod {
  let name = "text to image"
  let explanation = "redraws a picture, or what is under a mask, as what is described"
  let hasImageGuidance = false
  /// Below 1: a model that knows nothing of the source would lose it at full strength.
  let defaultStrength = 0.75
  let givesDifference = false

  func start(
    _ edit: ModelEdit, of source: Bitmap, with networks: ModelNetworks, noise: inout NoiseSource
  ) throws(CancellationError) -> EditStart {
    let latents = try networks.posterior(of: source).drawn(from: &noise)
    let drawn = noise.draw()
    // A picture is redrawn from its own latents at any strength; under a mask, its surroundings are
    // enough to start from noise alone.
    var start = EditStart(
      edit, isFromNoise: edit.region != nil && edit.request.settings.strength >= 1,
      source: networks.format.normalised(latents), noise: drawn)
    // The reference draws for the picture without what is masked, and lets that go.
    if edit.region != nil { _ = noise.draw() }
    start.keepSource(outside: edit.region, noise: drawn)
    return start
  }
}
