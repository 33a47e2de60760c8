import Pixels
import Terminal
import Testing

@testable import Graphics

struct BlockGraphicsTests {
  @Test(arguments: [BlockRenderer.Style.quadrants, .halves, .ascii])
  func aPictureIsOneTileOfCharactersAndNoBytes(style: BlockRenderer.Style) throws {
    let red = Pixel(200, 0, 0, 255)
    let tiles = BlockGraphics(style: style).encode(
      PictureSamples.fewColours(200, 100, [red]), cell: Size(width: 9, height: 19),
      ground: Pixel(0, 0, 0, 255), number: 1)
    #expect(tiles.count == 1)
    let tile = try #require(tiles.first)
    #expect(tile.area == CellRectangle(column: 0, row: 0, columns: 23, rows: 6))
    #expect(tile.graphics == nil)
    let characters = try #require(tile.characters)
    #expect(characters.count == 138)
    #expect(characters.allSatisfy { $0.style.foreground == .rgb(200, 0, 0) })
  }
}
