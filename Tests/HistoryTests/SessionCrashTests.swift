import Foundation
import GRDB
import Glibc
import Testing

@testable import History
import TestSupport

/// Bytes of a picture large enough that SQLite writes to the file before it commits.
private func largePNG(_ number: Int) -> [UInt8] {
  [UInt8](repeating: UInt8(number), count: 3_000_000)
}

@Test(arguments: 0..<8)
func everyReportedEditOutlivesAKill(seed: Int) async throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  let path = folder["photo.pentimento"]
  let report = folder["report"]
  await #expect(processExitsWith: .signal(SIGKILL)) {
    [seed = seed as Int, path = path as String, report = report as String] in
    var random = SeededNumbers(seed: UInt64(seed))
    let session = try SessionFile.open(at: path)
    let file = open(report, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let delay = useconds_t.random(in: 0..<120_000, using: &random)
    // A thread of its own: on one core, dispatch would wait until this loop has ended.
    Thread.detachNewThread {
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
    for number in 2... {
      try session.append(draft(number), png: largePNG(number))
      var byte = UInt8(number)
      Glibc.write(file, &byte, 1)
    }
  }
  let reported = (try? folder.bytes(of: "report").count) ?? 0
  let session = try SessionFile.open(at: path, access: .read)
  let tree = try session.tree()
  // The last one may have been stored, but not yet reported.
  #expect((reported + 1...reported + 2).contains(tree.revisions.count))
  for revision in tree.revisions.dropFirst() {
    #expect(try session.png(of: revision.picture) == largePNG(revision.number))
  }
  #expect(
    try session.database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
  session.close()
  try SessionFile.open(at: path).append(draft(99), png: png(99))
}

@Test func anEditCutOffHalfwayIsTakenBack() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try session.append(draft(2), png: png(2))
  let tree = try session.tree()
  // Every file of the folder as it stands in the middle of the next edit.
  struct CutOff: Error {}
  #expect(throws: (any Error).self) {
    try session.write { db in
      // Changed pages go to the file long before the commit.
      try db.execute(sql: "PRAGMA cache_size = 1")
      try db.execute(sql: "UPDATE picture SET png = zeroblob(2000000)")
      try db.execute(sql: "UPDATE revision SET reading = 'half'")
      for ending in ["", "-journal"] {
        try folder.write(
          try folder.bytes(of: "photo.pentimento" + ending), to: "copy.pentimento" + ending)
      }
      throw CutOff()
    }
  }
  #expect(try folder.bytes(of: "copy.pentimento").count > 1_000_000)
  let copy = try SessionFile.open(at: folder["copy.pentimento"], access: .read)
  #expect(try copy.tree() == tree)
  #expect(try copy.png(of: picture(2)) == png(2))
  #expect(!(try folder.names.contains("copy.pentimento-journal")))
}
