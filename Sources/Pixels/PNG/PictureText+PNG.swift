extension PictureText {
  /// The keyword of an XMP packet's text chunk.
  static let xmpKeyword = "XML:com.adobe.xmp"

  /// The text of a `tEXt`, `zTXt` or `iTXt` chunk; nil for a damaged one, or where unpacking it
  /// would exceed the budget.
  init?(chunk: PNGChunk, budget: inout Int) {
    let fields = chunk.data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard fields.count == 2, !fields[0].isEmpty else { return nil }
    let rest = Array(fields[1])
    let text: String?
    switch chunk.type {
    case "tEXt": text = String(latin1: rest)
    case "zTXt":
      guard rest.first == 0 else { return nil }
      text = ZlibStream.unpacked(Array(rest.dropFirst()), budget: &budget).map(String.init(latin1:))
    default: text = Self.internationalText(rest, budget: &budget)
    }
    guard let text else { return nil }
    self.init(keyword: String(latin1: Array(fields[0])), text: text, source: chunk)
  }

  /// The text of an `iTXt` chunk: after the keyword come a compression flag, the compression
  /// method, a language, the keyword in that language, and the text.
  private static func internationalText(_ bytes: [UInt8], budget: inout Int) -> String? {
    guard bytes.count >= 2 else { return nil }
    let fields = bytes.dropFirst(2)
      .split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    guard bytes[0] == 0 else {
      guard bytes[1] == 0 else { return nil }
      return ZlibStream.unpacked(Array(fields[2]), budget: &budget)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return String(decoding: fields[2], as: UTF8.self)
  }

  /// The chunk for the text: the one it was read from, otherwise `tEXt` where Latin-1 suffices and
  /// `iTXt` where not.
  var chunk: PNGChunk {
    if let source { return source }
    let keyword = pngKeyword.latin1Bytes ?? []
    if let latin = text.latin1Bytes {
      return PNGChunk(type: "tEXt", data: keyword + [0] + latin)
    }
    let utf8 = text.utf8.filter { $0 != 0 }
    return PNGChunk(type: "iTXt", data: keyword + [0, 0, 0, 0, 0] + utf8)
  }

  /// The keyword cut to what PNG allows: 1 to 79 printable Latin-1 characters.
  private var pngKeyword: String {
    let allowed = keyword.unicodeScalars.filter {
      (0x20...0x7E).contains($0.value) || (0xA1...0xFF).contains($0.value)
    }
    let words = String(String.UnicodeScalarView(allowed.prefix(79))).split(separator: " ")
    return words.isEmpty ? "Comment" : words.joined(separator: " ")
  }
}

extension String {
  fileprivate init(latin1 bytes: [UInt8]) {
    self.init(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The text in Latin-1 without NUL; nil where a character is not in Latin-1.
  fileprivate var latin1Bytes: [UInt8]? {
    guard unicodeScalars.allSatisfy({ $0.value <= 0xFF }) else { return nil }
    return unicodeScalars.compactMap { $0.value == 0 ? nil : UInt8($0.value) }
  }
}
