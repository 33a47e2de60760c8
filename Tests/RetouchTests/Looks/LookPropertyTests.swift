import Pixels
import Testing

@testable import Retouch

@Suite("Every look")
struct LookPropertyTests {
  @Test(
    "The same seed gives the same bytes, and another seed another picture where chance plays",
    arguments: Look.allCases)
  func isDeterministic(look: Look) throws {
    let landscape = FlatLandscape()
    let first = try landscape.with(look)
    #expect(try landscape.with(look) == first)
    #expect(first != landscape.bitmap)
    if look != .goldenHour, look != .tealAndOrange {
      #expect(try landscape.with(look, seed: 4) != first)
    }
  }

  @Test("Pictures of any shape keep their size and their alpha", arguments: Look.allCases)
  func keepsShapeAndAlpha(look: Look) throws {
    for (width, height) in [(1, 1), (1, 7), (7, 1), (2, 3), (33, 20)] {
      let bitmap = Bitmap.colourful(width: width, height: height, isOpaque: false)
      let sky = Coverage(size: bitmap.size, fill: 255)
      for sky in [nil, sky] {
        let changed = try bitmap.with(look, sky: sky)
        #expect(changed.size == bitmap.size)
        #expect(changed.pixels.map(\.w) == bitmap.pixels.map(\.w))
      }
    }
  }

  @Test("A fully transparent picture stays transparent", arguments: Look.allCases)
  func staysTransparent(look: Look) throws {
    let bitmap = Bitmap(size: Size(width: 20, height: 12), fill: Pixel(200, 30, 90, 0))
    #expect(try bitmap.with(look).pixels.allSatisfy { $0.w == 0 })
  }

  @Test("Transparent pixels lend no colour to opaque ones", arguments: Look.allCases)
  func ignoresTransparentColours(look: Look) throws {
    func half(_ hidden: Pixel) -> Bitmap {
      var bitmap = Bitmap.colourful(width: 24, height: 16)
      for y in 0..<16 { for x in 0..<12 { bitmap[x, y] = hidden } }
      return bitmap
    }
    let dark = try half(Pixel(0, 0, 0, 0)).with(look)
    let light = try half(Pixel(255, 255, 255, 0)).with(look)
    for y in 0..<16 { for x in 12..<24 { #expect(dark[x, y] == light[x, y]) } }
  }

  @Test("A look can be ended while it is made, and tells how far it is", arguments: Look.allCases)
  func tellsProgress(look: Look) throws {
    struct Ended: Error {}
    let canvas = Canvas(of: .colourful(width: 12, height: 9), coverage: nil, reach: 0)
    var fractions: [Double] = []
    _ = try look.applied(to: canvas, sky: nil, seed: 1) { fractions.append($0) }
    #expect(fractions == fractions.sorted())
    #expect(fractions.first == 0)
    #expect(fractions.last == 1)
    #expect(throws: Ended.self) {
      try look.applied(to: canvas, sky: nil, seed: 1) { if $0 > 0 { throw Ended() } }
    }
  }

  @Test("A part of a picture is given the same look as the whole, where it needs no more of it")
  func isAnchoredInPicture() throws {
    let bitmap = Bitmap(size: Size(width: 90, height: 60), fill: Pixel(120, 120, 120, 255))
    var mask = Coverage(size: bitmap.size, fill: 0)
    for y in 20..<40 { for x in 30..<50 { mask[x, y] = 255 } }
    let whole = try bitmap.with(.cyanotype)
    let canvas = Canvas(of: bitmap, coverage: mask, reach: Look.cyanotype.reach(in: bitmap.size))
    let part = try Look.cyanotype.applied(to: canvas, sky: nil, seed: 3) { _ in }
    #expect(part == whole.cropped(to: canvas.area))
  }
}
