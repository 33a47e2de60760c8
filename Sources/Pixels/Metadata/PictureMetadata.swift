/// Picture metadata: what a picture file carries beside its pixels, kept for saving.
///
/// Chunks of a PNG are written back into a PNG byte for byte, except those that describe the
/// original's storage (its palette, its significant bits) and those that become invalid when pixels
/// change. Between formats the colour profile, density, EXIF, XMP and texts are carried over.
public struct PictureMetadata: Hashable, Sendable, Codable {
  /// The texts under keywords, in the file's order.
  public var texts: [PictureText] = []
  /// The XMP packet, an RDF document about the picture.
  public var xmp: String?
  var profile: ColourProfile?
  var exif: EXIF?
  var density: PixelDensity?
  /// Other chunks of a PNG, in their order.
  var chunks: [PNGChunk] = []

  public init() {}

  /// The metadata that the meaning of the pixels depends on (profile, gamma, density), without
  /// anything about how the picture was made.
  public var stripped: PictureMetadata {
    var kept = PictureMetadata()
    kept.profile = profile
    kept.density = density
    kept.chunks = chunks.filter { PNGChunk.colourTypes.contains($0.type) }
    return kept
  }
}
