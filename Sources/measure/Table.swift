/// A table of text, to be written in one or another format.
struct Table: Hashable {
  var columns: [String]
  var rows: [[String]]

  var markdown: String {
    ([columns, columns.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// Comma-separated values (RFC 4180, lines ended by a line feed).
  var csv: String {
    ([columns] + rows).map { $0.map(Table.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
