import Glibc
import Testing

@testable import Pixels

/// Files that ask for more work or memory than any picture needs.
struct PictureLimitTests {
  @Test func aSideThatIsTooLongIsRefusedByTheHeader() throws {
    let builder = PNGBuilder(width: 1, height: 1, colourType: 0, bitDepth: 1) { _, _, _ in 0 }
    var file = builder.file
    let width = UInt32(100_000_000).bigEndianBytes
    file.replaceSubrange(16..<20, with: width)
    let error = PictureError.tooLarge("a", Size(width: 100_000_000, height: 1), .standard)
    #expect(throws: error) { try Picture.decode(file, name: "a") }
    #expect(
      error.description == "a: 100000000×1 pixels: a side may have at most 200000 pixels")
  }

  @Test func aMultitudeOfTextsIsLeftOut() throws {
    var builder = PNGBuilder(width: 1, height: 1, colourType: 0, bitDepth: 8) { _, _, _ in 7 }
    builder.chunksBefore = (0..<20_000).map { _ in ("tEXt", Array("k\0v".utf8)) }
    let picture = try Picture.decode(builder.file, name: "a")
    #expect(picture.metadata.texts.count <= 4096)
    #expect(picture.notices == ["metadata beyond what a picture needs were left out"])
  }

  @Test func aMultitudeOfSegmentsIsLeftOut() throws {
    let plain = JPEGBuilder(blocks: [[37]]).file
    let comment: [UInt8] = [0xFF, 0xFE, 0, 3, 65]
    let file = plain.prefix(2) + (0..<20_000).flatMap { _ in comment } + plain.dropFirst(2)
    let picture = try Picture.decode(Array(file), name: "a")
    #expect(picture.bitmap.size == Size(width: 8, height: 8))
    #expect(picture.metadata.texts.count <= 4096)
    #expect(picture.notices == ["metadata beyond what a picture needs were left out"])
  }

  @Test func scansWithoutEndAreGivenUp() throws {
    // A large picture in scans that each say nothing takes time and no bytes.
    var builder = JPEGBuilder(blocks: [[37]], isProgressive: true)
    builder.scanCount = 90
    #expect(throws: Never.self) { try Picture.decode(builder.file, name: "a") }
    builder.scanCount = 101
    #expect(throws: PictureError.corrupt("a", "it has more than 100 scans")) {
      try Picture.decode(builder.file, name: "a")
    }
  }

  @Test func aDirectoryOfTheMostEntriesIsNoTrap() throws {
    var bytes: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0xFF, 0xFF]
    for tag in 0..<65_535 {
      bytes += UInt16(tag).bigEndianBytes + [0, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 8]
    }
    let exif = try #require(EXIF(bytes + [0, 0, 0, 0]))
    #expect(exif.settingUserComment("hello").userComment == "hello")
    #expect(exif.upright.orientation == 1)
    #expect(exif.entries(of: exif.mainDirectory).isEmpty)
  }

  @Test func entriesThatShareTheirBytesAreBounded() throws {
    var file = EXIF(isBigEndian: false)
    let large = [UInt8](repeating: 1, count: 40 << 20)
    let first = file.append(large)
    var bytes = file.bytes
    let directory = bytes.count
    bytes += [232, 3]
    for tag in 1...1000 {
      bytes += [UInt8(tag & 255), UInt8(tag >> 8), 7, 0]
      bytes += UInt32(large.count).littleEndianBytes + UInt32(first).littleEndianBytes
    }
    bytes += [0, 0, 0, 0]
    let hostile = try #require(EXIF(bytes))
    #expect(hostile.entries(of: directory).count == 1)
  }

  @Test func aHeaderOfFourBytesIsNoStructure() {
    #expect(EXIF([0x4D, 0x4D, 0, 42]) == nil)
  }
}
