import Foundation
import GRDB
import Pixels
import Testing

/// Sessions with extreme values in every column and key: whatever is done with them, nothing traps,
/// and what can't be done ends with one clear line.
@Suite(.serialized, .onOwnThreads) struct ExtremeSessionTests {
  private static let numbers = [
    "-1", "9223372036854775807", "-9223372036854775808", "-1e308", "1e19",
  ]

  /// A change for each column of numbers, and for each number in a recipe, with each value.
  private static var changes: [String] {
    let columns = [
      ("picture", "width"), ("picture", "height"), ("revision", "last_taken"),
      ("revision", "region"), ("revision", "seconds"), ("revision", "created"),
      ("revision", "hidden"), ("revision", "picture"), ("revision", "changed"),
      ("session", "current"), ("session", "used"),
    ].flatMap { table, column in
      numbers.map { "UPDATE \(table) SET \(column) = \($0)" }
    }
    let keys = [
      "$.mask.grow", "$.mask.feather", "$.mask.parts[0].rectangle.x",
      "$.mask.parts[0].rectangle.width", "$.settings.seed", "$.settings.steps",
      "$.settings.textGuidance", "$.settings.guidanceInterval[1]",
    ].flatMap { key in
      numbers.map {
        "UPDATE revision SET recipe = json_replace(recipe, '\(key)', \($0)) WHERE number = 2"
      }
    }
    let transform = ["across", "origin"].flatMap { part in
      numbers.map {
        """
        UPDATE revision SET transform = '{"map":{"across":[1,0],"down":[0,1],"origin":[0,0]},\
        "size":{"width":120,"height":160}}' WHERE number = 3;
        UPDATE revision SET transform = json_replace(transform, '$.map.\(part)[0]', \($0))
          WHERE number = 3
        """
      }
    }
    let metadata = [
      #"{"texts":[],"chunks":[],"exif":{"bytes":[],"isBigEndian":true}}"#,
      #"{"texts":[],"chunks":[],"exif":{"bytes":[77,77,0,42,0,0,0,8,255,255],"isBigEndian":true}}"#,
      #"{"texts":[],"chunks":[{"type":"IHDR","data":[1],"isAfterPixels":false}]}"#,
      #"{"texts":[],"chunks":[{"type":"é\u0000","data":[300],"isAfterPixels":true}]}"#,
      #"{"texts":[],"chunks":[],"density":{"horizontal":-1,"vertical":0,"isPerMetre":true}}"#,
      #"{"texts":[{"keyword":"","text":"\u0000"}],"chunks":[{"type":"cICP","data":[]}]}"#,
    ].map { "UPDATE session SET source_metadata = CAST('\($0)' AS BLOB)" }
    let workspaces = numbers.map {
      "UPDATE session SET workspace = json_replace('{\"settings\":{\"seed\":1}}', '$.settings.seed', \($0))"
    }
    return columns + keys + transform + metadata + workspaces
  }

  @Test func nothingTraps() async throws {
    let home = try await Home.withScene()
    let made = try await home.run(
      "apply", "scene.png", "warmer", "crop to the left half", "brighter in the top half",
      "--mask", "10,10,40,40", "--session", "whole.pentimento")
    try #require(made.status == 0)
    let whole = try home.bytes(of: "whole.pentimento")
    for change in Self.changes {
      try home.write(whole, to: "s.pentimento")
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: home["s.pentimento"], configuration: configuration)
      try? await queue.write { db in
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        try db.execute(sql: change)
      }
      try queue.close()
      for arguments in [
        ["log", "s.pentimento", "--json"],
        ["export", "s.pentimento", "-o", "out.jpg"],
        ["export", "s.pentimento", "--mask", "--revision", "2", "-o", "out.png"],
        ["apply", "scene.png", "again", "--session", "s.pentimento", "-o", "out.png"],
      ] {
        let outcome = try await home.run(arguments)
        #expect(outcome.status >= 0, "\(change): \(arguments[0])")
        let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("pentimento: ") }
        #expect(errors.count == (outcome.status == 0 ? 0 : 1), "\(change): \(outcome.errors)")
      }
      #expect(!home.exists("s.pentimento-lock"))
    }
  }
}
