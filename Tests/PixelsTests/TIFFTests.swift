import Testing

@testable import Pixels

/// TIFF files of kinds that the encoder does not write.
struct TIFFTests {
  /// A file of strips or tiles, whose offsets and lengths are under two tags, and other entries.
  private func file(
    _ parts: [[UInt8]], offsets: UInt16 = 0x0111, lengths: UInt16 = 0x0117,
    _ numbers: [UInt16: [UInt16]]
  ) -> [UInt8] {
    var file = EXIF()
    let starts = parts.map { part in
      // A part that is not there lies behind the end.
      part.isEmpty ? 1 << 24 : UInt32(file.append(part))
    }
    var entries = numbers.map { tag, values in
      EXIF.Entry(tag: tag, type: .short, bytes: values.flatMap(\.bigEndianBytes))
    }
    entries += [
      EXIF.Entry(tag: offsets, type: .long, bytes: starts.flatMap(\.bigEndianBytes)),
      EXIF.Entry(
        tag: lengths, type: .long,
        bytes: parts.flatMap { UInt32(max(1, $0.count)).bigEndianBytes }),
    ]
    file.setMainDirectory(file.appendDirectory(like: nil, with: entries))
    return file.bytes
  }

  @Test func aPlaneThatIsNotShownMayBeMissing() throws {
    // Red, green and blue, and two planes of no meaning.
    let numbers: [UInt16: [UInt16]] = [
      0x0100: [2], 0x0101: [1], 0x0102: [8, 8, 8, 8, 8], 0x0103: [1], 0x0106: [2], 0x0115: [5],
      0x0116: [1], 0x011C: [2], 0x0152: [0, 0],
    ]
    let picture = try Picture.decode(
      file([[1, 2], [3, 4], [5, 6], [7, 8], []], numbers), name: "a")
    #expect(picture.bitmap.pixels == [Pixel(1, 3, 5, 255), Pixel(2, 4, 6, 255)])
    #expect(picture.notices == [])
  }

  @Test func damageInAPictureOfOneRowIsTold() throws {
    let numbers: [UInt16: [UInt16]] = [
      0x0100: [4], 0x0101: [1], 0x0102: [8], 0x0103: [5], 0x0106: [3], 0x0115: [1], 0x0116: [1],
      0x0140: [UInt16](repeating: 0x4000, count: 768),
    ]
    // No stream of LZW begins so.
    let picture = try Picture.decode(file([[0xFF, 0xFF, 0xFF, 0xFF]], numbers), name: "a")
    #expect(picture.bitmap.size == Size(width: 4, height: 1))
    #expect(picture.notices == ["the file is damaged: any part of the picture may be wrong"])
  }

  @Test func whatIsWrongInADirectoryIsNoFaultOfThePixels() throws {
    let numbers: [UInt16: [UInt16]] = [
      0x0100: [2], 0x0101: [2], 0x0102: [8], 0x0103: [1], 0x0106: [3], 0x0115: [1], 0x0116: [2],
      0x0140: [UInt16](repeating: 0x4000, count: 768),
      // A minimum that has too many values.
      0x0118: [1, 2, 3],
    ]
    let picture = try Picture.decode(file([[0, 1, 2, 3]], numbers), name: "a")
    #expect(picture.bitmap[1, 1] == Pixel(64, 64, 64, 255))
    #expect(picture.notices == [])
  }

  @Test func tilesFarLargerThanThePictureAreRefused() throws {
    let numbers: [UInt16: [UInt16]] = [
      0x0100: [1], 0x0101: [1], 0x0102: [8, 8, 8], 0x0103: [1], 0x0106: [2], 0x0115: [3],
      0x0142: [8192], 0x0143: [8192],
    ]
    let large = file([[1, 2, 3]], offsets: 0x0144, lengths: 0x0145, numbers)
    #expect(throws: PictureError.corrupt("a", "its tiles are far larger than the picture")) {
      try Picture.decode(large, name: "a")
    }
    let small = numbers.merging([0x0142: [16], 0x0143: [16]]) { $1 }
    let tile = [UInt8](repeating: 9, count: 768)
    let picture = try Picture.decode(
      file([tile], offsets: 0x0144, lengths: 0x0145, small), name: "a")
    #expect(picture.bitmap.pixels == [Pixel(9, 9, 9, 255)])
  }
}
