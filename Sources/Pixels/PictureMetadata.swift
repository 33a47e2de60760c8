/// What a picture file carries beside its pixels, kept for saving.
///
/// Chunks of a PNG go back into a PNG byte for byte, except those that tell of the original's
/// storage (its palette, its significant bits) and those that may not outlive a change of pixels.
/// Between PNG and JPEG the colour profile, density, EXIF, XMP and texts are carried over.
public struct PictureMetadata: Hashable, Sendable, Codable {
  public var texts: [PictureText] = []
  /// The XMP packet, an RDF document about the picture.
  public var xmp: String?
  var profile: ColourProfile?
  var exif: EXIF?
  var density: PixelDensity?
  /// Other chunks of a PNG, in their order.
  var chunks: [PNGChunk] = []

  public init() {}

  /// What the meaning of the pixels depends on (profile, gamma, density), without anything about
  /// how the picture was made.
  public var stripped: PictureMetadata {
    var kept = PictureMetadata()
    kept.profile = profile
    kept.density = density
    kept.chunks = chunks.filter { PNGChunk.colourTypes.contains($0.type) }
    return kept
  }
}
