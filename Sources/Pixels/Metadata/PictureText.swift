/// Text metadata: a text that a picture file carries under a keyword, such as `Title` or
/// `parameters`.
public struct PictureText: Sendable, Codable {
  /// The keyword; in a PNG it has 1 to 79 Latin-1 characters.
  public let keyword: String
  public let text: String
  /// The PNG chunk that it was read from, to be written back unchanged.
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
  /// Equality of keyword and text, however a file stores them.
  public static func == (a: PictureText, b: PictureText) -> Bool {
    a.keyword == b.keyword && a.text == b.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(keyword)
    hasher.combine(text)
  }
}
