import Pixels
import Testing

@testable import Graphics

struct PaletteTests {
  @Test func aPictureOfFewColoursKeepsThemAll() {
    let colours = [
      Pixel(10, 20, 30, 255), Pixel(11, 20, 30, 255), Pixel(9, 21, 29, 255), Pixel(250, 1, 2, 255),
    ]
    let bitmap = PictureSamples.fewColours(6, 6, colours)
    let palette = Palette(of: bitmap)
    #expect(Set(palette.colours) == Set(colours))
    #expect(palette.dithered(bitmap).bitmap == bitmap)
  }

  @Test func aPhotographUsesTheWholePaletteAndStaysClose() {
    let photograph = PictureSamples.photograph(256, 192)
    let palette = Palette(of: photograph)
    #expect(palette.colours.count == 256)
    #expect(Set(palette.colours).count > 250)
    let similarity = PictureSamples.similarity(palette.dithered(photograph).bitmap, photograph)
    #expect(similarity > 32)
  }

  @Test(arguments: [2, 16, 64])
  func aSmallerPaletteHoldsItsLimit(limit: Int) {
    let photograph = PictureSamples.photograph(64, 64)
    #expect(Palette(of: photograph, limit: limit).colours.count == limit)
  }

  @Test func ditheringKeepsTheMeanOfAFlatArea() {
    let grey = Bitmap(size: Size(width: 64, height: 64), fill: Pixel(100, 100, 100, 255))
    let palette = Palette(colours: [Pixel(0, 0, 0, 255), Pixel(255, 255, 255, 255)])
    let white = palette.dithered(grey).indices.count { $0 == 1 }
    #expect(abs(Double(white) / 4096 - 100.0 / 255) < 0.01)
  }

  @Test func everyColourOfThePaletteIsItsOwnNearest() {
    let colours = (UInt8.min...UInt8.max).map { Pixel($0 / 2, $0 % 7, 255 - $0, 255) }
    var lookup = NearestColour(colours)
    for (place, colour) in colours.enumerated() {
      #expect(Int(lookup.index(of: SIMD4<Int32>(truncatingIfNeeded: colour))) == place)
    }
  }

  @Test func theNearestColourIsNotFarFromTheExactOne() {
    let colours = Palette(of: PictureSamples.photograph(64, 64)).colours
    func distance(_ first: Pixel, _ second: Pixel) -> Int {
      let difference =
        SIMD4<Int>(truncatingIfNeeded: first) &- SIMD4<Int>(truncatingIfNeeded: second)
      return (difference &* difference).wrappedSum()
    }
    var lookup = NearestColour(colours)
    for sample in stride(from: 0, to: 1 << 24, by: 7919) {
      let sought = Pixel(UInt8(sample >> 16), UInt8(sample >> 8 & 255), UInt8(sample & 255), 255)
      let found = colours[Int(lookup.index(of: SIMD4<Int32>(truncatingIfNeeded: sought)))]
      let least = colours.map { distance($0, sought) }.min() ?? 0
      // A cell's answer is right at its middle: elsewhere off by twice its half diagonal at most.
      let slack = 2 * (3.0 * 2 * 2).squareRoot()
      #expect(Double(distance(found, sought)).squareRoot() <= Double(least).squareRoot() + slack)
    }
  }
}
