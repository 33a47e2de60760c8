/// A text that a picture file carries under a keyword, such as `Title` or `parameters`.
public struct PictureText: Sendable, Codable {
  /// 1 to 79 Latin-1 characters in a PNG.
  public let keyword: String
  public let text: String
  /// The chunk that it was read from, to be written back as it was.
  let source: PNGChunk?

  public init(keyword: String, text: String) {
    self.init(keyword: keyword, text: text, source: nil)
  }

  init(keyword: String, text: String, source: PNGChunk?) {
    self.keyword = keyword
    self.text = text
    self.source = source
  }
}

extension PictureText: Hashable {
  /// Texts that say the same are equal, however a file stores them.
  public static func == (a: PictureText, b: PictureText) -> Bool {
    a.keyword == b.keyword && a.text == b.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(keyword)
    hasher.combine(text)
  }
}
