/// ICC colour profile: which colours the samples of a picture stand for.
struct ColourProfile: Hashable, Sendable, Codable {
  let bytes: [UInt8]
  /// The PNG chunk that it was read from, to be written back unchanged.
  var source: PNGChunk?

  /// The four letters of the colour space that the profile describes, such as `RGB `.
  private var space: String { String(decoding: bytes.dropFirst(16).prefix(4), as: UTF8.self) }

  static let cmykObjection = "CMYK colours were converted without their profile"

  /// Why the profile cannot belong to an RGB picture; nil where it can.
  var objection: String? {
    switch space {
    case "RGB ": nil
    case "GRAY": "the grey profile was left out, since pictures are kept in colour"
    case "CMYK": Self.cmykObjection
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
