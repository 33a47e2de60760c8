/// One file of a tar archive in POSIX's ustar layout, without owner, date or mode of its own, so
/// that the same content gives the same bytes.
public struct TarEntry: Hashable, Sendable {
  /// At most 100 bytes.
  public let name: String
  public let content: [UInt8]

  /// The two empty blocks that end every archive.
  public static let end = [UInt8](repeating: 0, count: 2 * block)

  private static let block = 512

  public init(name: String, content: [UInt8]) {
    precondition((1...100).contains(name.utf8.count), "the name fits into its field")
    self.name = name
    self.content = content
  }

  /// The header and the content, filled up to whole blocks.
  public var bytes: [UInt8] {
    let padding = (TarEntry.block - content.count % TarEntry.block) % TarEntry.block
    return header + content + [UInt8](repeating: 0, count: padding)
  }

  private var header: [UInt8] {
    var header = [UInt8](repeating: 0, count: TarEntry.block)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put(TarEntry.octal(0o644, digits: 7), at: 100)
    put(TarEntry.octal(0, digits: 7), at: 108)
    put(TarEntry.octal(0, digits: 7), at: 116)
    put(TarEntry.octal(content.count, digits: 11), at: 124)
    put(TarEntry.octal(0, digits: 11), at: 136)
    // The sum is taken with spaces where it will stand.
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\0" + "00", at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(TarEntry.octal(sum, digits: 6) + "\0 ", at: 148)
    return header
  }

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    precondition(text.count <= digits, "the number fits into its field")
    return String(repeating: "0", count: digits - text.count) + text
  }
}
