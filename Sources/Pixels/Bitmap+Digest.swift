import CCrypto

extension Bitmap {
  /// The SHA-256 digest of size and pixels, as 64 hexadecimal digits.
  public var digest: String {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    let size = [UInt64(width).littleEndian, UInt64(height).littleEndian]
    var hash = [UInt8](repeating: 0, count: 32)
    let isDone =
      EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
      && size.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
      && pixels.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
      && EVP_DigestFinal_ex(context, &hash, nil) == 1
    precondition(isDone, "libcrypto offers SHA-256")
    let digits = Array("0123456789abcdef")
    return String(hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
