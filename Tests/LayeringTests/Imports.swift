/// Finds the modules that a source file imports.
enum Imports {
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// Every module named in an `import` line, in order, comments left out.
  static func modules(in source: String) -> [String] {
    withoutComments(source).split { $0.isNewline || $0 == ";" }.compactMap(module)
  }

  private static func module(_ line: Substring) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let position = words.firstIndex(of: "import"),
      words[..<position].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    let name = words[(position + 1)...].first { !kinds.contains($0) }
    return name?.split(separator: ".").first.map(String.init)
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  private static func withoutComments(_ source: String) -> String {
    var kept = ""
    var depth = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      while !rest.isEmpty {
        if depth == 0, rest.hasPrefix("//") { break }
        if rest.hasPrefix("/*") {
          depth += 1
          rest = rest.dropFirst(2)
        } else if depth > 0, rest.hasPrefix("*/") {
          depth -= 1
          rest = rest.dropFirst(2)
        } else {
          if depth == 0 { kept.append(rest[rest.startIndex]) }
          rest = rest.dropFirst()
        }
      }
      kept.append("\n")
    }
    return kept
  }
}
