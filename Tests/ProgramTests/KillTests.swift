import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@Suite(.serialized, .onOwnThreads) struct KillTests {
  private static let edits = (0..<20).map { $0.isMultiple(of: 2) ? "invert" : "warmer" }

  /// Whether every revision of a session can be read, SQLite finds no fault in its file, and at
  /// least so many are there.
  private func expectWhole(_ session: String, atLeast count: Int, in home: Home) async throws {
    let log = try await home.run("log", session, "--json")
    #expect(log.status == 0)
    let revisions = try #require(try log.json["revisions"] as? [[String: Any]])
    #expect(revisions.count >= count)
    let database = try DatabaseQueue(path: session)
    let verdict = try await database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try database.close()
    #expect(verdict == ["ok"])
    for number in revisions.compactMap({ $0["number"] as? Int }).suffix(2) {
      let export = try await home.run("export", session, "--revision", "\(number)", "-o", "x.png")
      #expect(export.status == 0)
    }
  }

  @Test(arguments: 1...4)
  func editsReportedByApplyOutliveAKill(seed: UInt64) async throws {
    let home = try await Home.withScene()
    let session = home["walk.pentimento"]
    var random = SeededNumbers(seed: seed)
    let run = try home.start(["apply", "scene.png"] + Self.edits + ["--session", session])
    try await Task.sleep(for: .milliseconds(Int.random(in: 30..<400, using: &random)))
    kill(run.pid, SIGKILL)
    let outcome = try await run.end()
    // An edit is reported by the reading of the next one.
    let readings = outcome.errors.components(separatedBy: "read as: ").count - 1
    guard readings > 1 || FileManager.default.fileExists(atPath: session) else { return }
    try await expectWhole(session, atLeast: max(1, readings), in: home)
  }

  @Test(arguments: 1...2)
  func editsShownByTheEditorOutliveAKill(seed: UInt64) async throws {
    let home = try await Home.withScene()
    var random = SeededNumbers(seed: seed)
    let run = try EditorRun(in: home)
    try await run.waitForPicture()
    for edit in Self.edits { run.type("i\(edit)\r") }
    try await run.wait(for: "an edit that is kept") { screen in
      (2...21).contains { screen.shows("● \($0) ") }
    }
    try await Task.sleep(for: .milliseconds(Int.random(in: 0..<600, using: &random)))
    try run.signal(SIGKILL)
    _ = try await run.end()
    let shown = try #require(
      (2...21).last { number in
        run.screen.shows("● \(number) ") || run.screen.shows("○ \(number) ")
      })
    let session = try #require(try home.sessions.first)
    try await expectWhole(session, atLeast: shown, in: home)
    let again = try EditorRun(in: home)
    try await again.wait(for: "\(shown) ")
    try await again.quit()
  }
}
