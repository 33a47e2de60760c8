extension PictureMetadata {
  private static let commentKeyword = "Comment"

  /// The metadata in the segments of a JPEG, and the orientation in which its pixels are stored.
  ///
  /// The metadata is for the pixels turned upright.
  ///
  /// - Parameter isCMYK: whether the pixels are stored as CMYK.
  static func read(
    segments: [JPEGSegment], isCMYK: Bool, notices: inout [String]
  ) -> (metadata: PictureMetadata, orientation: Int) {
    var metadata = PictureMetadata()
    for segment in segments {
      switch segment.marker {
      case JPEGSegment.Marker.application0:
        metadata.density = metadata.density ?? PixelDensity(segment: segment)
      case JPEGSegment.Marker.application1:
        if let bytes = segment.content(behind: JPEGSegment.exifMark), let exif = EXIF(bytes) {
          metadata.exif = metadata.exif ?? exif
        } else if let packet = segment.content(behind: JPEGSegment.xmpMark) {
          metadata.xmp = metadata.xmp ?? String(decoding: packet, as: UTF8.self)
        }
      case JPEGSegment.Marker.comment:
        metadata.texts.append(text(ofComment: segment.content))
      default: continue
      }
    }
    let orientation = metadata.turnUpright()
    metadata.readUserComment()
    metadata.readProfile(segments, isCMYK: isCMYK, notices: &notices)
    return (metadata, orientation)
  }

  /// The text of a comment segment: a keyword, NUL and a text, as this program writes it, or only a
  /// text.
  private static func text(ofComment bytes: [UInt8]) -> PictureText {
    let fields = bytes.split(separator: 0, maxSplits: 1)
    if fields.count == 2, fields[0].count < 80 {
      return PictureText(
        keyword: String(decoding: fields[0], as: UTF8.self),
        text: String(decoding: fields[1], as: UTF8.self))
    }
    return PictureText(
      keyword: commentKeyword, text: String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self))
  }

  /// Assembles a colour profile from its numbered segments.
  private mutating func readProfile(
    _ segments: [JPEGSegment], isCMYK: Bool, notices: inout [String]
  ) {
    let parts = segments.filter { $0.marker == JPEGSegment.Marker.application2 }
      .compactMap { $0.content(behind: JPEGSegment.profileMark) }
      .filter { $0.count > 2 }
      .sorted { $0[0] < $1[0] }
    guard let last = parts.last else { return }
    guard parts.map(\.[0]) == Array(1...max(1, last[1])) else {
      notices.append("a colour profile with missing parts was left out")
      return
    }
    adopt(
      ColourProfile(bytes: parts.flatMap { $0.dropFirst(2) }), isCMYK: isCMYK, notices: &notices)
  }

  /// The segments of a JPEG with this metadata, and the names of what is too long for them.
  ///
  /// A description of how the picture was made that would make the EXIF too long is a comment.
  var jpegSegments: (segments: [JPEGSegment], omitted: [String]) {
    var segments: [JPEGSegment] = []
    var omitted: [String] = []
    func add(_ marker: UInt8, _ content: [UInt8], _ name: String) {
      if content.count <= JPEGSegment.capacity {
        segments.append(JPEGSegment(marker: marker, content: content))
      } else {
        omitted.append(name)
      }
    }
    var (exif, comments) = exifAndTexts
    let exifCapacity = JPEGSegment.capacity - JPEGSegment.exifMark.count
    if let whole = exif, whole.bytes.count > exifCapacity {
      (exif, comments) = (self.exif?.upright, texts)
    }
    if let exif {
      add(JPEGSegment.Marker.application1, JPEGSegment.exifMark + exif.bytes, "EXIF")
    }
    if let xmp {
      add(JPEGSegment.Marker.application1, JPEGSegment.xmpMark + Array(xmp.utf8), "XMP")
    }
    if let parts = profile?.segments {
      segments += parts
      if parts.isEmpty { omitted.append("colour profile") }
    }
    for text in comments {
      let mark = text.keyword == Self.commentKeyword ? [] : Array(text.keyword.utf8) + [0]
      add(
        JPEGSegment.Marker.comment, mark + text.text.utf8.filter { $0 != 0 },
        "text “\(text.keyword)”")
    }
    return (segments, omitted)
  }
}

extension ColourProfile {
  /// The profile cut into numbered segments; none where more than 255 would be needed.
  fileprivate var segments: [JPEGSegment] {
    let partLength = JPEGSegment.capacity - JPEGSegment.profileMark.count - 2
    let starts = Array(stride(from: 0, to: bytes.count, by: partLength))
    guard starts.count <= 255 else { return [] }
    return starts.enumerated().map { index, start in
      let part = bytes[start..<min(start + partLength, bytes.count)]
      return JPEGSegment(
        marker: JPEGSegment.Marker.application2,
        content: JPEGSegment.profileMark + [UInt8(index + 1), UInt8(starts.count)] + part)
    }
  }
}

extension PixelDensity {
  static let metresInInch = 0.0254

  /// The density in a JFIF header: two bytes of version, the unit, and pixels per unit.
  fileprivate init?(segment: JPEGSegment) {
    guard let header = segment.content(behind: JPEGSegment.densityMark), header.count >= 7,
      let horizontal = header.bigEndianUInt16(at: 3), let vertical = header.bigEndianUInt16(at: 5),
      horizontal > 0, vertical > 0
    else { return nil }
    func perMetre(_ number: UInt16) -> UInt32 {
      switch header[2] {
      case 1: UInt32((Double(number) / Self.metresInInch).rounded())
      case 2: UInt32(number) * 100
      default: UInt32(number)
      }
    }
    self.init(
      horizontal: perMetre(horizontal), vertical: perMetre(vertical),
      isPerMetre: header[2] == 1 || header[2] == 2)
  }

  /// Pixels per inch; nil where the density gives only proportions or does not fit a JFIF header.
  var perInch: (horizontal: UInt16, vertical: UInt16)? {
    guard isPerMetre,
      let across = UInt16(exactly: (Double(horizontal) * Self.metresInInch).rounded()),
      let down = UInt16(exactly: (Double(vertical) * Self.metresInInch).rounded()),
      across > 0, down > 0
    else { return nil }
    return (across, down)
  }
}
