import TestSupport
import Testing

@testable import Pixels

struct FaultyPictureTests {
  private static let png = PNGBuilder(
    width: 9, height: 7, colourType: 2, bitDepth: 8,
    chunksBefore: [
      ("gAMA", PNGBuilder.word(45_455)), ("tEXt", Array("Title\0a picture".utf8)),
      ("zTXt", Array("Note\0\0".utf8) + PNGBuilder.zlib(Array("packed".utf8))),
    ]
  ) { x, y, channel in x * 20 + y * 3 + channel }.file

  private static func jpeg() throws -> [UInt8] {
    var metadata = PictureMetadata()
    metadata.exif = EXIF().settingUserComment("a comment")
    metadata.texts = [PictureText(keyword: "Comment", text: "hello")]
    metadata.xmp = "<x/>"
    metadata.profile = ColourProfile(bytes: TestProfile.rgb)
    return try PictureEncoder.encode(
      .gradient(width: 19, height: 13), as: .jpeg, metadata: metadata)
  }

  @Test func nothingIsAnError() {
    #expect(throws: PictureError.empty("a")) { try Picture.decode([], name: "a") }
  }

  @Test(arguments: [
    ("\0\0\0\u{10}ftypisom", "a video"), ("%PDF-1.7", "a PDF document"),
    ("\0\0\0\u{10}ftypcrx ", "a camera raw picture"), ("GIF88a", "a text file"),
    ("SQLite format 3\0", "an SQLite database"), ("hello\nworld\n", "a text file"),
    ("\u{1}\u{2}\u{3}\u{4}", "a file of an unknown kind"),
  ])
  func otherFilesAreCalledWhatTheyLookLike(content: String, likeness: String) {
    #expect(throws: PictureError.notAPicture("a", likeness)) {
      try Picture.decode(Array(content.utf8), name: "a")
    }
  }

  @Test func theContentDecidesAndNotTheName() throws {
    #expect(try Picture.decode(Self.png, name: "a.jpg").format == .png)
    #expect(try Picture.decode(Self.jpeg(), name: "a.png").format == .jpeg)
  }

  @Test func aFileCutShortAnywhereIsAnErrorOrHasANotice() throws {
    for file in [Self.png, try Self.jpeg()] {
      for count in 4..<file.count {
        do throws(PictureError) {
          let picture = try Picture.decode(Array(file.prefix(count)), name: "a")
          #expect(!picture.notices.isEmpty, "cut to \(count) bytes")
        } catch {
          #expect(error.isCorrupt, "cut to \(count) bytes")
        }
      }
    }
  }

  @Test func aFlippedBitInAPNGIsFoundByItsChecksums() {
    for offset in 8..<Self.png.count {
      var file = Self.png
      file[offset] ^= 0x10
      guard let picture = try? Picture.decode(file, name: "a") else { continue }
      #expect(!picture.notices.isEmpty, "byte \(offset)")
    }
  }

  @Test func aSizeBeyondTheLimitIsRefusedByItsHeaderAlone() throws {
    let limit = PictureLimit(pixels: 62)
    let size = Size(width: 9, height: 7)
    #expect(throws: PictureError.tooLarge("a", size, limit)) {
      try Picture.decode(Self.png, name: "a", limit: limit)
    }
    #expect(
      try Picture.decode(Self.png, name: "a", limit: PictureLimit(pixels: 63)).bitmap.size == size)

    var header = PNGBuilder(
      width: 2_000_000_000, height: 2_000_000_000, colourType: 6, bitDepth: 16
    ) {
      _, _, _ in 0
    }
    header.height = 0
    let corrupt = PictureError.corrupt("a", "its size is zero")
    #expect(throws: corrupt) { try Picture.decode(header.file, name: "a") }
  }

  @Test func aJPEGBeyondTheLimitIsRefusedByItsHeaderAlone() throws {
    var file = try Self.jpeg()
    let frame = try #require(file.indices.first { file[$0...].starts(with: [0xFF, 0xC0]) })
    file.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
    let size = Size(width: 65_500, height: 65_500)
    #expect(throws: PictureError.tooLarge("a", size, .standard)) {
      try Picture.decode(file, name: "a")
    }
  }

  @Test func aTextThatUnpacksHugelyIsLeftOut() throws {
    let zeros = ZlibStream.packed([UInt8](repeating: 65, count: 17 << 20))
    #expect(zeros.count < 100_000)
    var builder = PNGBuilder(width: 1, height: 1, colourType: 0, bitDepth: 8) { _, _, _ in 7 }
    builder.chunksBefore = [
      ("tEXt", Array("Title\0small".utf8)), ("zTXt", Array("Bomb\0\0".utf8) + zeros),
      ("iTXt", Array("Bomb\0\u{1}\0\0\0".utf8) + zeros),
    ]
    let picture = try Picture.decode(builder.file, name: "a")
    #expect(picture.metadata.texts == [PictureText(keyword: "Title", text: "small")])
    #expect(picture.notices == ["a text that is damaged or too large was left out"])
  }

  @Test(arguments: [1, 2, 3])
  func changedBytesNeverDoMoreThanFail(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var decodedCount = 0
    for original in [Self.png, try Self.jpeg(), Self.pngWithFreshChecksums(seed: seed)] {
      for _ in 0..<1500 {
        var file = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let offset = Int.random(in: 0..<file.count, using: &random)
          file[offset] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { file.removeLast(Int.random(in: 0..<20, using: &random)) }
        do throws(PictureError) {
          let picture = try Picture.decode(file, name: "a", limit: PictureLimit(pixels: 1_000_000))
          #expect(picture.bitmap.size.area > 0)
          _ = try PictureEncoder.encode(
            Bitmap(size: Size(width: 1, height: 1)), as: .jpeg, metadata: picture.metadata)
          decodedCount += 1
        } catch {
          #expect(error.isOfContent, "\(error)")
        }
      }
    }
    #expect(decodedCount > 0, "some changes leave a readable picture")
  }

  /// A PNG whose chunks hold noise with correct checksums, so that their content is parsed.
  private static func pngWithFreshChecksums(seed: UInt64) -> [UInt8] {
    var random = SeededNumbers(seed: seed)
    var builder = PNGBuilder(width: 5, height: 5, colourType: 0, bitDepth: 8) { x, y, _ in x + y }
    builder.chunksBefore = ["tEXt", "zTXt", "iTXt", "iCCP", "eXIf", "pHYs", "cHRM"].map { type in
      (type, (0..<40).map { _ in UInt8.random(in: 0...3, using: &random) })
    }
    return builder.file
  }

  @Test(arguments: 0..<200) func noiseBehindAnEXIFHeaderNeverCrashes(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let header: [UInt8] =
      seed % 2 == 0 ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8] : [0x49, 0x49, 42, 0, 8, 0, 0, 0]
    let tags: [[UInt8]] = [
      [0x01, 0x12], [0x87, 0x69], [0x92, 0x86], [0x02, 0x01], [0x02, 0x02],
    ]
    var bytes = header + (seed % 2 == 0 ? [0, 5] : [5, 0])
    for tag in tags {
      bytes += seed % 2 == 0 ? tag : tag.reversed()
      bytes += (0..<10).map { _ in
        UInt8.random(in: 0...255, using: &random) & (seed % 3 == 0 ? 255 : 15)
      }
    }
    bytes += (0..<30).map { _ in UInt8.random(in: 0...40, using: &random) }
    guard let exif = EXIF(bytes) else {
      Issue.record("the header is right")
      return
    }
    #expect((1...8).contains(exif.orientation))
    #expect(exif.upright.orientation == 1)
    #expect(exif.settingUserComment("hello").userComment == "hello")
  }
}

extension PictureError {
  fileprivate var isCorrupt: Bool {
    if case .corrupt = self { true } else { false }
  }

  /// Whether the error is about a file's content, in one line.
  var isOfContent: Bool {
    let isOneLine = description.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control
    }
    switch self {
    case .unreadable, .empty, .notAPicture, .corrupt, .tooLarge: return isOneLine
    case .missing, .cannotWrite, .unknownFormat: return false
    }
  }
}
