import FoundationEssentials
import History
import Pixels
import Testing
import TestSupport

@testable import Editing

/// Pictures, sessions and folders that are moved, deleted, damaged or cannot be written.
@Suite(.timeLimit(.minutes(10))) struct SessionKeepingTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = try folder.picture(photo, named: "photo.png")
  }

  private func open(_ path: String) throws -> EditingSession {
    try EditingSession.open(path: path, in: folder.folders)
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  @Test func aPictureThatWasMovedFindsItsSession() async throws {
    let session = try open(path)
    try await session.edit("red")
    await session.close()
    try move(path, folder["renamed.png"])
    let moved = try open(folder["renamed.png"])
    #expect(await moved.tree.revisions.count == 2)
    #expect(moved.source.path == folder["renamed.png"])
    await moved.close()
    // A copy is another picture.
    _ = try folder.picture(photo, named: "copy.png")
    #expect(await (try open(folder["copy.png"])).tree.revisions.count == 1)
    #expect(folder.sessionNames == ["photo.pentimento"])
  }

  @Test func whereTwoSessionsFitItIsAskedOnce() async throws {
    let other = try folder.picture(photo, named: "other.png")
    for path in [path, other] {
      let session = try open(path)
      try await session.edit("red")
      await session.close()
    }
    for path in [path, other] { try FileManager.default.removeItem(atPath: path) }
    let third = try folder.picture(photo, named: "third.png")
    let error = #expect(throws: EditingError.self) { try open(third) }
    guard case .severalSessions(third, let sessions)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(Set(sessions) == Set(folder.sessionNames.map { folder.folders.sessions + "/" + $0 }))
    await (try EditingSession.open(session: sessions[1], movedSource: third)).close()
    let found = try open(third)
    #expect(await found.path == sessions[1])
    await found.close()
  }

  @Test func aLinkToAPictureIsThePicture() async throws {
    let session = try open(path)
    try await session.edit("red")
    try FileManager.default.createSymbolicLink(
      atPath: folder["link.png"], withDestinationPath: path)
    let error = #expect(throws: SessionError.self) { try open(folder["link.png"]) }
    #expect(error?.shellRemedy?.contains("--read-only \(folder["link.png"])") == true)
    await session.close()
    let linked = try open(folder["link.png"])
    #expect(await linked.tree.revisions.count == 2)
    await linked.close()
  }

  @Test func aSessionIsKnownByItsContent() async throws {
    let picture = Picture(bitmap: photo, format: .png)
    let session = try await EditingSession.open(
      picture, path: path, recordedIn: folder["a session"])
    try await session.edit("red")
    await session.close()
    let opened = try open(folder["a session"])
    #expect(await opened.tree.revisions.count == 2)
    await opened.close()
    try folder.write("neither", to: "neither")
    #expect(throws: PictureError.self) { try open(folder["neither"]) }
  }

  @Test func aDamagedSessionIsToldAndLeftAlone() async throws {
    let session = try open(path)
    try await session.edit("red")
    let file = try #require(await session.path)
    await session.close()
    try Data("SQLite format 3\0 no more".utf8).write(to: URL(filePath: file))
    let begun = try open(path)
    let notice = try #require(begun.notices.first)
    #expect(notice.hasPrefix(file) && notice.hasSuffix("this is a new session"))
    #expect(!notice.contains("\n") && begun.notices.count == 1)
    try await begun.edit("blue")
    await begun.close()
    #expect(folder.sessionNames == ["photo-2.pentimento", "photo.pentimento"])
  }

  @Test func withoutADataFolderTheHistoryStaysInMemoryUntilItCanBeSaved() async throws {
    try folder.write("in the way", to: "data")
    let session = try open(path)
    #expect(session.notices.contains { $0.contains(":session FILE") })
    try await session.edit("red")
    try await session.edit("the corner")
    #expect(await session.tree.current == 3)
    #expect(await session.unsaved != nil)
    try await session.keep(Workspace(draft: "warmer"))
    try await session.save(sessionAt: folder["mine.pentimento"])
    #expect(await session.unsaved == nil)
    try await session.edit("blue")
    await session.close()
    let saved = try open(folder["mine.pentimento"])
    #expect(
      await saved.tree.revisions.map(\.instruction) == ["photo.png", "red", "the corner", "blue"])
    #expect(try await saved.workspace()?.draft == "warmer")
    #expect(try await saved.maskPicture(of: 3)[0, 0].x == 255)
    for number in 1...4 { #expect(try await saved.bitmap(of: number).size == photo.size) }
    await saved.close()
  }

  @Test func whatBecomesPossibleIsSavedWithTheNextEdit() async throws {
    try folder.write("in the way", to: "data")
    let session = try open(path)
    try await session.edit("red")
    #expect(folder.sessionNames == [])
    try FileManager.default.removeItem(atPath: folder["data"])
    try await session.edit("blue")
    #expect(await session.unsaved == nil)
    await session.close()
    let again = try open(path)
    #expect(await again.tree.revisions.count == 3)
    await again.close()
  }

  @Test(arguments: [true, false])
  func aSessionThatIsMovedOrDeletedWhileOpenLosesNothing(isMoved: Bool) async throws {
    let session = try open(path)
    try await session.edit("red")
    let file = try #require(await session.path)
    if isMoved {
      try move(file, folder["elsewhere"])
    } else {
      try FileManager.default.removeItem(atPath: file)
    }
    try await session.edit("blue")
    #expect(await session.tree.current == 3)
    #expect(
      await session.unsaved?.description.contains("moved or deleted while it was open") == true)
    let error = await #expect(throws: EditingError.self) { try await session.go(to: 1) }
    #expect(error?.description.contains(":session FILE") == true)
    #expect(await session.tree.current == 1)
    try await session.save(sessionAt: folder["mine.pentimento"])
    await session.close()
    let saved = try open(folder["mine.pentimento"])
    #expect(await saved.tree.revisions.count == 3)
    #expect(await saved.tree.current == 1)
    for number in 1...3 { #expect(try await saved.bitmap(of: number).size == photo.size) }
    await saved.close()
  }
}
