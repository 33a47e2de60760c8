import Foundation
import TestSupport
import Testing

@testable import Pixels

struct PathTests {
  @Test func bytesThatAreNoCharactersComeBack() {
    let names: [[UInt8]] = [
      Array("Größe 猫.png".utf8), [0x66, 0xE9, 0x2E, 0x70], [0xFF, 0xFE, 0x80], [0xF4, 0x8F, 0xBA],
      [0xED, 0xA0, 0x80], [0xC0, 0xAF], Array("\u{10FE80}\u{10FEFF}".utf8), [0xE7, 0x8C, 0x61], [],
    ]
    for name in names { #expect(FilePath.bytes(FilePath.string(name)) == name) }
    #expect(FilePath.string("Größe 猫.png".utf8) == "Größe 猫.png")
  }

  @Test func randomBytesComeBack() {
    var random = SeededNumbers(seed: 5)
    for _ in 0..<2000 {
      let name = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        UInt8.random(in: 1...255, using: &random)
      }
      #expect(FilePath.bytes(FilePath.string(name)) == name)
    }
  }

  @Test func aByteThatIsNoCharacterIsShown() {
    let path = FilePath.string([0x66, 0xE9, 0x2E, 0x70])
    #expect(PictureError.missing(path).description == "f\\xE9.p: there is no such file")
  }

  @Test(arguments: [[0x66, 0xE9], Array("-o.png".utf8), Array("two\nlines".utf8)])
  func strangeNamesAreWrittenAndRead(name: [UInt8]) throws {
    let folder = try ScratchFolder()
    let path = FilePath.string(folder.path.utf8 + [0x2F] + name)
    #expect(!FilePath.exists(path))
    try FileOutput.checkWritable(path: path)
    try FileOutput.write([1, 2, 3], to: path)
    #expect(FilePath.exists(path))
    #expect(try FileInput.read(path: path) == [1, 2, 3])
    #expect(FilePath.resolved(path).map(FilePath.bytes) == FilePath.bytes(path))
    try FileOutput.write([4], to: path)
    #expect(try FileInput.read(path: path) == [4])
  }

  @Test(arguments: [
    ("photo.png", "photo.png"), ("  photo.png\n", "photo.png"), ("'my photo.png'", "my photo.png"),
    ("\"my photo.png\"", "my photo.png"), ("my\\ photo.png", "my photo.png"),
    ("my photo.png", "my photo.png"), ("~", "/home/ann"), ("~/a b.png", "/home/ann/a b.png"),
    ("~/'a b'.png", "/home/ann/a b.png"), ("'~/a.png'", "~/a.png"), ("\\~/a.png", "~/a.png"),
    ("~bob/a.png", "~bob/a.png"), ("file:///tmp/a%20b.png", "/tmp/a b.png"),
    ("file://localhost/tmp/a.png", "/tmp/a.png"), ("file:/tmp/a.png", "/tmp/a.png"),
    ("FILE:///a%zz%2", "/a%zz%2"), ("file:///a%00b", "/a%00b"),
    ("file://other/tmp/a.png", "file://other/tmp/a.png"), ("it's.png", "it's.png"),
    ("it\\'s.png", "it's.png"), ("'it'\\''s'.png", "it's.png"),
    ("\"a\\\"b\\c\".png", "a\"b\\c.png"),
    ("a\\", "a\\"), ("", ""), ("   ", ""), ("file:///%E7%8C%AB", "/猫"),
  ])
  func whatIsTypedIsReadAsAShellWould(typed: String, path: String) {
    #expect(TypedPath.path(of: typed, home: "/home/ann") { _ in false } == path)
  }

  @Test func aSignIsNoDigitOfAURL() {
    #expect(TypedPath.path(of: "file:///a%+5", home: nil) { _ in false } == "/a%+5")
  }

  @Test func aNameMayEndInASpace() {
    #expect(TypedPath.path(of: "a.png ", home: nil) { $0 == "a.png " } == "a.png ")
    #expect(TypedPath.path(of: "a.png ", home: nil) { $0 == "a.png" } == "a.png")
  }

  @Test func aNameMayBeginWithACombiningMark() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/" + "\u{301}a.png"
    try FileOutput.write([1], to: path)
    #expect(try FileInput.read(path: path) == [1])
    #expect(PictureFormat(path: path) == .png)
    #expect(PictureFormat(path: "a.png/\u{301}b") == nil)
  }

  @Test func aLinkThatLeadsNowhereIsWrittenWhereItPoints() throws {
    let folder = try ScratchFolder()
    for (link, target) in [("one", "two"), ("two", folder.path + "/three")] {
      #expect(symlink(target, folder.path + "/" + link) == 0)
    }
    try FileOutput.write([1], to: folder.path + "/one")
    #expect(FilePath.linkTarget(folder.path + "/one") == "two")
    #expect(try FileInput.read(path: folder.path + "/three") == [1])
    #expect(symlink("round", folder.path + "/round") == 0)
    #expect(throws: PictureError.self) { try FileOutput.write([1], to: folder.path + "/round") }
  }

  @Test func aFileIsReplacedOnlyWhereItMayBe() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a"
    #expect(try FileOutput.write([1], to: path, overwrites: false))
    #expect(try !FileOutput.write([2], to: path, overwrites: false))
    #expect(try FileInput.read(path: path) == [1])
    #expect(try FileOutput.write([3], to: path, overwrites: true))
    #expect(try FileInput.read(path: path) == [3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  @Test func namesThatLookAlikeAreDifferentFiles() throws {
    let folder = try ScratchFolder()
    let (one, other) = (folder.path + "/\u{E9}", folder.path + "/e\u{301}")
    for path in [one, other] { try FileOutput.write([1], to: path) }
    let (first, second) = (FilePath.identity(one), FilePath.identity(other))
    #expect(first != nil && first?.inode != second?.inode)
    #expect(FilePath.identity(folder.path + "/none") == nil)
  }

  @Test func aByteOfAURLNeedBeNoCharacter() {
    let path = TypedPath.path(of: "file:///f%E9.png", home: nil) { _ in false }
    #expect(FilePath.bytes(path) == [0x2F, 0x66, 0xE9, 0x2E, 0x70, 0x6E, 0x67])
  }

  @Test func aFileThatIsThereCountsAsItStands() {
    #expect(TypedPath.path(of: "'odd'", home: "/h") { $0 == "'odd'" } == "'odd'")
    #expect(TypedPath.path(of: "~/a", home: nil) { _ in false } == "~/a")
  }

  @Test func aLinkToNothingYetIsFilledAndStaysALink() throws {
    let folder = try ScratchFolder()
    try folder.makeFolder("pictures")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder["one.png"], withDestinationPath: "pictures/two.png")
    try manager.createSymbolicLink(
      atPath: folder["pictures/two.png"], withDestinationPath: folder["three.png"])
    try FileOutput.write([1, 2], to: folder["one.png"])
    #expect(try folder.bytes(of: "three.png") == [1, 2])
    #expect(try manager.destinationOfSymbolicLink(atPath: folder["one.png"]) == "pictures/two.png")
    try manager.createSymbolicLink(atPath: folder["loop"], withDestinationPath: "loop")
    #expect(throws: PictureError.self) { try FileOutput.write([1], to: folder["loop"]) }
    try manager.createSymbolicLink(atPath: folder["lost"], withDestinationPath: "no/folder")
    #expect(throws: PictureError.self) { try FileOutput.checkWritable(path: folder["lost"]) }
  }
}
