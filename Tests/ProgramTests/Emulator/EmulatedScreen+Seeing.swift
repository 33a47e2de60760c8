import Testing

extension EmulatedScreen {
  /// What one row shows, without the blanks at its end.
  func line(_ row: Int) -> String {
    let text = cells[row].joined()
    return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
  }

  /// All rows.
  var text: String { cells.indices.map(line).joined(separator: "\n") }

  func shows(_ text: String) -> Bool { cells.indices.contains { line($0).contains(text) } }

  func showsPicture(column: Int, row: Int) -> Bool {
    pictures.contains { $0.shows(column: column, row: row) }
  }

  /// What is wrong with a screen at rest: places for pictures without one, text under pictures, and
  /// pictures with holes unless a window lies over them.
  func faults(underWindow: Bool = false) -> [String] {
    var faults = violations
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let isPlace = cells[row][column] == Self.underPicture
        guard isPlace != showsPicture(column: column, row: row) else { continue }
        faults.append(
          isPlace
            ? "there is no picture at \(column),\(row)"
            : "a picture covers “\(cells[row][column])” at \(column),\(row)")
      }
    }
    if !underWindow, pictures.contains(where: { !$0.holes.isEmpty }) {
      faults.append("a picture has holes")
    }
    return faults
  }

  /// Everything that can be seen, to be compared with another screen.
  var appearance: Appearance {
    Appearance(lines: cells.indices.map(line), pictures: Set(pictures), cursor: shownCursor)
  }

  private var shownCursor: [Int]? { modes.contains(25) ? [column, row] : nil }

  struct Appearance: Hashable {
    let lines: [String]
    let pictures: Set<EmulatedPicture>
    let cursor: [Int]?

    /// What another screen shows otherwise.
    func differences(from other: Appearance) -> [String] {
      var differences = zip(lines, other.lines).filter { $0 != $1 }
        .map { "“\(Self.inASCII($0))” for “\(Self.inASCII($1))”" }
      if lines.count != other.lines.count { differences.append("the number of rows") }
      if pictures != other.pictures {
        differences.append(
          "\(pictures.map(\.testDescription)), \(other.pictures.map(\.testDescription))")
      }
      if cursor != other.cursor {
        differences.append("the cursor \(cursor ?? []) for \(other.cursor ?? [])")
      }
      return differences
    }

    /// A line with plain frames: SwiftPM loses long messages in which few characters are ASCII.
    static func inASCII(_ line: String) -> String {
      String(line.map { "─".contains($0) ? "-" : "│┌┐└┘├┤┬┴".contains($0) ? "|" : $0 })
    }
  }
}

extension EmulatedScreen: CustomTestStringConvertible {
  var testDescription: String {
    cells.indices.map { Appearance.inASCII(line($0)) }.joined(separator: "\n")
  }
}

extension EmulatedPicture: CustomTestStringConvertible {
  var testDescription: String { "picture at \(column),\(row), \(width)×\(height) pixels" }
}
