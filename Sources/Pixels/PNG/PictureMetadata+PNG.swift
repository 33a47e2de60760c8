extension PNGChunk {
  /// The types of the chunks that define the colour space of the samples.
  ///
  /// Some are not marked as safe to copy, since a program that converts colours must drop them;
  /// edits here keep the file's own colour space.
  static let colourTypes: Set = ["cICP", "cHRM", "gAMA", "sRGB", "mDCV", "cLLI"]
}

extension PictureMetadata {
  /// The metadata in the chunks of a PNG.
  init(chunks: [PNGChunk], notices: inout [String]) {
    var budget = ZlibStream.standardBudget
    for chunk in chunks {
      switch chunk.type {
      case "tEXt", "zTXt", "iTXt":
        guard let text = PictureText(chunk: chunk, budget: &budget) else {
          notices.appendOnce("a text that is damaged or too large was left out")
          continue
        }
        if text.keyword == PictureText.xmpKeyword, xmp == nil {
          xmp = text.text
        } else {
          texts.append(text)
        }
      case "iCCP":
        guard let profile = ColourProfile(chunk: chunk, budget: &budget) else {
          notices.appendOnce("a colour profile that is damaged or too large was left out")
          continue
        }
        adopt(profile, notices: &notices)
      case "pHYs": density = PixelDensity(chunk: chunk)
      case "eXIf": exif = EXIF(chunk.data)
      case let type where PNGChunk.colourTypes.contains(type) || chunk.isSafeToCopy:
        self.chunks.append(chunk)
      default: continue
      }
    }
  }

  /// The chunks of a PNG with this metadata, those before the pixels and those after them.
  var pngChunks: (before: [PNGChunk], after: [PNGChunk]) {
    var chunks = chunks
    if let profile { chunks.append(profile.chunk) }
    if let density { chunks.append(density.chunk) }
    if let exif { chunks.append(PNGChunk(type: "eXIf", data: exif.bytes)) }
    if let xmp {
      // The XMP packet is written uncompressed, so that programs can find it without knowing PNG.
      let data = Array(PictureText.xmpKeyword.utf8) + [0, 0, 0, 0, 0] + Array(xmp.utf8)
      chunks.append(PNGChunk(type: "iTXt", data: data))
    }
    chunks += texts.map(\.chunk)
    chunks.removeAll { !$0.isAncillary }
    return (chunks.filter { !$0.isAfterPixels }, chunks.filter(\.isAfterPixels))
  }
}

extension ColourProfile {
  /// The profile in an `iCCP` chunk: a name, the method of packing, and the packed profile.
  fileprivate init?(chunk: PNGChunk, budget: inout Int) {
    guard let end = chunk.data.firstIndex(of: 0), chunk.data.dropFirst(end + 1).first == 0,
      let bytes = ZlibStream.unpacked(Array(chunk.data.dropFirst(end + 2)), budget: &budget)
    else { return nil }
    self.init(bytes: bytes, source: chunk)
  }
}

extension PixelDensity {
  fileprivate init?(chunk: PNGChunk) {
    guard chunk.data.count == 9, let horizontal = chunk.data.bigEndianUInt32(at: 0),
      let vertical = chunk.data.bigEndianUInt32(at: 4)
    else { return nil }
    self.init(horizontal: horizontal, vertical: vertical, isPerMetre: chunk.data[8] == 1)
  }

  fileprivate var chunk: PNGChunk {
    PNGChunk(
      type: "pHYs",
      data: horizontal.bigEndianBytes + vertical.bigEndianBytes + [isPerMetre ? 1 : 0])
  }
}
