import Glibc

/// A terminal's entry in the terminal database, without what would disturb pictures.
///
/// ncurses moves lines of text with a scrolling region where that saves bytes, also with `idlok`
/// off, and pictures move with them. It has no switch for this: it must not know that the terminal
/// can. The format is that of term(5).
enum TerminalDescription {
  /// Places of string capabilities in an entry, as `term.h` numbers them.
  private static let unwanted = [
    3,  // change_scroll_region
    129, 130,  // scroll_forward, scroll_reverse
    109, 113,  // parm_index, parm_rindex
    53, 110,  // insert_line, parm_insert_line
    22, 106,  // delete_line, parm_delete_line
    298,  // orig_colors, which takes away the colours a user has chosen
  ]

  /// The entry as ncurses takes it from the variable `TERMINFO`; nil where it is not found.
  static func calm(type: String, environment: (String) -> String?) -> String? {
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
      // The variable may already hold an entry: then that one is wanted.
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
    // No entry is longer.
    var bytes = [UInt8](repeating: 0, count: 1 << 15)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  /// The entry with some strings marked as absent; nil where it is none.
  static func without(_ places: [Int], in entry: [UInt8]) -> [UInt8]? {
    func number(_ place: Int) -> Int { Int(entry[place]) | Int(entry[place + 1]) << 8 }
    guard entry.count >= 12 else { return nil }
    let numberSize: Int
    switch number(0) {
    case 0o432: numberSize = 2
    case 0o1036: numberSize = 4
    default: return nil
    }
    let namesAndFlags = number(2) + number(4)
    // Numbers begin at an even place.
    let offsets = 12 + namesAndFlags + namesAndFlags % 2 + number(6) * numberSize
    let stringCount = number(8)
    guard entry.count >= offsets + 2 * stringCount else { return nil }
    var result = entry
    for place in places where place < stringCount {
      result[offsets + 2 * place] = 0xFF
      result[offsets + 2 * place + 1] = 0xFF
    }
    return result
  }

  private static func hexadecimalDigits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
