import Glibc

/// An entry of the terminal database without the capabilities that would disturb pictures.
///
/// ncurses moves lines of text with a scrolling region where that saves bytes, also with `idlok`
/// off, and pictures move with them. The only way to prevent it is an entry without scrolling. The
/// format is that of term(5).
enum TerminalDescription {
  /// Indices of string capabilities in an entry, as in `term.h`.
  private static let unwanted = [
    3,  // change_scroll_region
    129, 130,  // scroll_forward, scroll_reverse
    109, 113,  // parm_index, parm_rindex
    53, 110,  // insert_line, parm_insert_line
    22, 106,  // delete_line, parm_delete_line
    298,  // orig_colors, which resets the colours that a user has chosen
  ]

  /// The entry in the form that ncurses reads from the variable `TERMINFO`; nil where there is none.
  static func withoutScrolling(type: String, environment: (String) -> String?) -> String? {
    for folder in folders(environment) {
      guard let initial = type.utf8.first else { return nil }
      let hexadecimal = String(initial, radix: 16)
      for name in [String(Unicode.Scalar(initial)), hexadecimal] {
        guard let entry = read("\(folder)/\(name)/\(type)") else { continue }
        return without(unwanted, in: entry).map { "hex:" + hexadecimalDigits($0) }
      }
    }
    return nil
  }

  private static func folders(_ environment: (String) -> String?) -> [String] {
    var folders: [String] = []
    if let own = environment("TERMINFO") {
      // The variable may itself hold an entry, which then takes precedence.
      if own.hasPrefix("hex:") || own.hasPrefix("b64:") { return [] }
      folders.append(own)
    }
    if let home = environment("HOME") { folders.append(home + "/.terminfo") }
    folders += (environment("TERMINFO_DIRS") ?? "").split(separator: ":").map(String.init)
    return folders + [
      "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo",
      "/usr/local/share/terminfo",
    ]
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    // The greatest length of an entry.
    var bytes = [UInt8](repeating: 0, count: 1 << 15)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  /// The entry with some strings marked as absent; nil where the bytes are no entry.
  static func without(_ capabilities: [Int], in entry: [UInt8]) -> [UInt8]? {
    func number(_ offset: Int) -> Int { Int(entry[offset]) | Int(entry[offset + 1]) << 8 }
    guard entry.count >= 12 else { return nil }
    let numberSize: Int
    switch number(0) {
    case 0o432: numberSize = 2
    case 0o1036: numberSize = 4
    default: return nil
    }
    let namesAndFlags = number(2) + number(4)
    // Numbers begin at an even offset.
    let offsets = 12 + namesAndFlags + namesAndFlags % 2 + number(6) * numberSize
    let stringCount = number(8)
    guard entry.count >= offsets + 2 * stringCount else { return nil }
    var result = entry
    for capability in capabilities where capability < stringCount {
      result[offsets + 2 * capability] = 0xFF
      result[offsets + 2 * capability + 1] = 0xFF
    }
    return result
  }

  private static func hexadecimalDigits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
