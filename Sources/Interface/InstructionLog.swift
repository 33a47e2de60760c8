import Editing

/// The instructions typed in all sessions, one a line in a file of the state folder.
enum InstructionLog {
  /// How many of the latest are kept in reach.
  private static let limit = 500

  static func read(_ path: String) -> Recall {
    Recall(RotatingFile.lines(of: path).suffix(limit).map(String.init))
  }

  /// Adds a line.
  ///
  /// A log that cannot be written is no reason to disturb the person's work.
  static func append(_ line: String, to path: String) {
    RotatingFile(path: path, limit: 1 << 18)?.append(line)
  }
}
