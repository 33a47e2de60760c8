import Testing

@testable import Pixels

/// Files of which a part is missing or wrong, and which are opened all the same.
struct DamagedPictureTests {
  private static let endNotice = "the file ends without its end mark; the picture is whole"
  private static let detailNotice = "the file is cut short: colour or fine detail is missing"
  private static let checksumNotice = "damaged metadata were left out: their check sum is wrong"

  private static let photo = Bitmap.noise(width: 120, height: 96)

  private static func decode(_ bytes: some Sequence<UInt8>) throws -> Picture {
    try Picture.decode(Array(bytes), name: "a")
  }

  private static func missing(_ rows: Int, of height: Int) -> String {
    "the file is cut short: \(rows) of its \(height) rows are missing"
  }

  private static func encoded(_ format: PictureFormat) throws -> [UInt8] {
    try PictureEncoder.encode(photo, as: format, metadata: PictureMetadata())
  }

  @Test func aJPEGWithoutItsEndMarkerIsWhole() throws {
    let file = try Self.encoded(.jpeg)
    let picture = try Self.decode(file.dropLast(2))
    #expect(picture.notices == [Self.endNotice])
    #expect(picture.bitmap == (try Self.decode(file).bitmap))
  }

  @Test func aJPEGCutShortShowsTheRowsThatAreThere() throws {
    let file = try Self.encoded(.jpeg)
    let picture = try Self.decode(file.prefix(file.count / 2))
    let whole = try Self.decode(file).bitmap
    #expect(picture.bitmap.size == whole.size)
    let notice = try #require(picture.notices.first)
    let rows = try #require((8..<96).first { notice == Self.missing(96 - $0, of: 96) })
    #expect((24...64).contains(rows))
    let top = Rectangle(x: 0, y: 0, width: 120, height: rows - 8)
    #expect(picture.bitmap.cropped(to: top) == whole.cropped(to: top))
  }

  @Test func aJPEGCutShortBeforeItsFirstRowsIsRefused() throws {
    let file = try Self.encoded(.jpeg)
    let start = try #require(file.indices.first { file[$0...].starts(with: [0xFF, 0xDA]) })
    let error = PictureError.corrupt("a", "not even its first rows are there")
    #expect(throws: error) { try Self.decode(file.prefix(start + 20)) }
  }

  @Test func aProgressiveJPEGCutShortShowsLessDetail() throws {
    let file = try Fixture.bytes("progressive.jpg")
    let scans = file.indices.dropLast().filter { file[$0] == 0xFF && file[$0 + 1] == 0xDA }
    let third = try #require(scans.dropFirst(2).first)
    let picture = try Self.decode(file.prefix(third))
    #expect(picture.notices == [Self.detailNotice])
    #expect(picture.bitmap.largestDifference(from: Fixture.gradient()) < 120)
    let ended = try Self.decode(file.dropLast(2))
    #expect(ended.notices == [Self.endNotice])
    #expect(ended.bitmap == (try Self.decode(file).bitmap))
  }

  @Test func wrongBytesAmongThePixelsOfAJPEGAreTold() throws {
    var file = try Self.encoded(.jpeg)
    // A marker that has no place there.
    file.replaceSubrange(file.count / 2..<file.count / 2 + 2, with: [0xFF, 0xD9])
    let notice = try #require(try Self.decode(file).notices.first)
    #expect(notice.hasPrefix("the file is damaged: what lies below row"))
  }

  @Test func aPNGWithoutItsEndIsWhole() throws {
    let picture = try Self.decode(Self.encoded(.png).dropLast(12))
    #expect(picture.notices == [Self.endNotice])
    #expect(picture.bitmap == Self.photo)
  }

  @Test func aPNGCutShortShowsTheRowsThatAreThere() throws {
    let file = try Self.encoded(.png)
    let picture = try Self.decode(file.prefix(file.count / 2))
    let rows = picture.bitmap.pixels.prefix { $0.w == 255 }.count / 120
    #expect((40...50).contains(rows))
    #expect(picture.notices == [Self.missing(96 - rows, of: 96)])
    #expect(picture.bitmap.pixels[..<(rows * 120)] == Self.photo.pixels[..<(rows * 120)])
    #expect(picture.bitmap.pixels[(rows * 120)...].allSatisfy { $0 == .zero })
  }

  @Test func anInterlacedPNGCutShortShowsLessDetail() throws {
    var builder = PNGBuilder(width: 64, height: 64, colourType: 0, bitDepth: 8) { x, y, _ in
      (x * x * 7 + y * y * y * 13 + x * y) % 251
    }
    builder.isInterlaced = true
    let file = builder.file
    let picture = try Self.decode(file.prefix(file.count - 600))
    #expect(picture.notices == [Self.detailNotice])
    #expect(picture.bitmap.isOpaque)
  }

  @Test func aWrongChecksumOfATextIsNoReasonToRefuse() throws {
    var builder = PNGBuilder(width: 3, height: 2, colourType: 2, bitDepth: 8) { x, _, _ in x }
    builder.chunksBefore = [("tEXt", Array("Title\0one".utf8)), ("tEXt", Array("Note\0two".utf8))]
    let right = try Self.decode(builder.file)
    var file = builder.file
    let place = try #require(file.indices.first { file[$0...].starts(with: "one".utf8) })
    file[place] = UInt8(ascii: "O")
    let picture = try Self.decode(file)
    #expect(picture.bitmap == right.bitmap)
    #expect(picture.notices == [Self.checksumNotice])
    #expect(picture.metadata.texts.map(\.keyword) == ["Note"])
  }

  @Test func aWrongChecksumOfPixelsIsTold() throws {
    var file = try Self.encoded(.png)
    file[file.count - 13] ^= 1
    let notice = try #require(try Self.decode(file).notices.first)
    #expect(notice.hasPrefix("the file is damaged"))
  }

  @Test(arguments: [PictureFormat.webp, .tiff])
  func othersCutShortShowWhatIsThere(format: PictureFormat) throws {
    let file = try Self.encoded(format)
    // The directory of a TIFF is at its end; what is cut out lies before it.
    let cut =
      format == .tiff
      ? Array(file[..<(file.count / 2)]) + [UInt8](repeating: 0, count: 64)
        + file[(file.count / 2 + 64)...]
      : Array(file.prefix(file.count * 2 / 3))
    let picture = try Self.decode(cut)
    #expect(picture.bitmap.size == Self.photo.size)
    #expect(picture.notices.count == 1)
  }

  @Test func aGIFCutShortShowsTheRowsThatAreThere() throws {
    let file = try Fixture.bytes("plain.gif")
    // The coded lines, cut into blocks of twenty bytes: what is left of a block is lost.
    let descriptor: [UInt8] = [0x2C, 0, 0, 0, 0, 17, 0, 11, 0]
    let start = try #require(file.indices.first { file[$0...].starts(with: descriptor) }) + 11
    let coded = Array(file[(start + 1)...].prefix(Int(file[start])))
    let blocks = stride(from: 0, to: coded.count - 60, by: 20).flatMap {
      [20] + coded[$0..<$0 + 20]
    }
    let picture = try Self.decode(file[..<start] + blocks)
    let rows = picture.bitmap.pixels.prefix { $0.w == 255 }.count / 17
    #expect((6...10).contains(rows))
    #expect(picture.notices == [Self.missing(11 - rows, of: 11)])
  }

  @Test func aCMYKProfileOfAnRGBPictureIsNotCalledConverted() throws {
    var metadata = PictureMetadata()
    metadata.profile = ColourProfile(bytes: TestProfile.of(space: "CMYK", count: 300))
    let file = try PictureEncoder.encode(Self.photo, as: .jpeg, metadata: metadata)
    let picture = try Self.decode(file)
    #expect(
      picture.notices == [
        "a CMYK profile was left out: it does not fit, since the picture is RGB"
      ])
    #expect(picture.metadata.profile == nil)
  }
}
