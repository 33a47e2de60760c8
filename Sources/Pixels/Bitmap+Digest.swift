extension Bitmap {
  /// The SHA-256 digest of size and pixels, as 64 hexadecimal digits.
  public var digest: String {
    var sha = SHA256()
    [UInt64(width).littleEndian, UInt64(height).littleEndian].withUnsafeBytes { sha.update($0) }
    pixels.withUnsafeBytes { sha.update($0) }
    return sha.digest()
  }
}
