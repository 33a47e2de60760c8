import Editing
import Engine
import FoundationEssentials
import Pixels
import Testing
import TestSupport

@Suite(.timeLimit(.minutes(10))) struct SessionSavingTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = try folder.picture(photo, named: "photo.png")
  }

  private func editedSession() async throws -> EditingSession {
    let session = try EditingSession.open(path: path, in: folder.folders)
    try await session.edit(
      "red", mask: Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 5, height: 5))]))
    return session
  }

  @Test func aSavedPNGIsTheRevisionToTheBitAndCarriesItsRecord() async throws {
    let session = try await editedSession()
    try await session.save(2, to: folder["out.png"], .init())
    let saved = try Picture.read(path: folder["out.png"])
    #expect(saved.bitmap == (try await session.bitmap(of: 2)))
    #expect(EditRecord(in: saved.metadata)?.edits.map(\.recipe.instruction) == ["red"])
    #expect(EditRecord(in: saved.metadata)?.program == "pentimento \(Program.version)")
  }

  @Test func aStrippedFileTellsNothing() async throws {
    let session = try await editedSession()
    try await session.save(2, to: folder["out.png"], .init(strips: true))
    let saved = try Picture.read(path: folder["out.png"])
    #expect(saved.metadata.texts == [])
    #expect(saved.metadata.xmp == nil)
  }

  @Test func theSourceIsNeverOverwritten() async throws {
    let before = try folder.bytes(of: "photo.png")
    let session = try await editedSession()
    try folder.makeFolder("sub")
    try FileManager.default.createSymbolicLink(
      atPath: folder["link.png"], withDestinationPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder["here"], withDestinationPath: folder.path)
    let ways = [
      path, folder["./photo.png"], folder["sub/../photo.png"], folder["link.png"],
      folder["here/photo.png"],
    ]
    for way in ways {
      await #expect(throws: EditingError.sourceItself(way)) {
        try await session.save(2, to: way, .init(overwrites: true))
      }
    }
    #expect(try folder.bytes(of: "photo.png") == before)
  }

  @Test func aSourceOpenedThroughALinkIsProtectedAsWell() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder["link.png"], withDestinationPath: path)
    let session = try EditingSession.open(path: folder["link.png"], in: folder.folders)
    try await session.edit("red")
    await #expect(throws: EditingError.sourceItself(path)) {
      try await session.save(2, to: path, .init(overwrites: true))
    }
  }

  @Test func aHardLinkToTheSourceIsTheSourceAndANameThatLooksAlikeIsNot() async throws {
    let session = try await editedSession()
    try FileManager.default.linkItem(atPath: path, toPath: folder["hard.png"])
    await #expect(throws: EditingError.sourceItself(folder["hard.png"])) {
      try await session.save(2, to: folder["hard.png"], .init(overwrites: true))
    }
    let composed = try folder.picture(photo, named: "\u{E9}.png")
    let other = try EditingSession.open(path: composed, in: folder.folders)
    try await other.edit("red")
    try await other.save(2, to: folder["e\u{301}.png"], .init())
  }

  @Test func whatAFileCannotHoldIsTold() async throws {
    let picture = try #require(try? Picture.read(path: path))
    var metadata = picture.metadata
    metadata.xmp = String(repeating: " ", count: 65_536)
    let source = folder["large.png"]
    try FileOutput.write(
      try PictureEncoder.encode(picture.bitmap, as: .png, metadata: metadata), to: source)
    let session = try EditingSession.open(path: source, in: folder.folders)
    try await session.edit("red")
    #expect(
      try await session.save(2, to: folder["a.jpg"], .init()) == [
        "the XMP was left out: it is too long for a JPEG"
      ])
    #expect(try await session.save(2, to: folder["a.png"], .init()) == [])
  }

  @Test func anExistingFileIsOverwrittenOnlyWhenToldTo() async throws {
    let session = try await editedSession()
    let out = try folder.picture(.noise(photo.size, seed: 3), named: "out.png")
    let before = try folder.bytes(of: "out.png")
    await #expect(throws: EditingError.exists(out)) { try await session.save(2, to: out, .init()) }
    #expect(try folder.bytes(of: "out.png") == before)
    try await session.save(2, to: out, .init(overwrites: true))
    #expect(try Picture.read(path: out).bitmap == (try await session.bitmap(of: 2)))
  }

  @Test(arguments: [
    ("photo.png", "photo-edited.png"), ("photo.JPG", "photo-edited.png"),
    ("a.b.jpeg", "a.b-edited.png"), ("noextension", "noextension-edited.png"),
    ("v1.2/photo", "v1.2/photo-edited.png"), ("sub.png/shot.jpg", "sub.png/shot-edited.png"),
  ])
  func theDefaultNameIsBesideTheSource(source: String, expected: String) async throws {
    let session = try await EditingSession.open(
      Picture(bitmap: photo, format: .png), path: "/pictures/\(source)", recordedIn: nil)
    #expect(session.defaultOutput == "/pictures/\(expected)")
  }

  @Test func aNameWithoutAKnownEndingOrAFolderThatIsNotThereIsRefused() async throws {
    let session = try await editedSession()
    await #expect(throws: PictureError.unknownFormat(folder["out.gif"])) {
      try await session.save(2, to: folder["out.gif"], .init())
    }
    await #expect(throws: PictureError.self) {
      try await session.save(2, to: folder["nowhere/out.png"], .init())
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["data", "photo.png"])
  }
}
