import Foundation
import Testing

@testable import Pixels

/// A folder of its own for each test.
struct PictureFileTests: ~Copyable {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/pictures-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test(arguments: PictureFormat.writable)
  func aWrittenPictureIsReadAgain(format: PictureFormat) throws {
    let path = folder + "/picture"
    let bitmap = Bitmap.gradient(width: 12, height: 9)
    try FileOutput.write(
      PictureEncoder.encode(bitmap, as: format, metadata: PictureMetadata()), to: path)
    let picture = try Picture.read(path: path)
    #expect(picture.format == format)
    #expect(picture.bitmap.size == bitmap.size)
    #expect(names == ["picture"])
  }

  @Test func aMissingFileIsCalledMissing() {
    let path = folder + "/none.png"
    #expect(throws: PictureError.missing(path)) { try Picture.read(path: path) }
    #expect(throws: PictureError.missing(path + "/x")) { try Picture.read(path: path + "/x") }
  }

  @Test func aPipeIsReadToItsEnd() async throws {
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let bytes = [UInt8](repeating: 7, count: 300_000)
    let writer = Thread {
      // Opening waits for the reader, and the reader waits for what is written.
      guard let file = fopen(pipe, "w") else { return }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    writer.start()
    #expect(try FileInput.read(path: pipe) == bytes)
  }

  @Test func aPipeThatGivesNothingIsLeft() throws {
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let reason = "nothing has come through the pipe for 0 seconds"
    #expect(throws: PictureError.unreadable(pipe, reason)) {
      try FileInput.read(path: pipe, patience: 50)
    }
  }

  @Test func devicesAndFoldersAreNotRead() throws {
    let reason = "it is neither a regular file nor a pipe"
    #expect(throws: PictureError.unreadable("/dev/zero", reason)) {
      try Picture.read(path: "/dev/zero")
    }
    #expect(throws: PictureError.unreadable(folder, "it is a folder")) {
      try Picture.read(path: folder)
    }
  }

  @Test func anExistingFileKeepsItsModeAndALinkItsTarget() throws {
    let (path, link) = (folder + "/a.png", folder + "/link.png")
    try FileOutput.write([1], to: path)
    #expect(chmod(path, 0o640) == 0)
    #expect(symlink("a.png", link) == 0)
    try FileOutput.write([1, 2, 3], to: link)
    #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(names == ["a.png", "link.png"])
  }

  @Test func whatCannotBeWrittenIsKnownBefore() throws {
    let file = folder + "/a.png"
    try FileOutput.write([1], to: file)
    for path in [folder, folder + "/none/a.png", file + "/b.png", folder + "/", "", "/dev/null"] {
      #expect("\(path)") {
        try FileOutput.checkWritable(path: path)
      } throws: { error in
        if case .cannotWrite(path, _) = error as? PictureError { true } else { false }
      }
      #expect(throws: PictureError.self) { try FileOutput.write([1], to: path) }
    }
    #expect(names == ["a.png"], "nothing is left behind")
    try FileOutput.checkWritable(path: file)
    try FileOutput.checkWritable(path: folder + "/new.png")
    #expect(names == ["a.png"], "a check leaves nothing")
  }

  @Test func messagesAreOneLineWithoutControlCharacters() {
    let error = PictureError.corrupt("a\u{1B}[31m\nb\u{202E}.png", "CRC\r\n\u{9B}error 🏳️‍🌈")
    #expect(
      error.description == "a[31mb.png: the picture is damaged or cut short: CRCerror 🏳️‍🌈")
    let large = PictureError.tooLarge("a", Size(width: 20_000, height: 9000), .standard)
    #expect(
      large.description
        == "a: 20000×9000 pixels are more than the limit of 100 million pixels;"
        + " make the picture smaller first")
  }

  @Test(arguments: [
    ("a.png", PictureFormat.png), ("/x.y/b.JPG", .jpeg), ("c.d.Jpeg", .jpeg), ("a.gif", .gif),
    ("a.tif", .tiff), ("a.HEIC", .heic), ("a.webp", .webp), ("a.avif", .avif), ("a.pdf", nil),
    ("png", nil), ("a.png/b", nil), ("", nil), (".png", nil), ("a.", nil),
  ])
  func theExtensionNamesTheFormat(path: String, format: PictureFormat?) {
    #expect(PictureFormat(path: path) == format)
  }

  @Test func theDigestTellsSizesAndPixelsApart() {
    let wide = Bitmap(size: Size(width: 4, height: 2))
    let tall = Bitmap(size: Size(width: 2, height: 4))
    var other = wide
    other[3, 1].z = 1
    #expect(Set([wide, tall, other].map(\.digest)).count == 3)
    #expect(
      wide.digest == "e0556889fe87393dbd7d80682d27e137a43b40a380a81a0836a9b3b6735606f6")
  }
}
