/// A byte range of a mapped file, which it keeps mapped.
public struct MappedBytes: Sendable {
  public let file: MappedFile
  /// Offsets in the file, inside it.
  public let range: Range<Int>

  /// - Precondition: the range lies inside the file.
  init(file: MappedFile, range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= file.count)
    (self.file, self.range) = (file, range)
  }

  public var count: Int { range.count }

  /// Calls `body` with the bytes where they lie, which may be at any alignment.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try file.withUnsafeBytes { (bytes) throws(Failure) in
      try body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
