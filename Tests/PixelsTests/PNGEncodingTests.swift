import FoundationEssentials
import Testing

@testable import Pixels

struct PNGEncodingTests {
  private func metadata(
    before: [(type: String, data: [UInt8])], after: [(type: String, data: [UInt8])] = []
  ) throws -> PictureMetadata {
    let builder = PNGBuilder(
      width: 2, height: 2, colourType: 2, bitDepth: 8, chunksBefore: before, chunksAfter: after
    ) { x, y, _ in x + y }
    return try Picture.decode(builder.file, name: "test").metadata
  }

  private func chunks(_ metadata: PictureMetadata) throws -> [PNGChunk] {
    let bitmap = Bitmap(size: Size(width: 3, height: 2))
    return PNGChunk.all(in: try PictureEncoder.encode(bitmap, as: .png, metadata: metadata))
      .filter { $0.type != "IHDR" }
  }

  @Test(arguments: [PictureEncoder.Effort.fast, .small], [true, false])
  func decodingGivesTheSameBitmap(effort: PictureEncoder.Effort, isOpaque: Bool) throws {
    for (width, height) in [(1, 1), (31, 17), (400, 3)] {
      let bitmap = Bitmap.noise(width: width, height: height, isOpaque: isOpaque)
      let file = try PictureEncoder.png(bitmap, effort: effort)
      #expect(try Picture.decode(file, name: "test").bitmap == bitmap)
    }
  }

  @Test func anOpaquePictureIsStoredWithoutAlpha() throws {
    var bitmap = Bitmap.gradient(width: 20, height: 20)
    #expect(try PictureEncoder.png(bitmap, effort: .fast)[25] == 2)
    bitmap[3, 3].w = 254
    #expect(try PictureEncoder.png(bitmap, effort: .fast)[25] == 6)
  }

  @Test func chunksThatNoPNGHasAreNotWritten() throws {
    let types = ["IHDR", "IDAT", "prVt", "no", "é12", "\u{FFFD}abc", "", "a1c "]
    let list = types.map { #"{"type":"\#($0)","data":[1],"isAfterPixels":false}"# }
    let hostile = #"{"texts":[],"chunks":["# + list.joined(separator: ",") + "]}"
    let metadata = try JSONDecoder().decode(PictureMetadata.self, from: Data(hostile.utf8))
    #expect(try chunks(metadata).map(\.type) == ["prVt"])
  }

  @Test func chunksComeBackByteForByte() throws {
    let kept: [(type: String, data: [UInt8])] = [
      ("cICP", [1, 13, 0, 1]), ("gAMA", PNGBuilder.word(45_455)),
      ("cHRM", (0..<32).map { $0 }), ("sRGB", [1]),
      ("iCCP", Array("my profile\0\0".utf8) + PNGBuilder.zlib(TestProfile.rgb)),
      ("pHYs", PNGBuilder.word(3000) + PNGBuilder.word(2000) + [1]),
      ("tEXt", Array("Title\0caf".utf8) + [0xE9]),
      ("zTXt", Array("Note\0\0".utf8) + PNGBuilder.zlib(Array("packed".utf8))),
      ("iTXt", Array("Author\0\u{1}\0de\0Urheber\0".utf8) + PNGBuilder.zlib(Array("Ä".utf8))),
      ("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x/>".utf8)),
      ("eXIf", EXIF().settingUserComment("a comment").bytes), ("prVt", [1, 2, 3]),
    ]
    let written = try chunks(metadata(before: kept))
    for chunk in kept {
      let isWritten = written.contains {
        $0.type == chunk.type && $0.data == chunk.data && !$0.isAfterPixels
      }
      #expect(isWritten, "\(chunk.type)")
    }
    #expect(written.count == kept.count)
  }

  @Test func chunksStayBehindThePixels() throws {
    let written = try chunks(
      metadata(before: [], after: [("prVt", [9]), ("tEXt", Array("a\0b".utf8))]))
    #expect(written.map(\.type) == ["prVt", "tEXt"])
    #expect(written.allSatisfy { $0.isAfterPixels })
  }

  @Test func whatAChangeOfPixelsMakesUntrueIsLeftOut() throws {
    let stale: [(type: String, data: [UInt8])] = [
      ("sBIT", [5, 6, 5]), ("tIME", [7, 230, 1, 1, 1, 1, 1]), ("prVT", [1]),
    ]
    #expect(try chunks(metadata(before: stale)).isEmpty)
  }

  @Test func aGreyProfileIsLeftOutWithANotice() throws {
    let profile = PNGBuilder.zlib(TestProfile.of(space: "GRAY", count: 200))
    let builder = PNGBuilder(
      width: 2, height: 2, colourType: 0, bitDepth: 8,
      chunksBefore: [("iCCP", Array("g\0\0".utf8) + profile)]
    ) { _, _, _ in 1 }
    let picture = try Picture.decode(builder.file, name: "test")
    #expect(try chunks(picture.metadata).isEmpty)
    #expect(
      picture.notices
        == ["the grey profile was left out, since pictures are kept in colour"])
  }

  @Test(arguments: [
    ("parameters", "a cat\nSteps: 20", "tEXt"), ("Title", "Käse", "tEXt"),
    ("Title", "Käse für 5 €", "iTXt"), ("Title", "猫", "iTXt"), ("Title", "", "tEXt"),
  ])
  func textsComeBack(keyword: String, text: String, type: String) throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: keyword, text: text)]
    metadata.xmp = "<x>€</x>"
    #expect(try chunks(metadata).map(\.type) == ["iTXt", type])
    let file = try PictureEncoder.encode(
      .gradient(width: 3, height: 3), as: .png, metadata: metadata)
    let read = try Picture.decode(file, name: "test").metadata
    #expect(read.texts == metadata.texts)
    #expect(read.xmp == metadata.xmp)
  }

  @Test(arguments: [
    ("", "Comment"), ("  two  words ", "two words"), ("猫 cat\n", "cat"),
    (String(repeating: "k", count: 100), String(repeating: "k", count: 79)),
  ])
  func aKeywordIsCutToWhatPNGAllows(keyword: String, stored: String) throws {
    var metadata = PictureMetadata()
    metadata.texts = [PictureText(keyword: keyword, text: "text")]
    #expect(try chunks(metadata).map(\.data) == [Array("\(stored)\0text".utf8)])
  }

  @Test func strippingKeepsOnlyWhatColoursDependOn() throws {
    let full = try metadata(before: [
      ("gAMA", PNGBuilder.word(45_455)),
      ("iCCP", Array("p\0\0".utf8) + PNGBuilder.zlib(TestProfile.rgb)),
      ("tEXt", Array("Title\0x".utf8)), ("eXIf", EXIF().bytes), ("prVt", [1]),
      ("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x/>".utf8)),
    ])
    #expect(try chunks(full.stripped).map(\.type) == ["gAMA", "iCCP"])
  }
}
