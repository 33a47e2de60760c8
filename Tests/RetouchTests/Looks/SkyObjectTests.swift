import Pixels
import Testing

@testable import Retouch

@Suite("Things of the sky")
struct SkyObjectTests {
  static let kinds: [SkyObject.Kind] = SkyObject.Kind.allCases

  @Test("The sun is the lightest place, where it was put")
  func sun() {
    let bitmap = Bitmap(size: Size(width: 120, height: 80), fill: Pixel(90, 130, 200, 255))
    let sun = SkyObject(
      kind: .sun, size: .fraction(0.2), position: .point(x: .fraction(0.25), y: .pixels(30)))
    let drawn = bitmap.with(sun)
    let luma = Plane(lumaOf: drawn).values
    let peak = luma.indices.filter { luma[$0] > (luma.max() ?? 0) - 1 }
    #expect(peak.allSatisfy { abs($0 % 120 - 30) <= 10 && abs($0 / 120 - 30) <= 10 })
    #expect((luma.max() ?? 0) > 240)
  }

  @Test(
    "What hangs in a known sky stays behind the land", arguments: [SkyObject.Kind.moon, .clouds])
  func staysBehindLand(kind: SkyObject.Kind) {
    let landscape = FlatLandscape()
    let thing = SkyObject(
      kind: kind, size: .fraction(0.5), position: .point(x: .fraction(0.5), y: .fraction(0.3)))
    let drawn = landscape.bitmap.with(thing, sky: landscape.sky)
    let wall = Rectangle(x: 52, y: 34, width: 16, height: 20)
    #expect(drawn.luma(of: wall) - landscape.bitmap.luma(of: wall) < 12)
    #expect(drawn != landscape.bitmap)
  }

  @Test("Without a place, it hangs where the sky has room")
  func findsRoom() {
    let bitmap = Bitmap(size: Size(width: 120, height: 80), fill: Pixel(40, 60, 110, 255))
    var sky = Coverage(size: bitmap.size, fill: 0)
    for y in 0..<50 { for x in 70..<120 { sky[x, y] = 255 } }
    let drawn = bitmap.with(SkyObject(kind: .moon), sky: sky)
    let open = drawn.luma(of: Rectangle(x: 70, y: 0, width: 50, height: 50))
    #expect(open > bitmap.luma(of: bitmap.size.bounds) + 3)
    #expect(
      drawn.cropped(to: Rectangle(x: 70, y: 0, width: 50, height: 50)).pixels.contains {
        $0.x > 170
      }
    )
    #expect(
      !drawn.cropped(to: Rectangle(x: 0, y: 0, width: 60, height: 80)).pixels.contains {
        $0.x > 120
      }
    )
  }

  @Test("A mask places it")
  func followsMask() {
    let bitmap = Bitmap(size: Size(width: 120, height: 80), fill: Pixel(20, 30, 60, 255))
    var mask = Coverage(size: bitmap.size, fill: 0)
    for y in 40..<60 { for x in 20..<40 { mask[x, y] = 255 } }
    let drawn = bitmap.with(SkyObject(kind: .moon), under: mask)
    #expect(drawn.luma(of: Rectangle(x: 27, y: 47, width: 6, height: 6)) > 90)
    #expect(drawn.luma(of: Rectangle(x: 90, y: 10, width: 20, height: 20)) < 60)
  }

  @Test("Pictures of any shape keep their size and their alpha", arguments: kinds)
  func keepsShapeAndAlpha(kind: SkyObject.Kind) {
    for (width, height) in [(1, 1), (1, 7), (7, 1), (33, 20)] {
      let bitmap = Bitmap.colourful(width: width, height: height, isOpaque: false)
      for sky in [nil, Coverage(size: bitmap.size, fill: 200)] {
        let drawn = bitmap.with(SkyObject(kind: kind), sky: sky)
        #expect(drawn.pixels.map(\.w) == bitmap.pixels.map(\.w))
        #expect(bitmap.with(SkyObject(kind: kind), sky: sky) == drawn)
      }
    }
  }

  @Test(
    "Painted skies are opaque, of any size, and the same for the same seed",
    arguments: NewBackground.PaintedSky.allCases)
  func paintedSkies(scene: NewBackground.PaintedSky) {
    for (width, height) in [(1, 1), (1, 7), (7, 1), (64, 40)] {
      let size = Size(width: width, height: height)
      let painted = scene.painted(size: size, seed: 1)
      #expect(painted.size == size)
      #expect(painted.isOpaque)
      #expect(scene.painted(size: size, seed: 1) == painted)
    }
    let size = Size(width: 64, height: 40)
    #expect(scene.painted(size: size, seed: 1) != scene.painted(size: size, seed: 2))
  }

  @Test("A clear sky has no bands: neighbouring rows share samples at any brightness")
  func isDithered() {
    let painted = NewBackground.PaintedSky.blueSky.painted(
      size: Size(width: 64, height: 2000), seed: 1)
    // Without dithering a gradient changes over a whole row at once.
    var whole = 0
    for y in 1..<2000 {
      let changes = (0..<64).count { painted[$0, y].x != painted[$0, y - 1].x }
      if changes == 64 { whole += 1 }
    }
    #expect(whole == 0)
  }

  @Test("Each scene has its light where it belongs")
  func scenes() {
    let size = Size(width: 90, height: 60)
    let top = Rectangle(x: 0, y: 0, width: 90, height: 15)
    let bottom = Rectangle(x: 0, y: 45, width: 90, height: 15)
    let blue = NewBackground.PaintedSky.blueSky.painted(size: size, seed: 1)
    #expect(blue.mean(of: top).z > blue.mean(of: top).x + 60)
    #expect(blue.luma(of: bottom) > blue.luma(of: top))
    let sunset = NewBackground.PaintedSky.sunset.painted(size: size, seed: 1)
    #expect(sunset.mean(of: bottom).x > sunset.mean(of: bottom).z + 60)
    #expect(NewBackground.PaintedSky.nightSky.painted(size: size, seed: 1).luma(of: top) < 50)
    let cloudy = NewBackground.PaintedSky.cloudySky.painted(size: size, seed: 1)
    #expect(cloudy.contrast(of: size.bounds) > blue.contrast(of: size.bounds))
  }
}
