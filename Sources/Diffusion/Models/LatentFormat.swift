import Pixels

/// The latent space in which a model denoises: its size, and how it is scaled.
///
/// The one place where latents pass between the autoencoder and the denoiser. A family whose
/// latents are patched, or normalised by statistics of each channel, says so here.
public struct LatentFormat: Hashable, Sendable {
  public var channels: Int
  /// Pixels that one position of the latents stands for, each way.
  public var factor: Int
  /// The scaling factor: latents are multiplied by it for the denoiser, once they are shifted.
  public var scale: Double
  /// The shift factor, which is subtracted from latents before that.
  public var shift: Double
  /// The linear projection onto colours that is known for these latents.
  var projection: LatentProjection?

  /// Whether latents have the same size and channels, however they are scaled.
  func hasLayout(of other: LatentFormat) -> Bool {
    channels == other.channels && factor == other.factor
  }

  /// The latents of a picture, whose sides are multiples of the factor.
  func size(of picture: Size) -> LatentSize {
    LatentSize(of: picture, factor: factor, channels: channels)
  }

  /// The autoencoder's latents as the denoiser sees them: (z − shift) · scale.
  func normalised(_ latents: [Float]) -> [Float] {
    let (scale, shift) = (Float(scale), Float(shift))
    return latents.map { ($0 - shift) * scale }
  }

  /// The denoiser's latents as the autoencoder decodes them: z / scale + shift.
  func denormalised(_ latents: [Float]) -> [Float] {
    let (scale, shift) = (1 / Float(scale), Float(shift))
    return latents.map { $0 * scale + shift }
  }
}
