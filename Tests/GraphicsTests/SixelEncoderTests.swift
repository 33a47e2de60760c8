import Pixels
import Testing

@testable import Graphics

struct SixelEncoderTests {
  @Test func aDecodedPictureIsThePictureThatWasEncoded() throws {
    let photograph = PictureSamples.photograph(211, 157)
    let indexed = Palette(of: photograph).dithered(photograph)
    let decoded = try SixelDecoder(SixelEncoder.encode(indexed))
    #expect(decoded.bitmap.size == photograph.size)
    // Colours are sent in percent, hence not to the bit.
    #expect(PictureSamples.similarity(decoded.bitmap, indexed.bitmap) > 44)
    #expect(PictureSamples.similarity(decoded.bitmap, photograph) > 32)
    #expect(decoded.colours.count <= 256)
    #expect(decoded.lastByte != UInt8(ascii: "-"))
  }

  @Test(arguments: [1, 5, 6, 7, 95, 96, 97, 192, 193])
  func anyHeightIsExact(height: Int) throws {
    let colours = [Pixel(255, 0, 0, 255), Pixel(0, 255, 0, 255), Pixel(0, 0, 255, 255)]
    let bitmap = PictureSamples.fewColours(13, height, colours)
    let decoded = try SixelDecoder(SixelEncoder.encode(Palette(of: bitmap).dithered(bitmap)))
    #expect(decoded.bitmap == bitmap)
    #expect(decoded.lastByte != UInt8(ascii: "-"))
  }

  @Test func aPartIsDrawnAloneAndDefinesOnlyItsOwnColours() throws {
    let red = Pixel(255, 0, 0, 255)
    var bitmap = PictureSamples.photograph(64, 64)
    let part = Rectangle(x: 10, y: 20, width: 18, height: 26)
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX {
        bitmap[x, y] = x.isMultiple(of: 2) ? red : Pixel(255, 255, 255, 255)
      }
    }
    let palette = Palette(of: bitmap)
    let indexed = palette.dithered(bitmap)
    let decoded = try SixelDecoder(SixelEncoder.encode(indexed, part: part))
    #expect(decoded.bitmap.size == part.size)
    let wanted = indexed.bitmap.cropped(to: part)
    #expect(PictureSamples.similarity(decoded.bitmap, wanted) > 44)
    #expect(decoded.colours.count == Set(wanted.pixels).count)
  }

  @Test func oneColourIsEncoded() throws {
    let bitmap = Bitmap(size: Size(width: 40, height: 21), fill: Pixel(255, 255, 0, 255))
    let decoded = try SixelDecoder(SixelEncoder.encode(Palette(of: bitmap).dithered(bitmap)))
    #expect(decoded.bitmap == bitmap)
  }
}
