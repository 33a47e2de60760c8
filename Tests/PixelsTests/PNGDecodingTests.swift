import Testing

@testable import Pixels

struct PNGDecodingTests {
  /// A colour type with one of its bit depths, interlaced or not.
  struct Kind: CustomTestStringConvertible {
    var colourType: Int
    var bitDepth: Int
    var isInterlaced: Bool
    var testDescription: String {
      "colour type \(colourType), \(bitDepth) bits\(isInterlaced ? ", interlaced" : "")"
    }
  }

  private static let kinds: [Kind] = [
    (0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]),
  ].flatMap { colourType, depths in
    depths.flatMap { depth in
      [false, true].map { Kind(colourType: colourType, bitDepth: depth, isInterlaced: $0) }
    }
  }

  private func builder(_ kind: Kind, width: Int = 13, height: Int = 11) -> PNGBuilder {
    let largest = 1 << kind.bitDepth
    return PNGBuilder(
      width: width, height: height, colourType: kind.colourType, bitDepth: kind.bitDepth,
      isInterlaced: kind.isInterlaced
    ) { x, y, channel in (x * 7919 + y * 104_729 + channel * 1299 + x * y * 31) % largest }
  }

  private func decoded(_ builder: PNGBuilder) throws -> Bitmap {
    try Picture.decode(builder.file, name: "test").bitmap
  }

  @Test(arguments: kinds) func everyKindDecodesToItsSamples(_ kind: Kind) throws {
    var builder = builder(kind)
    if kind.colourType == 3 {
      builder.palette = (0..<1 << kind.bitDepth).map {
        [UInt8($0), UInt8(255 - $0), UInt8($0 / 2)]
      }
    }
    let bitmap = try decoded(builder)
    let largest = Double((1 << kind.bitDepth) - 1)
    for y in 0..<builder.height {
      for x in 0..<builder.width {
        let samples = (0..<builder.channelCount).map { builder.sample(x, y, $0) }
        let scaled = samples.map { UInt8((Double($0) * 255 / largest).rounded()) }
        let expected =
          switch kind.colourType {
          case 0: Pixel(scaled[0], scaled[0], scaled[0], 255)
          case 2: Pixel(scaled[0], scaled[1], scaled[2], 255)
          case 3:
            Pixel(
              builder.palette[samples[0]][0], builder.palette[samples[0]][1],
              builder.palette[samples[0]][2], 255)
          case 4: Pixel(scaled[0], scaled[0], scaled[0], scaled[1])
          default: Pixel(scaled[0], scaled[1], scaled[2], scaled[3])
          }
        #expect(bitmap[x, y] == expected)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8])
  func interlacingWorksAtSizesWhereAPassIsEmpty(width: Int) throws {
    let kind = Kind(colourType: 2, bitDepth: 8, isInterlaced: true)
    var plain = builder(kind, width: width, height: 3)
    let interlaced = try decoded(plain)
    plain.isInterlaced = false
    #expect(try decoded(plain) == interlaced)
  }

  @Test func aPaletteHasItsOwnAlpha() throws {
    var builder = builder(Kind(colourType: 3, bitDepth: 2, isInterlaced: false))
    builder.palette = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
    builder.chunksBefore = [("tRNS", [0, 128])]
    let bitmap = try decoded(builder)
    let alphas: [UInt8] = [0, 128, 255, 255]
    for index in bitmap.pixels.indices {
      let entry = builder.sample(index % 13, index / 13, 0)
      #expect(bitmap.pixels[index].w == alphas[entry])
      #expect(bitmap.pixels[index].x == builder.palette[entry][0], "colour stays under alpha 0")
    }
  }

  @Test(arguments: [1, 4, 8, 16]) func oneGreyCanBeTransparent(bitDepth: Int) throws {
    var builder = builder(Kind(colourType: 0, bitDepth: bitDepth, isInterlaced: false))
    let clear = builder.sample(2, 1, 0)
    builder.chunksBefore = [("tRNS", [UInt8(clear >> 8), UInt8(clear & 255)])]
    let bitmap = try decoded(builder)
    for index in bitmap.pixels.indices {
      let isClear = builder.sample(index % 13, index / 13, 0) == clear
      #expect(bitmap.pixels[index].w == (isClear ? 0 : 255))
    }
  }

  @Test(arguments: [8, 16]) func oneColourCanBeTransparent(bitDepth: Int) throws {
    var builder = builder(Kind(colourType: 2, bitDepth: bitDepth, isInterlaced: false))
    let clear = (0..<3).map { builder.sample(2, 1, $0) }
    builder.chunksBefore = [("tRNS", clear.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })]
    let bitmap = try decoded(builder)
    #expect(bitmap[2, 1].w == 0)
    #expect(bitmap.pixels.count { $0.w == 0 } < 20)
  }

  @Test func sixteenBitSamplesAreReducedWithANotice() throws {
    let sixteen = builder(Kind(colourType: 2, bitDepth: 16, isInterlaced: false))
    #expect(
      try Picture.decode(sixteen.file, name: "test").notices
        == ["16-bit samples were reduced to 8"])
  }

  @Test func gammaIsKeptAndNotApplied() throws {
    var builder = builder(Kind(colourType: 2, bitDepth: 8, isInterlaced: false))
    let plain = try decoded(builder)
    builder.chunksBefore = [("gAMA", PNGBuilder.word(100_000))]
    #expect(try decoded(builder) == plain)
  }

  @Test func whatFollowsTheEndIsIgnored() throws {
    let builder = builder(Kind(colourType: 2, bitDepth: 8, isInterlaced: false))
    let bitmap = try Picture.decode(builder.file + Array("garbage".utf8), name: "test").bitmap
    #expect(bitmap == (try decoded(builder)))
  }

  @Test func anAnimationGivesItsFirstPictureWithANotice() throws {
    var builder = builder(Kind(colourType: 2, bitDepth: 8, isInterlaced: false))
    builder.chunksBefore = [("acTL", PNGBuilder.word(2) + PNGBuilder.word(0))]
    #expect(
      try Picture.decode(builder.file, name: "test").notices
        == ["only the first picture of the animation was read"])
  }
}
