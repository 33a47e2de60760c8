import FoundationEssentials

/// The instructions typed in all sessions, one a line in a file of the state folder.
enum InstructionLog {
  /// How many of the latest are kept in reach.
  private static let limit = 500

  static func read(_ path: String) -> Recall {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Recall((text ?? "").split(separator: "\n").suffix(limit).map(String.init))
  }

  /// Adds a line.
  ///
  /// A log that cannot be written is no reason to disturb the person's work.
  static func append(_ line: String, to path: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var lines = read(path).lines.suffix(limit - 1)
    lines.append(line.split(whereSeparator: \.isNewline).joined(separator: " "))
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(
      to: URL(filePath: path), options: .atomic)
  }
}
