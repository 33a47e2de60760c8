import Pixels
import Terminal
import Testing

@testable import Graphics

struct SixelGraphicsTests {
  private let cell = Size(width: 9, height: 19)
  private let ground = Pixel(255, 255, 0, 255)

  private func encode(_ picture: Bitmap, largest: Size) -> [PictureTile] {
    SixelGraphics(colours: 256, largest: largest)
      .encode(picture, cell: cell, ground: ground, number: 1)
  }

  private func bytes(_ tile: PictureTile) throws -> [UInt8] {
    guard case .pixels(let place) = tile.graphics else {
      Issue.record("sixel leaves pixels in cells")
      return []
    }
    return place
  }

  @Test(arguments: [
    (Size(width: 1, height: 1), Size(width: 1000, height: 1000)),
    (Size(width: 800, height: 600), Size(width: 1000, height: 1000)),
    (Size(width: 1920, height: 1080), Size(width: 1000, height: 1000)),
    (Size(width: 1001, height: 999), Size(width: 1000, height: 1000)),
    (Size(width: 500, height: 400), Size(width: 64, height: 100)),
    (Size(width: 50, height: 40), Size(width: 4, height: 4)),
  ])
  func tilesCoverThePictureExactlyInWholeCells(size: Size, largest: Size) {
    let tiles = SixelGraphics(colours: 256, largest: largest).tiles(of: size, cell: cell)
    var covered = Coverage(size: size, fill: 0)
    for tile in tiles {
      #expect(tile.x % cell.width == 0 && tile.y % cell.height == 0)
      // A terminal that cannot show even one cell's picture shows none: a cell is the least.
      #expect(tile.width <= max(largest.width, cell.width))
      #expect(tile.height <= max(largest.height, cell.height))
      for y in tile.y..<tile.maxY { for x in tile.x..<tile.maxX { covered[x, y] += 1 } }
    }
    #expect(covered == Coverage(size: size, fill: 1))
  }

  @Test func tilesTogetherAreThePictureOnItsGround() throws {
    let size = Size(width: 200, height: 100)
    let picture = PictureSamples.fewColours(
      size.width, size.height, [Pixel(255, 0, 0, 255), Pixel(0, 0, 255, 255)])
    var shown = Bitmap(size: Size(width: 207, height: 114), fill: Pixel(0, 0, 0, 0))
    let tiles = encode(picture, largest: Size(width: 90, height: 90))
    #expect(tiles.count == 6)
    for tile in tiles {
      #expect(tile.characters == nil)
      let decoded = try SixelDecoder(bytes(tile)).bitmap
      #expect(decoded.width == tile.area.columns * cell.width)
      #expect(decoded.height == tile.area.rows * cell.height)
      for y in 0..<decoded.height {
        for x in 0..<decoded.width {
          shown[tile.area.column * cell.width + x, tile.area.row * cell.height + y] = decoded[x, y]
        }
      }
    }
    for y in 0..<shown.height {
      for x in 0..<shown.width {
        let isInside = x < size.width && y < size.height
        #expect(shown[x, y] == (isInside ? picture[x, y] : ground))
      }
    }
  }

  @Test(arguments: [0, 1, 2, 300, 65_536])
  func anyNumberOfRegistersIsEncoded(colours: Int) throws {
    let graphics = SixelGraphics(colours: colours, largest: Size(width: 1000, height: 1000))
    let tiles = graphics.encode(
      PictureSamples.photograph(36, 38), cell: cell, ground: ground, number: 1)
    let decoded = try SixelDecoder(bytes(#require(tiles.first)))
    #expect((1...max(1, colours)).contains(decoded.colours.count))
  }

  @Test func protocolsAreComparedByKindAndValue() {
    let large = Size(width: 1000, height: 1000)
    let sixel = SixelGraphics(colours: 256, largest: large)
    #expect(sixel.isEqual(to: SixelGraphics(colours: 1024, largest: large)))
    #expect(!sixel.isEqual(to: SixelGraphics(colours: 16, largest: large)))
    #expect(!sixel.isEqual(to: BlockGraphics(style: .halves)))
  }
}
