import Pixels
import Tensors

/// The picture that is shown after a step: the preview autoencoder's where the model has one, else
/// a linear projection of the latents, one pixel for each of their positions.
struct StepPreview {
  private let decoder: TinyAutoencoder?
  private let projection: LatentProjection
  private let size: LatentSize
  private let interval: Duration
  private var last: ContinuousClock.Instant?

  /// - Parameters:
  ///   - latents: the source's, normalised, to fit the projection to; none where they are not known.
  ///   - source: the picture that the model sees.
  ///   - interval: the least time between two pictures.
  init(
    decoder: TinyAutoencoder?, format: LatentFormat, latents: [Float], source: Bitmap,
    interval: Duration
  ) {
    (self.decoder, self.interval) = (decoder, interval)
    size = format.size(of: source.size)
    let colours = LatentProjection.colours(
      source.signal, width: source.width, factor: format.factor)
    projection = LatentProjection(
      latents: latents, channels: format.channels, colours: latents.isEmpty ? [] : colours,
      prior: format.projection)
  }

  /// The picture of normalised latents; nil where the last one is too recent.
  mutating func picture(
    _ latents: [Float], on compute: Compute
  ) throws(CancellationError) -> Bitmap? {
    let now = ContinuousClock.now
    if let last, now - last < interval { return nil }
    last = now
    guard let decoder else {
      return Bitmap(
        signal: projection.picture(latents), size: Size(width: size.width, height: size.height))
    }
    let format = decoder.configuration.latents
    let picture = try decoder.decode(
      compute.tensor(format.denormalised(latents), shape: size.shape), on: compute)
    return Bitmap(
      signal: picture.floats,
      size: Size(width: size.width * format.factor, height: size.height * format.factor))
  }
}
