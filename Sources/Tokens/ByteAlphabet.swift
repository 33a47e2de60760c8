/// The alphabet in which vocabularies write bytes: each as one visible character (GPT-2's
/// `bytes_to_unicode`).
///
/// Printable ASCII and Latin-1 stand for themselves, the others for U+0100 onwards.
enum ByteAlphabet {
  /// All bytes, in the order in which CLIP's table numbers them.
  static let bytes: [UInt8] = visible + (0...255).filter { !visible.contains($0) }

  /// The character of each byte.
  static let characters: [String] = {
    var characters = [String](repeating: "", count: 256)
    for (index, byte) in bytes.enumerated() {
      let value = index < visible.count ? UInt32(byte) : UInt32(0x100 + index - visible.count)
      characters[Int(byte)] = String(Unicode.Scalar(value) ?? "?")
    }
    return characters
  }()

  private static let visible: [UInt8] = Array(33...126) + Array(161...172) + Array(174...255)
}
