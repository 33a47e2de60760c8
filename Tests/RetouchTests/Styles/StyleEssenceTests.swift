import Pixels
import Testing

@testable import Retouch

@Suite("What makes a style")
struct StyleEssenceTests {
  @Test("posterising leaves few colours, and no speckle of the noise")
  func postersAreFlat() throws {
    let poster = try StyleScene.picture(width: 160, height: 120).painted(.posterise)
    var counts: [Pixel: Int] = [:]
    for pixel in poster.pixels { counts[pixel, default: 0] += 1 }
    let common = counts.values.sorted(by: >).prefix(Poster.inks)
    // The remaining pixels are contours.
    #expect(common.reduce(0, +) > poster.pixels.count * 85 / 100)
    let levels = Set(counts.filter { $0.value > 200 }.keys.map { Int(Plane.luma($0)) })
    #expect(levels.count <= Poster.inks)
  }

  @Test("pixel art is made of even squares of at most twenty-four colours")
  func pixelArtIsSquare() throws {
    let picture = StyleScene.picture(width: 600, height: 440)
    let art = try picture.painted(.pixelArt)
    let side = PixelArt.side(in: picture.size)
    #expect(side == 4)
    for y in 0..<art.height {
      for x in 0..<art.width where art[x, y] != art[x / side * side, y / side * side] {
        Issue.record("the square of \(x), \(y) is not even")
        return
      }
    }
    #expect(Set(art.pixels).count <= PixelArt.colours)
  }

  @Test(
    "from afar, a halftone print has the tone and the hue of the picture",
    arguments: [
      Pixel(128, 128, 128, 255), Pixel(220, 200, 180, 255), Pixel(60, 50, 70, 255),
      Pixel(190, 120, 60, 255), Pixel(90, 130, 160, 255),
    ])
  func halftoneKeepsTone(_ colour: Pixel) throws {
    let print = try Bitmap(size: Size(width: 500, height: 500), fill: colour).painted(.halftone)
    let part = Rectangle(x: 20, y: 20, width: 460, height: 460)
    let expected = Bitmap(size: Size(width: 1, height: 1), fill: colour).meanLight(
      in: Rectangle(x: 0, y: 0, width: 1, height: 1))
    let difference = print.meanLight(in: part) - expected
    #expect(
      abs(difference.x) < 0.04 && abs(difference.y) < 0.04 && abs(difference.z) < 0.04,
      "\(difference)")
  }

  @Test("a halftone print is inks on paper, not shades")
  func halftoneIsInks() throws {
    let grey = Bitmap(size: Size(width: 400, height: 400), fill: Pixel(150, 150, 150, 255))
    let print = try grey.painted(.halftone)
    #expect(print.variance(in: grey.size.bounds) > 1500)
  }

  @Test(
    "flat tones are calmer than the picture, and strong edges stay where they are",
    arguments: [Stylisation.oilPainting, .watercolour, .cartoon, .posterise])
  func edgesStay(_ style: Stylisation) throws {
    let picture = StyleScene.edge(width: 160, height: 120, dark: 60, light: 190, noise: 60)
    let painted = try picture.painted(style)
    for x in [10, 100] {
      let part = Rectangle(x: x, y: 10, width: 50, height: 100)
      #expect(painted.variance(in: part) < picture.variance(in: part) * 0.75)
    }
    let left = painted.meanLight(in: Rectangle(x: 70, y: 10, width: 7, height: 100)).y
    let right = painted.meanLight(in: Rectangle(x: 83, y: 10, width: 7, height: 100)).y
    #expect(right - left > 0.2)
  }

  @Test(
    "a drawing has no hue and covers the dark parts",
    arguments: [Stylisation.pencilSketch, .charcoalDrawing])
  func drawingsAreGrey(_ style: Stylisation) throws {
    let picture = StyleScene.edge(width: 160, height: 120, dark: 20, light: 235, noise: 4)
    let drawing = try picture.painted(style)
    #expect(
      drawing.pixels.allSatisfy { pixel in
        Int(max(pixel.x, pixel.y, pixel.z)) - Int(min(pixel.x, pixel.y, pixel.z)) < 16
      })
    let dark = drawing.meanLight(in: Rectangle(x: 10, y: 10, width: 50, height: 100)).y
    let light = drawing.meanLight(in: Rectangle(x: 100, y: 10, width: 50, height: 100)).y
    #expect(dark < 0.25 && light > 0.7)
  }

  @Test("cartoons and pop art draw a black outline", arguments: [Stylisation.cartoon, .popArt])
  func outlinesAreBlack(_ style: Stylisation) throws {
    let picture = StyleScene.edge(width: 200, height: 150, dark: 110, light: 230, noise: 2)
    let painted = try picture.painted(style)
    let darkest = (92...108).map { x in
      painted.meanLight(in: Rectangle(x: x, y: 20, width: 1, height: 110)).y
    }.min()
    #expect(try #require(darkest) < 0.05)
  }

  @Test("pop art uses a handful of loud colours that the picture does not have")
  func popArtIsLoud() throws {
    let print = try StyleScene.picture(width: 300, height: 220).painted(.popArt)
    var counts: [Pixel: Int] = [:]
    for pixel in print.pixels { counts[pixel, default: 0] += 1 }
    let common = counts.sorted { $0.value > $1.value }.prefix(7)
    #expect(common.map(\.value).reduce(0, +) > print.pixels.count * 3 / 5)
    #expect(common.contains { Int($0.key.max()) - Int($0.key.min()) > 180 })
  }

  @Test("a mosaic is stones of one colour between joints")
  func mosaicsHaveJoints() throws {
    let picture = Bitmap(size: Size(width: 400, height: 300), fill: Pixel(235, 225, 120, 255))
    let mosaic = try picture.painted(.mosaic)
    let grout = mosaic.pixels.filter { $0.x < 160 }.count
    let stone = mosaic.pixels.filter { $0.x > 190 && $0.z < 170 }.count
    #expect(grout > mosaic.pixels.count / 30 && stone > mosaic.pixels.count / 2)
  }

  @Test("dots of many hues give the tone of the picture from afar")
  func dotsMix() throws {
    let colour = Pixel(120, 150, 90, 255)
    let picture = Bitmap(size: Size(width: 300, height: 300), fill: colour)
    let painted = try picture.painted(.pointillism)
    let part = Rectangle(x: 20, y: 20, width: 260, height: 260)
    let difference = painted.meanLight(in: part) - picture.meanLight(in: part)
    #expect(
      abs(difference.x) < 0.06 && abs(difference.y) < 0.06 && abs(difference.z) < 0.06,
      "\(difference)")
    #expect(Set(painted.pixels).count > 300)
  }

  @Test(
    "an even black part beside a busy one stays black",
    arguments: [Stylisation.oilPainting, .charcoalDrawing, .pointillism, .cartoon, .posterise])
  func blackStaysBlack(_ style: Stylisation) throws {
    var picture = StyleScene.picture(width: 240, height: 200)
    for y in 80..<200 { for x in 100..<240 { picture[x, y] = Pixel(0, 0, 0, 255) } }
    let painted = try picture.painted(style)
    let light = painted.meanLight(in: Rectangle(x: 130, y: 110, width: 100, height: 80))
    #expect(light.max() < 0.05)
  }

  @Test("the same picture at half the size is painted alike", arguments: Stylisation.allCases)
  func sizesResemble(_ style: Stylisation) throws {
    let large = StyleScene.picture(width: 360, height: 270)
    let half = Size(width: 180, height: 135)
    let soft = BoxCascade(sigma: 6)
    let fromLarge = try large.painted(style).resized(to: half).blurred(by: soft)
    let fromSmall = try large.resized(to: half).painted(style).blurred(by: soft)
    #expect(fromLarge.meanDifference(from: fromSmall) < 16)
  }
}
