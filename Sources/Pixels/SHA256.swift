import CCrypto

/// A SHA-256 digest of bytes that come piece by piece.
public struct SHA256: ~Copyable {
  private let context = EVP_MD_CTX_new()

  public init() {
    precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto offers SHA-256")
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1)
  }

  /// The digest of all bytes, in 64 hexadecimal digits.
  public consuming func digest() -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    precondition(EVP_DigestFinal_ex(context, &hash, nil) == 1)
    let digits = Array("0123456789abcdef")
    return String(hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The digest of a text's UTF-8.
  public static func digest(of text: String) -> String {
    var sha = SHA256()
    Array(text.utf8).withUnsafeBytes { sha.update($0) }
    return sha.digest()
  }
}
