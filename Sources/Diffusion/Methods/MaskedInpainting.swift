import Engine
import Pixels

/// Inpainting by a model that sees the mask, and the source's latents with mid-grey under it (the
/// nine channels of Stable Diffusion's inpainting models).
struct MaskedInpainting: EditMethod {
  let name = "inpainting"
  let explanation = "fills a mask with what is described"
  let hasImageGuidance = false
  let defaultStrength = 1.0
  let givesDifference = false

  func start(
    _ edit: ModelEdit, of source: Bitmap, with networks: ModelNetworks, noise: inout NoiseSource
  ) throws(CancellationError) -> EditStart {
    let isFromNoise = edit.request.settings.strength >= 1
    let latents =
      isFromNoise ? [] : try networks.posterior(of: source).drawn(from: &noise)
    var start = EditStart(
      edit, isFromNoise: isFromNoise, source: networks.format.normalised(latents),
      noise: noise.draw())
    start.channels = ConcatenatedChannels(
      count: 1 + networks.format.channels,
      variants: [try channels(edit, of: source, with: networks, noise: &noise)],
      variant: [.text: 0, .unconditional: 0])
    return start
  }

  /// The mask, then the masked source's latents: [positions, 1 + channels].
  private func channels(
    _ edit: ModelEdit, of source: Bitmap, with networks: ModelNetworks, noise: inout NoiseSource
  ) throws(CancellationError) -> [Float] {
    let size = noise.size
    let region =
      edit.region
      ?? EditedRegion(Coverage(size: source.size, fill: 255), factor: networks.format.factor)
    var signal = source.signal
    for (index, isEdited) in region.pixels.enumerated() where isEdited {
      for channel in 0..<3 { signal[3 * index + channel] = 0 }
    }
    let latents = networks.format.normalised(
      try networks.posterior(of: signal, size: source.size).drawn(from: &noise))
    var channels: [Float] = []
    for (position, isEdited) in region.positions.enumerated() {
      channels.append(isEdited ? 1 : 0)
      channels += latents[position * size.channels..<(position + 1) * size.channels]
    }
    return channels
  }
}
