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

  @Test(arguments: 0..<16) func anEndMarkerOfAJPEGMayBeWrong(bit: Int) throws {
    for file in [try Self.encoded(.jpeg), try Fixture.bytes("progressive.jpg")] {
      var changed = file
      changed[file.count - 2 + bit / 8] ^= 1 << UInt8(bit % 8)
      let picture = try Self.decode(changed)
      #expect(picture.bitmap == (try Self.decode(file).bitmap))
      #expect(picture.notices.first == Self.endNotice)
    }
  }

  @Test func aBrokenLaterScanOfAJPEGLeavesTheEarlierOnes() throws {
    let file = try Fixture.bytes("progressive.jpg")
    let scans = file.indices.dropLast().filter { file[$0] == 0xFF && file[$0 + 1] == 0xDA }
    for scan in scans.dropFirst() {
      var changed = file
      // The component, which is none of the picture's.
      changed[scan + 5] = 77
      let picture = try Self.decode(changed)
      #expect(picture.notices == ["the file is damaged: colour or fine detail may be wrong"])
      #expect(picture.bitmap.largestDifference(from: Fixture.gradient()) < 120)
    }
    var changed = file
    changed[try #require(scans.first) + 5] = 77
    #expect(throws: PictureError.self) { try Self.decode(changed) }
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
    let picture = try Self.decode(file)
    #expect(picture.bitmap == Self.photo)
    #expect(picture.notices == ["the file is damaged: any part of the picture may be wrong"])
  }

  @Test func aWrongByteAmongThePixelsOfAPNGMayBeAboveTheRowsThatCame() throws {
    var file = PNGBuilder(width: 9, height: 40, colourType: 0, bitDepth: 8) { x, y, _ in x + y }
      .file
    let start = try #require(file.indices.first { file[$0...].starts(with: "IDAT".utf8) })
    file[start + 60] ^= 1
    #expect(
      try Self.decode(file).notices == [
        "the file is damaged: 1 of its 40 rows are missing, and others may be wrong"
      ])
  }

  @Test func damageBehindThePixelsOfAPNGIsNoneOfThePicture() throws {
    var file = try Self.encoded(.png)
    file[file.count - 1] ^= 1
    let picture = try Self.decode(file)
    #expect(picture.bitmap == Self.photo)
    #expect(picture.notices == ["the file is damaged behind its pixels; the picture is whole"])
  }

  @Test func transparencyWithAWrongChecksumIsSaidToBeLeftOut() throws {
    var builder = PNGBuilder(width: 3, height: 2, colourType: 0, bitDepth: 8) { x, _, _ in x }
    builder.chunksBefore = [("tRNS", [0, 1])]
    var file = builder.file
    let place = try #require(file.indices.first { file[$0...].starts(with: "tRNS".utf8) })
    file[place + 5] ^= 2
    let picture = try Self.decode(file)
    #expect(picture.bitmap.isOpaque)
    #expect(picture.notices == ["transparency was left out: its check sum is wrong"])
  }

  @Test func aChunkOfAnInvalidTypeIsNotKept() throws {
    var builder = PNGBuilder(width: 3, height: 2, colourType: 0, bitDepth: 8) { x, _, _ in x }
    builder.chunksAfter = [("a{cd", [1])]
    let picture = try Self.decode(builder.file)
    #expect(picture.metadata.chunks.isEmpty)
    let saved = try PictureEncoder.encode(picture.bitmap, as: .png, metadata: picture.metadata)
    #expect(try Self.decode(saved).notices.isEmpty)
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

  /// The beginning of the picture in a GIF; flags follow.
  private static let descriptor: [UInt8] = [0x2C, 0, 0, 0, 0, 17, 0, 11, 0]

  /// A GIF of one picture without its last coded bytes.
  ///
  /// The coded lines are cut into blocks of twenty bytes: what is left of a block is lost.
  private static func cutShort(gif name: String, by count: Int) throws -> [UInt8] {
    let file = try Fixture.bytes(name)
    let start = try #require(file.indices.first { file[$0...].starts(with: Self.descriptor) }) + 11
    let coded = Array(file[(start + 1)...].prefix(Int(file[start])))
    let blocks = stride(from: 0, to: coded.count - count, by: 20).flatMap {
      [20] + coded[$0..<$0 + 20]
    }
    return file[..<start] + blocks
  }

  @Test func aGIFCutShortShowsTheRowsThatAreThere() throws {
    let picture = try Self.decode(Self.cutShort(gif: "plain.gif", by: 60))
    let rows = picture.bitmap.pixels.prefix { $0.w == 255 }.count / 17
    #expect((6...10).contains(rows))
    #expect(picture.notices == [Self.missing(11 - rows, of: 11)])
  }

  @Test func anInterlacedGIFCutShortIsFilledFromAbove() throws {
    var (whole, cut) = (try Fixture.bytes("plain.gif"), try Self.cutShort(gif: "plain.gif", by: 60))
    let flags =
      try #require(
        whole.indices.first { whole[$0...].starts(with: Self.descriptor) }) + Self.descriptor.count
    whole[flags] |= 0x40
    cut[flags] |= 0x40
    let (shown, all) = (try Self.decode(cut), try Self.decode(whole).bitmap)
    func row(_ y: Int, of bitmap: Bitmap) -> Bitmap {
      bitmap.cropped(to: Rectangle(x: 0, y: y, width: 17, height: 1))
    }
    #expect(shown.notices == [Self.detailNotice])
    #expect(row(2, of: shown.bitmap) == row(2, of: all))
    #expect(row(9, of: shown.bitmap) == row(8, of: all))
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
