import Pixels
import Testing

@testable import Retouch

@Suite("Every style")
struct StyleTests {
  @Test("gives the same bytes for the same seed", arguments: Stylisation.allCases)
  func isDeterministic(_ style: Stylisation) throws {
    let picture = StyleScene.picture(width: 96, height: 64)
    #expect(try picture.painted(style, seed: 5) == picture.painted(style, seed: 5))
  }

  @Test("changes the picture and keeps its size and alpha", arguments: Stylisation.allCases)
  func keepsAlpha(_ style: Stylisation) throws {
    var picture = StyleScene.picture(width: 90, height: 61)
    for index in picture.pixels.indices { picture.pixels[index].w = UInt8(index % 256) }
    let painted = try picture.painted(style)
    #expect(painted.size == picture.size)
    #expect(painted.pixels.map(\.w) == picture.pixels.map(\.w))
    #expect(painted != picture)
  }

  @Test(
    "paints the smallest pictures", arguments: Stylisation.allCases,
    [Size(width: 1, height: 1), Size(width: 1, height: 7), Size(width: 7, height: 1)])
  func paintsTheSmallest(_ style: Stylisation, _ size: Size) throws {
    let picture = StyleScene.picture(width: size.width, height: size.height)
    #expect(try picture.painted(style).size == size)
  }

  @Test("leaves what is wholly transparent transparent", arguments: Stylisation.allCases)
  func keepsTransparency(_ style: Stylisation) throws {
    let picture = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(200, 10, 10, 0))
    #expect(try picture.painted(style).pixels.allSatisfy { $0.w == 0 })
  }

  @Test("takes no colour from transparent pixels", arguments: Stylisation.allCases)
  func ignoresHiddenColours(_ style: Stylisation) throws {
    let hidden = [Pixel(255, 0, 0, 0), Pixel(0, 255, 0, 0)].map { hidden in
      var picture = StyleScene.picture(width: 64, height: 48)
      for y in 0..<48 { for x in 0..<20 { picture[x, y] = hidden } }
      return picture
    }
    let painted = try hidden.map { try $0.painted(style) }
    for y in 0..<48 {
      for x in 20..<64 where painted[0][x, y] != painted[1][x, y] {
        Issue.record("\(x), \(y) depends on what is hidden")
        return
      }
    }
  }

  @Test("can be stopped between pieces of work", arguments: Stylisation.allCases)
  func canBeStopped(_ style: Stylisation) throws {
    let canvas = Canvas(
      of: StyleScene.picture(width: 60, height: 400), coverage: nil, reach: 0)
    var fractions: [Double] = []
    _ = try style.applied(to: canvas, seed: 1) { fractions.append($0) }
    #expect(fractions.count >= 10 && fractions == fractions.sorted() && fractions.last == 1)
    #expect(throws: CancellationError.self) {
      try style.applied(to: canvas, seed: 1) { _ in throw CancellationError() }
    }
  }

  @Test("a part of a picture is painted like the whole", arguments: Stylisation.allCases)
  func partsMatchTheWhole(_ style: Stylisation) throws {
    // Palettes and tonal ranges depend on the canvas, so a part only resembles the whole.
    let picture = StyleScene.picture(width: 200, height: 160)
    var coverage = Coverage(size: picture.size, fill: 0)
    for y in 60..<110 { for x in 70..<150 { coverage[x, y] = 255 } }
    let canvas = Canvas(of: picture, coverage: coverage, reach: style.reach(in: picture.size))
    let part = try style.applied(to: canvas, seed: 3) { _ in }
    let whole = try picture.painted(style, seed: 3).cropped(to: canvas.area)
    let inside = Rectangle(
      x: 70 - canvas.area.x, y: 60 - canvas.area.y, width: 80, height: 50)
    let difference = part.cropped(to: inside).meanDifference(from: whole.cropped(to: inside))
    #expect(difference < 24)
  }

  @Test(
    "another seed is another sheet of paper",
    arguments: [
      Stylisation.watercolour, .oilPainting, .pencilSketch, .charcoalDrawing, .mosaic, .pointillism,
    ])
  func followsItsSeed(_ style: Stylisation) throws {
    let picture = StyleScene.picture(width: 80, height: 60)
    #expect(try picture.painted(style, seed: 1) != picture.painted(style, seed: 2))
  }
}
