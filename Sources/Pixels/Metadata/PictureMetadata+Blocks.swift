extension PictureMetadata {
  /// The blocks in which WebP, TIFF, HEIC and AVIF files hold metadata.
  struct Blocks {
    var profile: [UInt8] = []
    /// A structure that begins with a TIFF header.
    var exif: [UInt8] = []
    var xmp: [UInt8] = []
  }

  /// The metadata for pixels turned upright, and the orientation in which the pixels are stored
  /// according to EXIF.
  static func read(
    _ blocks: Blocks, isCMYK: Bool = false, notices: inout [String]
  ) -> (metadata: PictureMetadata, orientation: Int) {
    var metadata = PictureMetadata()
    // Some programs write the mark that EXIF has in a JPEG.
    let structure =
      blocks.exif.starts(with: JPEGSegment.exifMark)
      ? Array(blocks.exif.dropFirst(JPEGSegment.exifMark.count)) : blocks.exif
    metadata.exif = EXIF(structure)
    if !blocks.xmp.isEmpty {
      (metadata.xmp, metadata.texts) = TextPacket.split(
        String(decoding: blocks.xmp, as: UTF8.self))
    }
    let orientation = metadata.turnUpright()
    metadata.readUserComment()
    if !blocks.profile.isEmpty {
      metadata.adopt(ColourProfile(bytes: blocks.profile), isCMYK: isCMYK, notices: &notices)
    }
    return (metadata, orientation)
  }

  /// The blocks for this metadata; the texts are in XMP, but for the description of how the picture
  /// was made, which is in EXIF.
  var blocks: Blocks {
    let (exif, texts) = exifAndTexts
    return Blocks(
      profile: profile?.bytes ?? [], exif: exif?.bytes ?? [],
      xmp: TextPacket.joined(xmp, texts).map { Array($0.utf8) } ?? [])
  }
}
