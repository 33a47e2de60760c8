import FoundationEssentials

/// The files that `Tests/scripts/record-tokens` reads and writes.
enum TokenFixture {
  static func contents(of name: String) throws -> Data {
    let tests = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return try Data(contentsOf: URL(filePath: "\(tests)/Fixtures/\(name)"))
  }
}
