import Pixels
import Testing

struct JPEGDecodingTests {
  private func decoded(_ builder: JPEGBuilder) throws -> Picture {
    try Picture.decode(builder.file, name: "test")
  }

  /// The colours of the blocks, each of which must be flat.
  private func colours(_ picture: Picture) -> [Pixel] {
    let bitmap = picture.bitmap
    #expect(bitmap.height == 8)
    return (0..<bitmap.width / 8).map { block in
      let colour = bitmap[block * 8, 0]
      let part = bitmap.cropped(to: Rectangle(x: block * 8, y: 0, width: 8, height: 8))
      #expect(part.pixels.allSatisfy { $0 == colour })
      return colour
    }
  }

  @Test(arguments: [false, true]) func greyIsEqualRedGreenAndBlue(isProgressive: Bool) throws {
    let builder = JPEGBuilder(blocks: [[0], [255], [37], [128]], isProgressive: isProgressive)
    let picture = try decoded(builder)
    #expect(colours(picture) == [0, 255, 37, 128].map { Pixel($0, $0, $0, 255) })
    #expect(picture.notices.isEmpty)
  }

  @Test(arguments: [false, true]) func colourIsConvertedFromLumaAndChroma(
    isProgressive: Bool
  ) throws {
    let builder = JPEGBuilder(
      blocks: [[76, 85, 255], [255, 128, 128], [29, 255, 107]], isProgressive: isProgressive)
    let expected = [Pixel(254, 0, 0, 255), Pixel(255, 255, 255, 255), Pixel(0, 0, 254, 255)]
    #expect(colours(try decoded(builder)) == expected)
  }

  @Test func samplesThatAreNamedRGBAreNotConverted() throws {
    let builder = JPEGBuilder(blocks: [[10, 200, 30]], adobeTransform: 0)
    #expect(colours(try decoded(builder)) == [Pixel(10, 200, 30, 255)])
  }

  @Test func inksAreConvertedWithANotice() throws {
    let inks: [[UInt8]] = [
      [0, 0, 0, 0], [255, 0, 0, 0], [0, 255, 255, 0], [0, 0, 0, 255], [100, 50, 0, 128],
    ]
    let expected = [
      Pixel(255, 255, 255, 255), Pixel(0, 255, 255, 255), Pixel(255, 0, 0, 255),
      Pixel(0, 0, 0, 255), Pixel(77, 102, 127, 255),
    ]
    // Light is stored instead of ink, whether a file has Adobe's segment or not.
    for transform in [UInt8?.none, 0] {
      let picture = try decoded(
        JPEGBuilder(blocks: inks.map { $0.map { 255 - $0 } }, adobeTransform: transform))
      #expect(colours(picture) == expected)
      #expect(picture.notices == ["CMYK colours were converted without their profile"])
    }
  }

  @Test func inksStoredAsLumaAndChromaAreConverted() throws {
    // Adobe stores light instead of ink: luma 200 without chroma under black ink of one half.
    let builder = JPEGBuilder(
      blocks: [[255, 128, 128, 255], [55, 128, 128, 127]], adobeTransform: 2)
    #expect(colours(try decoded(builder)) == [Pixel(0, 0, 0, 255), Pixel(100, 100, 100, 255)])
  }

  @Test func harmlessDamageIsPassedOverWithANotice() throws {
    let picture = try decoded(JPEGBuilder(blocks: [[37]], strayBytes: [1, 2, 3]))
    #expect(colours(picture) == [Pixel(37, 37, 37, 255)])
    #expect(picture.notices.count == 1)
    #expect(picture.notices.first?.hasPrefix("slight damage was passed over") == true)
  }

  @Test func aFileOfEndlessScansIsRefused() {
    let builder = JPEGBuilder(blocks: [[37]], isProgressive: true, scanCount: 101)
    #expect(throws: PictureError.corrupt("test", "it has more than 100 scans")) {
      try decoded(builder)
    }
  }
}
