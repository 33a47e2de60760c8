/// Bytes that pass for an ICC profile.
enum TestProfile {
  static let rgb = of(space: "RGB ", count: 300)

  static func of(space: String, count: Int) -> [UInt8] {
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    bytes.replaceSubrange(16..<20, with: Array(space.utf8))
    return bytes
  }
}
