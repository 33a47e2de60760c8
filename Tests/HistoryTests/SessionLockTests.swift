import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import History
import TestSupport

@Test func aSecondWriterIsToldWhoHoldsTheSession() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  let error = #expect(throws: SessionError.self) {
    try SessionFile.open(at: folder["photo.pentimento"])
  }
  guard case .inUse(let path, let holder?) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(path == session.path)
  #expect(holder.pid == Int(getpid()))
  #expect(!holder.host.isEmpty && !holder.user.isEmpty)
  session.close()
  #expect(throws: Never.self) { try SessionFile.open(at: folder["photo.pentimento"]) }
}

@Test func aSecondProcessIsToldWhoHoldsTheSession() async throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  let path = session.path
  await #expect(processExitsWith: .exitCode(75)) { [path = path as String] in
    do {
      try SessionFile.open(at: path).close()
    } catch {
      guard case SessionError.inUse(_, let holder?) = error, holder.pid == Int(getppid()) else {
        throw error
      }
      exit(75)
    }
  }
  session.close()
}

@Test func aLinkLeadsToTheSameLock() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try FileManager.default.createSymbolicLink(
    atPath: folder["link.pentimento"], withDestinationPath: session.path)
  let error = #expect(throws: SessionError.self) {
    try SessionFile.open(at: folder["link.pentimento"])
  }
  guard case .inUse = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(!(try folder.names.contains("link.pentimento-lock")))
}

@Test func aWriterThatWasKilledBlocksNobody() async throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  let path = folder["photo.pentimento"]
  await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
    let session = try SessionFile.open(at: path)
    kill(getpid(), SIGKILL)
    session.close()
  }
  #expect(try folder.names.contains("photo.pentimento-lock"))
  try SessionFile.open(at: path).close()
  #expect(try folder.names == ["photo.pentimento"])
}

@Test func aReaderWorksBesideTheWriterAndSeesWhatItAdds() throws {
  let folder = try ScratchFolder()
  let writer = try folder.session()
  let reader = try SessionFile.open(at: folder["photo.pentimento"], access: .read)
  #expect(try reader.tree().revisions.count == 1)
  try writer.append(draft(2), png: png(2))
  #expect(try reader.tree() == writer.tree())
  #expect(try reader.png(of: picture(2)) == png(2))
}

@Test func aReaderChangesNothing() throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  let bytes = try folder.bytes(of: "photo.pentimento")
  let reader = try SessionFile.open(at: folder["photo.pentimento"], access: .read)
  let refusal = SessionError.readOnly(path: reader.path)
  #expect(throws: refusal) { try reader.append(draft(2), png: png(2)) }
  #expect(throws: refusal) { try reader.change { $0.go(to: 1) } }
  #expect(throws: refusal) { try reader.storeWorkspace("x") }
  #expect(try folder.names == ["photo.pentimento"])
  reader.close()
  #expect(try folder.bytes(of: "photo.pentimento") == bytes)
}

@Test func twoNeverHoldTheLockAtOnce() throws {
  let folder = try ScratchFolder()
  let path = folder["photo.pentimento"]
  let holders = Atomic(0)
  let taken = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: 4) { _ in
    for _ in 0..<500 {
      guard let lock = try? SessionLock(of: path) else { continue }
      #expect(holders.add(1, ordering: .sequentiallyConsistent).newValue == 1)
      holders.subtract(1, ordering: .sequentiallyConsistent)
      taken.add(1, ordering: .sequentiallyConsistent)
      lock.release()
    }
  }
  #expect(taken.load(ordering: .sequentiallyConsistent) > 0)
  #expect(try folder.names.isEmpty)
}

@Test func theHolderIsToldWithTheTimeAndItsDateIfNotToday() throws {
  let holder = SessionHolder(pid: 1234, host: "studio", user: "ann", since: 1_700_000_000)
  let sameDay = SessionHolder.clock(1_700_000_000, now: 1_700_000_000)
  let later = SessionHolder.clock(1_700_000_000, now: 1_700_000_000 + 3 * 86_400)
  #expect(sameDay.count == 5)
  #expect(later.hasPrefix("2023-11-1") && later.hasSuffix(" " + sameDay))
  let message = SessionError.inUse(path: "/p.pentimento", holder).description
  #expect(message.hasPrefix("/p.pentimento is open in process 1234 of ann on studio since "))
}

@Test func aStrangeLockFileTellsNothingHarmful() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  for text in ["", "pid 12\nhost", "\u{1B}[2J", "{\"pid\":12,\"host\":\"a\""] {
    try folder.write(text, to: "photo.pentimento-lock")
    #expect(throws: SessionError.inUse(path: session.path, nil)) {
      try SessionFile.open(at: session.path)
    }
  }
}

@Test(arguments: [
  #"{"host":"\u001b[31mred","pid":-9223372036854775808,"since":9223372036854775807,"user":"a\nb"}"#,
  #"{"host":7,"pid":"one","since":null,"user":[]}"#, "[[[[", "",
  #"{"host":""# + String(repeating: "h", count: 100_000) + #"","pid":1,"since":-1e300,"user":"u"}"#,
])
func aHostileLockFileDoesNoHarm(text: String) throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  defer { session.close() }
  // Over what the holder wrote, whose lock it stays.
  let file = open(folder["photo.pentimento-lock"], O_WRONLY | O_TRUNC)
  _ = write(file, text, text.utf8.count)
  close(file)
  let error = #expect(throws: SessionError.self) {
    try SessionFile.open(at: folder["photo.pentimento"])
  }
  let line = error?.description ?? ""
  #expect(line.contains("is open in") && line.utf8.count < 1000)
  #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
}

@Test func theHintNamesTheFileAsAShellTakesIt() {
  let error = SessionError.inUse(path: "/tmp/it's mine.jpg", nil)
  #expect(error.shellRemedy?.contains(#"edit --read-only '/tmp/it'\''s mine.jpg'”"#) == true)
  #expect(
    SessionError.inUse(path: "/tmp/größe.jpg", nil).shellRemedy?.contains(
      "--read-only /tmp/größe.jpg”") == true)
}
