/// ICC colour profile: which colours the samples of a picture stand for.
struct ColourProfile: Hashable, Sendable, Codable {
  let bytes: [UInt8]
  /// The PNG chunk that it was read from, to be written back unchanged.
  var source: PNGChunk?

  /// The four letters of the colour space that the profile describes, such as `RGB `.
  private var space: String { String(decoding: bytes.dropFirst(16).prefix(4), as: UTF8.self) }

  /// The notice of pixels that were stored as amounts of ink.
  static let cmykNotice = "CMYK colours were converted without their profile"

  /// Why the profile is left out of an RGB picture; nil where it belongs to it.
  ///
  /// - Parameter isCMYK: whether the pixels were stored as CMYK.
  func objection(isCMYK: Bool) -> String? {
    switch space {
    case "RGB " where !isCMYK: nil
    case "GRAY": "the grey profile was left out, since pictures are kept in colour"
    case "CMYK" where isCMYK: Self.cmykNotice
    case "CMYK": "a CMYK profile was left out: it does not fit, since the picture is RGB"
    default: "a profile that is not for RGB pictures was left out"
    }
  }

  /// The profile as an `iCCP` chunk.
  var chunk: PNGChunk {
    source
      ?? PNGChunk(
        type: "iCCP", data: Array("ICC profile".utf8) + [0, 0] + ZlibStream.packed(bytes))
  }
}

extension PictureMetadata {
  /// Keeps a profile that fits the picture, and says why another is left out.
  mutating func adopt(
    _ profile: ColourProfile, isCMYK: Bool = false, notices: inout [String]
  ) {
    if let objection = profile.objection(isCMYK: isCMYK) {
      notices.appendOnce(objection)
    } else {
      self.profile = profile
    }
  }
}
