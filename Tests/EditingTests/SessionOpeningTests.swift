import Editing
import FoundationEssentials
import History
import Pixels
import Testing
import TestSupport

@Suite(.timeLimit(.minutes(10))) struct SessionOpeningTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func open(
    _ path: String, access: SessionFile.Access = .write
  ) throws -> EditingSession {
    try EditingSession.open(path: path, in: folder.folders, access: access)
  }

  @Test func aFileThatChangedSinceBeginsANewSessionAndSaysSo() async throws {
    let path = try folder.picture(photo, named: "photo.png")
    let first = try open(path)
    try await first.edit("red")
    await first.close()
    _ = try folder.picture(.noise(photo.size, seed: 99), named: "photo.png")
    let second = try open(path)
    #expect(await second.tree.revisions.count == 1)
    #expect(second.notices.contains { $0.contains("changed") })
    try await second.edit("blue")
    await second.close()
    #expect(folder.sessionNames == ["photo-2.pentimento", "photo.pentimento"])
    // The old content finds its own session again.
    _ = try folder.picture(photo, named: "photo.png")
    #expect(await (try open(path)).tree.currentRevision.instruction == "red")
  }

  @Test func equalNamesInDifferentFoldersDoNotCollide() async throws {
    try folder.makeFolder("a")
    try folder.makeFolder("b")
    let paths = [
      try folder.picture(photo, named: "a/photo.png"),
      try folder.picture(photo, named: "b/photo.png"),
    ]
    for (path, colour) in zip(paths, ["red", "blue"]) {
      let session = try open(path)
      #expect(session.notices == [])
      try await session.edit(colour)
      await session.close()
    }
    #expect(await (try open(paths[0])).tree.currentRevision.instruction == "red")
    #expect(await (try open(paths[1])).tree.currentRevision.instruction == "blue")
    #expect(folder.sessionNames.count == 2)
  }

  @Test func aSessionFileIsOpenedByItsPath() async throws {
    let path = try folder.picture(photo, named: "photo.png")
    let session = try open(path)
    try await session.edit("red")
    let file = try #require(await session.path)
    await session.close()
    let opened = try open(file)
    #expect(opened.title == "photo.png")
    #expect(opened.source.path == path)
    #expect(opened.source.format == .png)
    #expect(await opened.tree.revisions.count == 2)
  }

  @Test func aSecondWriterIsRefusedAndAReadOnlyViewWalksButDoesNotEdit() async throws {
    let path = try folder.picture(photo, named: "photo.png")
    let writer = try open(path)
    try await writer.edit("red")
    let error = #expect(throws: SessionError.self) { try open(path) }
    guard case .inUse = error else {
      Issue.record("\(String(describing: error)) is not about the other process")
      return
    }
    let view = try open(path, access: .read)
    #expect(view.readOnlyReason != nil)
    #expect(try await view.go(to: 1).current == 1)
    #expect(try await view.bitmap(of: 2) != photo)
    await #expect(throws: EditingError.self) { try await view.edit("blue") }
    await #expect(throws: EditingError.self) { try await view.rename(2, to: "mine") }
    await #expect(throws: EditingError.self) { try await view.setHidden(true, of: 2) }
    try await view.keep(Workspace(draft: "kept by a viewer"))
    // What the viewer did is not in the file.
    #expect(await writer.tree.current == 2)
    await writer.close()
    let resumed = try open(path)
    #expect(await resumed.tree.current == 2)
    #expect(try await resumed.workspace()?.draft != "kept by a viewer")
  }

  @Test func recordingIntoAFileContinuesTheSessionOfTheSamePicture() async throws {
    let picture = Picture(bitmap: photo, format: .png)
    let file = folder["edits.pentimento"]
    let first = try await EditingSession.open(picture, path: "photo.png", recordedIn: file)
    try await first.edit("red")
    await first.close()
    let second = try await EditingSession.open(picture, path: "photo.png", recordedIn: file)
    #expect(await second.tree.current == 1)
    try await second.edit("blue")
    #expect(await second.tree.revisions.map(\.parent) == [nil, 1, 1])
    await second.close()
    // The result of an edit is found in the tree as well.
    let red = Picture(bitmap: Bitmap(size: photo.size, fill: Pixel(255, 0, 0, 255)), format: .png)
    let third = try await EditingSession.open(red, path: "red.png", recordedIn: file)
    #expect(await third.tree.current == 2)
    await third.close()
    let other = Picture(bitmap: .noise(photo.size, seed: 1234), format: .png)
    await #expect(throws: EditingError.otherPicture(session: file, picture: "other.png")) {
      try await EditingSession.open(other, path: "other.png", recordedIn: file)
    }
  }

  @Test func aSessionForOneCommandLivesInMemoryOnly() async throws {
    let session = try await EditingSession.open(
      Picture(bitmap: photo, format: .png), path: "photo.png", recordedIn: nil)
    try await session.edit("red")
    #expect(await session.path == nil)
    #expect(try await session.go(to: 1).current == 1)
    #expect(folder.sessionNames == [])
  }
}
