import Pixels
import Testing

@testable import Retouch

/// Changes of individual colours.
struct ColourTests {
  @Test func saturationMovesChromaAndLeavesGreys() {
    let source = Bitmap.colourful(width: 64, height: 64)
    let more = source.adjusted(.saturation, by: 0.4)
    let none = source.adjusted(.saturation, by: -1)
    for (index, pixel) in source.pixels.enumerated() {
      #expect(none.pixels[index].spread == 0)
      if pixel.spread == 0 { #expect(more.pixels[index] == pixel) }
    }
    #expect(more.meanSpread > source.meanSpread)
  }

  @Test func vibranceMovesPaleColoursMostAndSparesSkin() {
    func gain(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Float {
      let source = Bitmap(red, green, blue)
      return source.adjusted(.vibrance, by: 0.6)[0, 0].perceived.chroma
        / source[0, 0].perceived.chroma
    }
    let (pale, vivid, skin) = (gain(120, 140, 165), gain(20, 80, 240), gain(224, 180, 155))
    #expect(pale > 1.3 && vivid < 1.05)
    #expect(skin > 1 && skin - 1 < 0.5 * (pale - 1))
  }

  @Test func warmerRaisesRedAgainstBlue() {
    for grey in [40, 128, 255] as [UInt8] {
      let source = Bitmap(grey, grey, grey)
      let warmer = source.adjusted(.warmth, by: 0.2)[0, 0]
      let cooler = source.adjusted(.warmth, by: -0.2)[0, 0]
      #expect(warmer.x > warmer.y && warmer.y > warmer.z)
      #expect(cooler.x < cooler.y && cooler.y < cooler.z)
    }
  }

  @Test func tintGoesFromGreenToMagentaAndKeepsTheLuminance() {
    let source = Bitmap(128, 128, 128)
    let magenta = source.adjusted(.tint, by: 0.5)[0, 0]
    let green = source.adjusted(.tint, by: -0.5)[0, 0]
    #expect(magenta.x > magenta.y + 15 && magenta.z > magenta.y + 15)
    #expect(green.y > green.x + 15 && green.y > green.z + 15)
    #expect(abs(magenta.perceived.lightness - green.perceived.lightness) < 0.04)
  }

  @Test func hueTurnsAroundTheCircleAndBack() {
    let source = Bitmap(190, 90, 80)
    let canvas = source.canvas()
    let third = canvas.hueShifted(by: 120)[0, 0]
    #expect(third.y > third.x && third.y > third.z)
    #expect(abs(third.perceived.lightness - source[0, 0].perceived.lightness) < 0.01)
    #expect(canvas.hueShifted(by: 360).largestDifference(from: source) <= 1)
    #expect(Bitmap.greys.canvas().hueShifted(by: 77).largestDifference(from: .greys) == 0)
  }

  @Test func blackAndWhiteIsGreyOfTheSameLuminance() {
    let grey = Bitmap.colourful(width: 64, height: 64).with(.blackAndWhite, 1)
    #expect(grey.pixels.allSatisfy { $0.spread == 0 })
    #expect(Bitmap(0, 255, 0).with(.blackAndWhite, 1) == Bitmap(220, 220, 220))
  }

  @Test func sepiaIsBrownFromBlackToWhite() {
    let sepia = Bitmap.greys.with(.sepia, 1)
    #expect(sepia[0, 0] == Pixel(0, 0, 0, 255) && sepia[255, 0] == Pixel(255, 255, 255, 255))
    for x in 40..<220 {
      #expect(sepia[x, 0].x > sepia[x, 0].y && sepia[x, 0].y > sepia[x, 0].z)
      #expect(sepia[x, 0].x >= sepia[x - 1, 0].x)
    }
  }

  @Test func invertingTwiceGivesTheSourceBack() {
    let source = Bitmap.colourful(width: 64, height: 64)
    #expect(source.with(.invert, 1).with(.invert, 1) == source)
  }

  @Test func fadingLiftsBlackLowersWhiteAndPales() {
    let faded = Bitmap.greys.with(.fade, 1)
    #expect(faded[0, 0].x > 25 && faded[255, 0].x < 250 && faded[255, 0].x > 225)
    let red = Bitmap(200, 60, 60)
    #expect(red.with(.fade, 1)[0, 0].perceived.chroma < 0.7 * red[0, 0].perceived.chroma)
  }

  @Test func aDuotoneRunsFromItsDarkToItsLightColour() {
    let duotone = Bitmap.greys.canvas().duotoned(
      dark: NamedColour(name: "navy", hexadecimal: 0x101850),
      light: NamedColour(name: "cream", hexadecimal: 0xFFF0C8), amount: 1)
    #expect(duotone[0, 0].largestDifference(from: Pixel(0x10, 0x18, 0x50, 255)) <= 1)
    #expect(duotone[255, 0].largestDifference(from: Pixel(0xFF, 0xF0, 0xC8, 255)) <= 1)
    for x in 1..<256 { #expect(Plane.luma(duotone[x, 0]) >= Plane.luma(duotone[x - 1, 0]) - 0.5) }
  }

  @Test func aDuotoneReachesBothColoursInAPictureWithoutBlackAndWhite() {
    let flat = Bitmap.greys.mapSamples((0...255).map { UInt8(70 + $0 / 2) })
    let navy = NamedColour(name: "navy", hexadecimal: 0x000080)
    let cream = NamedColour(name: "cream", hexadecimal: 0xFFFDD0)
    let duotone = flat.canvas().duotoned(dark: navy, light: cream, amount: 1)
    #expect(duotone[0, 0].largestDifference(from: Pixel(0, 0, 0x80, 255)) <= 1)
    #expect(duotone[255, 0].largestDifference(from: Pixel(0xFF, 0xFD, 0xD0, 255)) <= 1)
  }

  @Test func keepingAColourGreysTheOthers() {
    func spread(_ kept: NamedColour, of red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
      Bitmap(red, green, blue).canvas().keepingColour(kept, amount: 1)[0, 0].spread
    }
    let red = NamedColour(name: "red", hexadecimal: 0xD82C2C)
    let blue = NamedColour(name: "blue", hexadecimal: 0x2C5AD8)
    let yellow = NamedColour(name: "yellow", hexadecimal: 0xF0D020)
    for shade in [(190, 30, 40), (90, 12, 16), (240, 90, 80)] as [(UInt8, UInt8, UInt8)] {
      #expect(spread(red, of: shade.0, shade.1, shade.2) > 70)
    }
    for other in [(60, 150, 60), (40, 80, 200), (240, 210, 40)] as [(UInt8, UInt8, UInt8)] {
      #expect(spread(red, of: other.0, other.1, other.2) == 0)
    }
    #expect(spread(blue, of: 40, 80, 200) > 150 && spread(blue, of: 190, 30, 40) == 0)
    #expect(spread(yellow, of: 240, 210, 40) > 150 && spread(yellow, of: 190, 30, 40) == 0)
  }
}
