import Pixels
import Terminal
import Testing

@testable import Graphics

struct BlockRendererTests {
  private let red = Pixel(200, 0, 0, 255)
  private let blue = Pixel(0, 0, 200, 255)

  private func rgb(_ pixel: Pixel) -> Colour { .rgb(pixel.x, pixel.y, pixel.z) }

  @Test(arguments: [
    ("▀", [true, true, false, false]), ("▌", [true, false, true, false]),
    ("▚", [true, false, false, true]), ("▛", [true, true, true, false]),
    ("▘", [true, false, false, false]), ("█", [true, true, true, true]),
  ])
  func twoColoursInAQuadrantCellAreShownExactly(glyph: String, isRed: [Bool]) {
    let bitmap = Bitmap(
      size: Size(width: 2, height: 2), pixels: isRed.map { $0 ? red : blue })
    let cells = BlockRenderer.cells(bitmap, columns: 1, rows: 1, style: .quadrants)
    #expect(cells.map(\.text) == [glyph])
    #expect(cells[0].style.foreground == rgb(red))
    #expect(cells[0].style.background == rgb(glyph == "█" ? red : blue))
  }

  @Test func aHalfCellHasItsUpperAndLowerColour() {
    let bitmap = Bitmap(size: Size(width: 1, height: 2), pixels: [red, blue])
    let cells = BlockRenderer.cells(bitmap, columns: 1, rows: 1, style: .halves)
    #expect(cells == [Cell(text: "▀", style: Style(foreground: rgb(red), background: rgb(blue)))])
  }

  @Test func cellsComeRowByRowAndAverageTheirPixels() {
    let bitmap = PictureSamples.fewColours(40, 30, [red])
    for style in [BlockRenderer.Style.quadrants, .halves, .ascii] {
      let cells = BlockRenderer.cells(bitmap, columns: 7, rows: 3, style: style)
      #expect(cells.count == 21)
      #expect(cells.allSatisfy { $0.style.foreground == rgb(red) })
    }
    var split = bitmap
    for y in 15..<30 { for x in 0..<40 { split[x, y] = blue } }
    let cells = BlockRenderer.cells(split, columns: 2, rows: 2, style: .quadrants)
    #expect(cells.map(\.style.foreground) == [red, red, blue, blue].map(rgb))
  }

  @Test func brightnessBecomesDenserCharacters() {
    let levels: [UInt8] = [0, 60, 130, 200, 255]
    let bitmap = Bitmap(
      size: Size(width: 5, height: 1), pixels: levels.map { Pixel($0, $0, $0, 255) })
    let glyphs = BlockRenderer.cells(bitmap, columns: 5, rows: 1, style: .ascii).map(\.text)
    #expect(glyphs.joined() == " :+#@")
  }

  @Test func aPictureSmallerThanTheCellsFillsThemAll() {
    let bitmap = Bitmap(size: Size(width: 1, height: 1), fill: red)
    let cells = BlockRenderer.cells(bitmap, columns: 9, rows: 9, style: .quadrants)
    #expect(cells.allSatisfy { $0.text == "█" && $0.style.foreground == rgb(red) })
  }
}
