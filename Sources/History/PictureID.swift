public import Pixels

/// Names one stored picture by its content: equal pictures have equal names and are stored once.
public struct PictureID: Hashable, Sendable {
  /// SHA-256 of the picture's content, as hexadecimal text.
  public var digest: String
  public var size: Size

  public init(digest: String, size: Size) {
    self.digest = digest
    self.size = size
  }
}
