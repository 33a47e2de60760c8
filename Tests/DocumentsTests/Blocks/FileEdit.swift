/// An edit of a file of the repository, written as a diff.
///
/// Its first line is `--- PATH`. Lines that begin with `-` go, those with `+` come, those with a
/// space are there already, and `@@` divides one place in the file from the next.
struct FileEdit {
  let path: String
  private let hunks: [Hunk]

  private struct Hunk {
    var old: [Substring] = []
    var new: [Substring] = []
  }

  /// Why a diff says nothing that can be done to a file.
  struct Fault: Error, Equatable, CustomStringConvertible {
    let description: String
  }

  init(_ diff: String) throws(Fault) {
    var lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let first = lines.popFirst(), first.hasPrefix("--- ") else {
      throw Fault(description: "a diff begins with “--- PATH”")
    }
    path = String(first.dropFirst(4))
    var hunks = [Hunk()]
    for line in lines {
      let rest = line.dropFirst()
      switch line.first {
      case "@": hunks.append(Hunk())
      case "-": hunks[hunks.count - 1].old.append(rest)
      case "+": hunks[hunks.count - 1].new.append(rest)
      case " ", nil:
        hunks[hunks.count - 1].old.append(rest)
        hunks[hunks.count - 1].new.append(rest)
      default: throw Fault(description: "a line of a diff begins with a space, - or +: \(line)")
      }
    }
    self.hunks = hunks
  }

  /// The text of the file with the edit made.
  func applied(to text: String) throws(Fault) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for hunk in hunks {
      let count = hunk.old.count
      let places = lines.indices.filter { lines[$0...].starts(with: hunk.old) }
      guard places.count == 1, !hunk.old.isEmpty else {
        let sought = hunk.old.joined(separator: "\n")
        throw Fault(
          description: "\(path) has these lines \(places.count) times, not once:\n\(sought)")
      }
      lines.replaceSubrange(places[0]..<places[0] + count, with: hunk.new)
    }
    return lines.joined(separator: "\n")
  }
}
