import Glibc
import Testing

@testable import Pixels

struct BMPTests {
  /// A file of a header of 40 bytes, colours and pixels.
  private func file(
    width: Int, height: Int, bits: Int, coding: UInt32 = 0, masks: [UInt32] = [],
    colours: [Pixel] = [], _ pixels: [UInt8]
  ) -> [UInt8] {
    func long(_ number: Int) -> [UInt8] { UInt32(bitPattern: Int32(number)).littleEndianBytes }
    let tables =
      masks.flatMap(\.littleEndianBytes) + colours.flatMap { [$0.z, $0.y, $0.x, 0] }
    let start = 54 + tables.count
    return Array("BM".utf8) + long(start + pixels.count) + long(0) + long(start) + long(40)
      + long(width) + long(height) + [1, 0, UInt8(bits), 0] + coding.littleEndianBytes
      + long(pixels.count) + long(0) + long(0) + long(colours.count) + long(0) + tables + pixels
  }

  private let palette = [
    Pixel(0, 0, 0, 255), Pixel(255, 0, 0, 255), Pixel(0, 255, 0, 255), Pixel(0, 0, 255, 255),
  ]

  /// The numbers of the colours, row by row; nil for a pixel that is not there.
  private func numbers(_ file: [UInt8]) throws -> [Int?] {
    try Picture.decode(file, name: "a").bitmap.pixels.map { pixel in
      palette.firstIndex(of: pixel)
    }
  }

  @Test func rowsComeFromBelowOrFromAbove() throws {
    let rows: [UInt8] = [0, 1, 0, 0, 2, 3, 0, 0]
    #expect(
      try numbers(file(width: 2, height: 2, bits: 8, colours: palette, rows)) == [2, 3, 0, 1])
    #expect(
      try numbers(file(width: 2, height: -2, bits: 8, colours: palette, rows)) == [0, 1, 2, 3])
  }

  @Test func runsOfEightBitsAreRead() throws {
    // Two of 1; an end of row; three single numbers, padded; the end.
    let runs: [UInt8] = [2, 1, 0, 0, 0, 3, 3, 2, 1, 0, 0, 1]
    #expect(
      try numbers(file(width: 3, height: 2, bits: 8, coding: 1, colours: palette, runs))
        == [3, 2, 1, 1, 1, nil])
  }

  @Test func runsOfFourBitsTakeTurns() throws {
    // Five of 1 and 2 in turns; a step to the right; the end.
    let runs: [UInt8] = [5, 0x12, 0, 0, 0, 2, 2, 0, 1, 0x30, 0, 1]
    #expect(
      try numbers(file(width: 5, height: 2, bits: 4, coding: 2, colours: palette, runs))
        == [nil, nil, 3, nil, nil, 1, 2, 1, 2, 1])
  }

  @Test func runsPastTheEdgeCostNoTime() throws {
    func seconds(_ count: UInt8) throws -> Double {
      let runs = [[UInt8]](repeating: [count, 0], count: 1 << 20).flatMap(\.self)
      let file = file(width: 1, height: 1, bits: 8, coding: 1, colours: palette, runs)
      let start = ThreadTime.now
      _ = try? Picture.decode(file, name: "a")
      return ThreadTime.now - start
    }
    #expect(try seconds(255) < 10 * seconds(1))
  }

  @Test func fieldsOfBitsAreScaled() throws {
    let words: [UInt8] = [0x1F, 0xF8, 0xE0, 0x07]
    let picture = try Picture.decode(
      file(width: 2, height: 1, bits: 16, coding: 3, masks: [0xF800, 0x07E0, 0x001F], words),
      name: "a")
    #expect(picture.bitmap.pixels == [Pixel(255, 0, 255, 255), Pixel(0, 255, 0, 255)])
    let dark: [UInt8] = [0x00, 0x40, 0, 0]
    let five = try Picture.decode(file(width: 1, height: 1, bits: 16, dark), name: "a")
    #expect(five.bitmap.pixels == [Pixel(132, 0, 0, 255)])
  }

  @Test func alphaIsReadWhereAMaskNamesIt() throws {
    let masks: [UInt32] = [0xFF, 0xFF00, 0xFF_0000, 0xFF00_0000]
    let picture = try Picture.decode(
      file(width: 1, height: 1, bits: 32, coding: 6, masks: masks, [1, 2, 3, 4]), name: "a")
    #expect(picture.bitmap.pixels == [Pixel(1, 2, 3, 4)])
    let plain = try Picture.decode(file(width: 1, height: 1, bits: 32, [1, 2, 3, 4]), name: "a")
    #expect(plain.bitmap.pixels == [Pixel(3, 2, 1, 255)])
  }

  @Test func rowsThatAreMissingAreTransparent() throws {
    let whole = file(width: 2, height: 2, bits: 8, colours: palette, [0, 1, 0, 0, 2, 3, 0, 0])
    let picture = try Picture.decode(whole.dropLast(4), name: "a")
    #expect(picture.bitmap.pixels.map { palette.firstIndex(of: $0) } == [nil, nil, 0, 1])
    #expect(picture.notices == ["the file is cut short: 1 of its 2 rows are missing"])
  }

  @Test(arguments: [(0, 1, 8), (1, 0, 8), (1, 1, 7), (-1, 1, 8), (Int(Int32.min), 1, 24)])
  func impossibleHeadersAreErrors(width: Int, height: Int, bits: Int) {
    #expect(throws: PictureError.self) {
      try Picture.decode(file(width: width, height: height, bits: bits, [0, 0, 0, 0]), name: "a")
    }
  }
}

/// The thread's processor time in seconds.
private enum ThreadTime {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
