import FoundationEssentials
import GRDB
import Testing

@testable import History
import TestSupport

/// Opens a file as a session and reads all that is in it.
private func readAll(_ path: String) throws(SessionError) {
  let session = try SessionFile.open(at: path, access: .read)
  let tree = try session.tree()
  for revision in tree.revisions { _ = try session.png(of: revision.picture) }
  _ = tree.graph(showHidden: true)
}

private func expectRefusal(
  _ path: String, _ expected: (SessionError) -> Bool, location: SourceLocation = #_sourceLocation
) {
  for access in [SessionFile.Access.read, .write] {
    let error = #expect(throws: SessionError.self, sourceLocation: location) {
      try SessionFile.open(at: path, access: access)
    }
    guard let error else { continue }
    #expect(expected(error), "\(error)", sourceLocation: location)
    #expect(!error.description.contains("\n"), sourceLocation: location)
  }
}

extension SessionError {
  fileprivate var isNotASession: Bool { if case .notASession = self { true } else { false } }
  fileprivate var isDamaged: Bool { if case .damaged = self { true } else { false } }
}

@Test func whatIsNoSessionIsRefusedAndLeftAlone() throws {
  let folder = try ScratchFolder()
  let strangers: [[UInt8]] = [
    Array("no session\n".utf8), [], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [UInt8](repeating: 0, count: 5000), Array("SQLite format 3\0".utf8), png(4, count: 9000),
  ]
  for bytes in strangers {
    try folder.write(bytes, to: "stranger")
    expectRefusal(folder["stranger"], \.isNotASession)
    #expect(try folder.bytes(of: "stranger") == bytes)
    #expect(try folder.names == ["stranger"])
  }
}

@Test func foldersDevicesAndNothingAreRefused() throws {
  let folder = try ScratchFolder()
  expectRefusal(folder.path, \.isNotASession)
  expectRefusal("/dev/null", \.isNotASession)
  expectRefusal(folder["nothing"]) { $0 == .missing(path: folder["nothing"]) }
  expectRefusal("/dev/null/photo") { $0.description.contains("no folder") }
}

@Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
  let folder = try ScratchFolder()
  let database = try DatabaseQueue(path: folder["other.db"])
  try database.write { try $0.execute(sql: "CREATE TABLE note (text)") }
  try database.close()
  let bytes = try folder.bytes(of: "other.db")
  expectRefusal(folder["other.db"], \.isNotASession)
  #expect(try folder.bytes(of: "other.db") == bytes)
  #expect(try folder.names == ["other.db"])
}

@Test func aNewerFormatIsRefusedByItsNumber() throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  try alter(folder["photo.pentimento"], "PRAGMA user_version = 7")
  expectRefusal(folder["photo.pentimento"]) {
    $0 == .newerVersion(path: folder["photo.pentimento"], found: 7)
  }
}

@Test(arguments: [
  "UPDATE session SET current = 9",
  "DELETE FROM session",
  "DELETE FROM revision",
  "DELETE FROM revision WHERE number = 2",
  "DELETE FROM picture",
  "DROP TABLE picture",
  "DROP TABLE session",
  "UPDATE revision SET hidden = 1 WHERE number = 1",
  "UPDATE revision SET hidden = 1 WHERE number = 2",
  "UPDATE revision SET parent = 4 WHERE number = 3",
  "UPDATE revision SET parent = 3 WHERE number = 3",
  "UPDATE revision SET parent = NULL WHERE number = 3",
  "UPDATE revision SET parent = 1 WHERE number = 1",
  "UPDATE revision SET last_taken = 4 WHERE number = 1",
  "UPDATE revision SET recipe = '{}'",
  "UPDATE revision SET recipe = 'no JSON'",
  "UPDATE revision SET recipe = replace(recipe, '\"grow\":0', '\"grow\":-1')",
  "UPDATE revision SET recipe = replace(recipe, '\"grow\":0', '\"grow\":9223372036854775807')",
  "UPDATE revision SET recipe = replace(recipe, '\"textGuidance\":7.5', '\"textGuidance\":9e999')",
  "UPDATE revision SET recipe = replace(recipe, '[0,1]', '[2,1]') WHERE number = 3",
  "UPDATE revision SET recipe = replace(recipe, '\"steps\":20', '\"steps\":\"many\"')",
  "UPDATE revision SET settings_read = '{\"steps\":-1}'",
  "UPDATE revision SET transform = 'no JSON'",
  "UPDATE revision SET transform = '{\"map\":{\"across\":[1e300,0],\"down\":[0,1],\"origin\":[0,0]},\"size\":{\"height\":6,\"width\":8}}'",
  "UPDATE revision SET seconds = 9e999",
  "UPDATE revision SET seconds = -1e308",
  "UPDATE revision SET changed = 1e308",
  "UPDATE revision SET number = 9 WHERE number = 2",
  "UPDATE picture SET width = 9223372036854775807",
  "UPDATE picture SET digest = NULL",
  "UPDATE picture SET png = NULL",
  "CREATE VIEW extra AS SELECT * FROM revision",
  "CREATE TRIGGER extra AFTER UPDATE ON session BEGIN DELETE FROM revision; END",
  "PRAGMA user_version = 0",
])
func aSessionWithBrokenContentIsCalledDamaged(change: String) throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try session.append(draft(2), png: png(2))
  try session.append(draft(3), png: png(3))
  try session.append(draft(4), png: png(4))
  session.close()
  try alter(folder["photo.pentimento"], "PRAGMA user_version = \(SessionSchema.version)")
  #expect(throws: Never.self) { try readAll(folder["photo.pentimento"]) }
  try alter(folder["photo.pentimento"], change)
  let error = #expect(throws: SessionError.self) { try readAll(folder["photo.pentimento"]) }
  #expect(error?.isDamaged == true, "\(String(describing: error))")
}

@Test func aSessionCutShortIsNeverTakenForWhole() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  for number in 2...5 { try session.append(draft(number), png: png(number, count: 20_000)) }
  session.close()
  let bytes = try folder.bytes(of: "photo.pentimento")
  for count in stride(from: 1, to: bytes.count, by: 1777) {
    try folder.write(bytes.prefix(count), to: "cut.pentimento")
    let error = #expect(throws: SessionError.self) { try readAll(folder["cut.pentimento"]) }
    #expect(error?.isDamaged == true || error?.isNotASession == true)
  }
}

@Test func noBrokenByteMakesTheProgramFall() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  for number in 2...4 { try session.append(draft(number), png: png(number, count: 3000)) }
  session.close()
  let bytes = try folder.bytes(of: "photo.pentimento")
  var random = SeededNumbers(seed: 11)
  var refused = 0
  for _ in 0..<400 {
    var broken = bytes
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      // Most of the file is pictures; half of the faults go to the first pages.
      let end = Bool.random(using: &random) ? min(bytes.count, 4096) : bytes.count
      broken[Int.random(in: 0..<end, using: &random)] = .random(in: 0...255, using: &random)
    }
    try folder.write(broken, to: "broken.pentimento")
    do throws(SessionError) {
      try readAll(folder["broken.pentimento"])
    } catch {
      refused += 1
    }
  }
  #expect(refused > 100)
}

/// Changes a session as no version of this program would: without types, constraints or keys.
private func alter(_ path: String, _ change: String) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let database = try DatabaseQueue(path: path, configuration: configuration)
  try database.writeWithoutTransaction { db in
    try db.execute(
      sql: """
        PRAGMA ignore_check_constraints = ON;
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), 'NOT NULL', '');
        PRAGMA writable_schema = RESET;
        """)
    try db.execute(sql: change)
  }
  try database.close()
}
