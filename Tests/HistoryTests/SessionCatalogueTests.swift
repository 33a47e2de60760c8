import FoundationEssentials
import Glibc
import GRDB
import Testing

@testable import History
import TestSupport

@Test func theListTellsOfEverySessionThoseLastUsedFirst() throws {
  let folder = try ScratchFolder()
  for (name, used) in [("a", 30), ("b", 50), ("c", 40)] {
    let session = try folder.session("\(name).pentimento")
    try session.append(draft(2), png: png(2))
    try session.write {
      try $0.execute(sql: "UPDATE session SET used = ?", arguments: [used])
    }
    session.close()
  }
  let list = try SessionCatalogue.list(in: folder.path)
  #expect(
    list.sessions.map(\.path) == ["b", "c", "a"].map { folder["\($0).pentimento"] })
  #expect(list.sessions.map(\.used) == [50, 40, 30])
  #expect(list.sessions.first?.rootName == "photo.jpg")
  #expect(list.sessions.first?.revisionCount == 2)
  #expect(list.sessions.first?.sourcePath == sourceRecord.path)
  #expect(list.sessions.first?.current == picture(2))
}

@Test func theListNamesWhatItCannotRead() throws {
  let folder = try ScratchFolder()
  try folder.session().close()
  try folder.write(Array("text".utf8), to: "text.pentimento")
  try folder.write([1], to: "note.txt")
  let list = try SessionCatalogue.list(in: folder.path)
  #expect(list.sessions.map(\.path) == [folder["photo.pentimento"]])
  #expect(list.unreadable.count == 1)
  #expect(list.unreadable.first?.description.contains("text.pentimento") == true)
}

@Test func listingWorksBesideAWriterAndLeavesItsLocks() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  #expect(try SessionCatalogue.list(in: folder.path).sessions.count == 1)
  try session.append(draft(2), png: png(2))
  #expect(try session.tree().current == 2)
}

@Test func aFolderThatIsNotThereHoldsNoSession() throws {
  let folder = try ScratchFolder()
  #expect(try SessionCatalogue.list(in: folder["nothing"]).sessions.isEmpty)
  try folder.write([1], to: "file")
  #expect(throws: SessionError.self) { try SessionCatalogue.list(in: folder["file"]) }
}

@Test func aPicturesSessionIsFoundByPathAndContent() throws {
  let folder = try ScratchFolder()
  var other = sourceRecord
  other.digest = "def"
  try folder.session("a.pentimento").close()
  try folder.session("b.pentimento", source: other).close()
  func found(_ path: String, _ digest: String) throws -> String? {
    try SessionCatalogue.find(in: folder.path, sourcePath: path, digest: digest).session?.path
  }
  #expect(try found(sourceRecord.path, "abc") == folder["a.pentimento"])
  #expect(try found(sourceRecord.path, "def") == folder["b.pentimento"])
  #expect(try found(sourceRecord.path, "ghi") == nil)
  #expect(try found("/elsewhere/photo.jpg", "abc") == nil)
}

@Test func aPathThatIsKnownWithAnotherContentIsTold() throws {
  let folder = try ScratchFolder()
  try folder.session("a.pentimento").close()
  let match = try SessionCatalogue.find(
    in: folder.path, sourcePath: sourceRecord.path, digest: "ghi")
  #expect(match == .init(session: nil, isPathKnown: true))
  let other = try SessionCatalogue.find(in: folder.path, sourcePath: "/else.jpg", digest: "abc")
  #expect(other == .init(session: nil, isPathKnown: false))
}

/// Overwrites a session with zeros such that nothing but its content tells.
private func spoil(_ path: String) throws {
  var facts = stat()
  #expect(stat(path, &facts) == 0)
  let file = open(path, O_WRONLY)
  let zeros = [UInt8](repeating: 0, count: Int(facts.st_size))
  #expect(pwrite(file, zeros, zeros.count, 0) == zeros.count)
  var times = [facts.st_atim, facts.st_mtim]
  #expect(futimens(file, &times) == 0)
  close(file)
}

@Test func openingAPictureReadsItsOwnSessionAndNoOther() throws {
  let folder = try ScratchFolder()
  func source(_ number: Int) -> SourceRecord {
    var source = sourceRecord
    source.path = "/pictures/\(number).jpg"
    return source
  }
  for number in 1...20 {
    try folder.session("\(number).pentimento", source: source(number)).close()
  }
  func found(_ number: Int) throws -> String? {
    try SessionCatalogue.find(in: folder.path, sourcePath: source(number).path, digest: "abc")
      .session?.path
  }
  #expect(try found(7) == folder["7.pentimento"])
  // From now on nothing can be learnt from the others.
  for number in 1...20 where number != 7 { try spoil(folder["\(number).pentimento"]) }
  #expect(try found(7) == folder["7.pentimento"])
  let match = try SessionCatalogue.find(
    in: folder.path, sourcePath: source(9).path, digest: "new")
  #expect(match == .init(session: nil, isPathKnown: true), "the index knows it without a look")
  #expect(try found(9) == nil, "what the index says is held against the session itself")
}

@Test func anIndexThatIsMissingOrDamagedOrOldIsMadeAnew() throws {
  let folder = try ScratchFolder()
  try folder.session("a.pentimento").close()
  func found() throws -> String? {
    try SessionCatalogue.find(in: folder.path, sourcePath: sourceRecord.path, digest: "abc")
      .session?.path
  }
  #expect(try found() == folder["a.pentimento"])
  try folder.write([0x7B, 0x1B], to: ".index.json")
  #expect(try found() == folder["a.pentimento"])
  // Another session takes the name, as from a backup.
  var other = sourceRecord
  other.digest = "def"
  try SessionCatalogue.remove(folder["a.pentimento"])
  try folder.session("a.pentimento", source: other).close()
  #expect(try found() == nil)
  try folder.session("b.pentimento").close()
  #expect(try found() == folder["b.pentimento"])
}

@Test func equalNamesDoNotCollide() throws {
  let folder = try ScratchFolder()
  var paths: [String] = []
  for picture in ["/a/photo.jpg", "/b/photo.jpg", "photo.png"] {
    let path = try SessionCatalogue.freshPath(in: folder["new/sessions"], for: picture)
    let session = try SessionFile.create(
      at: path, tree: EditTree(root: rootDraft), source: sourceRecord
    ) { _ in png(1) }
    session.close()
    paths.append(path)
  }
  #expect(
    paths == ["photo", "photo-2", "photo-3"].map { folder["new/sessions/\($0).pentimento"] })
}

@Test(arguments: [
  ("photo.jpg", "photo"), ("/a/b/holiday.2024.jpeg", "holiday.2024"), (".hidden", "picture"),
  ("", "picture"), ("..", "picture"), ("/", "picture"), ("a\u{7}b\n.png", "ab"), ("-", "-"),
  ("Größe 💐.png", "Größe 💐"),
  (String(repeating: "ä", count: 300), String(repeating: "ä", count: 100)),
])
func sessionsAreNamedAfterTheirPictures(picture: String, name: String) {
  #expect(SessionCatalogue.sessionName(for: picture) == name)
}

@Test func removingTakesTheSessionAndNothingElse() throws {
  let folder = try ScratchFolder()
  try folder.session("a.pentimento").close()
  try folder.session("b.pentimento").close()
  try folder.write(Array("text".utf8), to: "text.pentimento")
  try SessionCatalogue.remove(folder["a.pentimento"])
  #expect(throws: SessionError.self) { try SessionCatalogue.remove(folder["text.pentimento"]) }
  #expect(throws: SessionError.missing(path: folder["c"])) {
    try SessionCatalogue.remove(folder["c"])
  }
  #expect(try folder.names == ["b.pentimento", "text.pentimento"])
}

@Test func aDamagedSessionCanBeRemoved() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  try session.append(draft(2), png: png(2, count: 50_000))
  session.close()
  try folder.write(
    try folder.bytes(of: "photo.pentimento").prefix(9000), to: "photo.pentimento")
  try SessionCatalogue.remove(folder["photo.pentimento"])
  #expect(try folder.names.isEmpty)
}

@Test func aSessionInUseIsNotRemoved() throws {
  let folder = try ScratchFolder()
  let session = try folder.session()
  #expect(throws: SessionError.self) { try SessionCatalogue.remove(session.path) }
  try session.append(draft(2), png: png(2))
  #expect(try folder.names.contains("photo.pentimento"))
}

@Test func aSessionOfTwoNamesIsListedOnce() throws {
  let folder = try ScratchFolder()
  try folder.session("photo.pentimento").close()
  let manager = FileManager.default
  try manager.createSymbolicLink(
    atPath: folder["again.pentimento"], withDestinationPath: "photo.pentimento")
  try manager.linkItem(atPath: folder["photo.pentimento"], toPath: folder["third.pentimento"])
  #expect(try SessionCatalogue.list(in: folder.path).sessions.count == 1)
}

@Test func aPictureThatWasMovedIsTold() throws {
  let folder = try ScratchFolder()
  try folder.write([1], to: "here.jpg")
  try folder.session("a.pentimento").close()
  func match(_ path: String) throws -> SessionCatalogue.Match {
    try SessionCatalogue.find(in: folder.path, sourcePath: path, digest: "abc")
  }
  #expect(try match(folder["here.jpg"]).moved.map(\.path) == [folder["a.pentimento"]])
  #expect(try match("/no/such/file.jpg").moved.isEmpty)
  // It says so once it is opened.
  try SessionFile.open(at: folder["a.pentimento"], movedSource: folder["here.jpg"]).close()
  #expect(try match(folder["here.jpg"]).session?.path == folder["a.pentimento"])
}

@Test func anUnreadableSessionOfThePicturesNameIsTold() throws {
  let folder = try ScratchFolder()
  for name in ["photo.pentimento", "photo-2.pentimento", "photograph.pentimento"] {
    try folder.write(Array("no session".utf8), to: name)
  }
  func fault(_ path: String) throws -> SessionError? {
    try SessionCatalogue.find(in: folder.path, sourcePath: path, digest: "abc").fault
  }
  #expect(
    try fault("/a/photo.jpg")?.description.hasPrefix(folder["photo-2.pentimento"]) == true)
  #expect(try fault("/a/photo-3.jpg") == nil)
}
