/// The picture file that a session began with.
public struct SourceRecord: Hashable, Sendable {
  /// Where the file was.
  public var path: String
  /// SHA-256 of the picture's content, as hexadecimal text.
  public var digest: String
  /// The file's format, as the code that reads pictures calls it.
  public var format: String
  /// What the file carried besides its pixels, to write back on saving: opaque here.
  public var metadata: [UInt8]

  public init(path: String, digest: String, format: String, metadata: [UInt8]) {
    self.path = path
    self.digest = digest
    self.format = format
    self.metadata = metadata
  }
}
