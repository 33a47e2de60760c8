import Graphics
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct PictureRendererTests {
  private let cell = CellMetrics(width: 9, height: 19)

  @Test(arguments: [
    (Size(width: 1, height: 1), Size(width: 1000, height: 1000)),
    (Size(width: 800, height: 600), Size(width: 1000, height: 1000)),
    (Size(width: 1920, height: 1080), Size(width: 1000, height: 1000)),
    (Size(width: 1001, height: 999), Size(width: 1000, height: 1000)),
    (Size(width: 500, height: 400), Size(width: 64, height: 100)),
    (Size(width: 50, height: 40), Size(width: 4, height: 4)),
  ])
  func tilesCoverThePictureExactlyInWholeCells(size: Size, largest: Size) {
    let tiles = PictureRenderer.tiles(of: size, largest: largest, cell: cell)
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

  private func render(
    _ size: Size, _ style: PictureStyle, mask: Mask? = nil, by renderer: PictureRenderer
  ) async -> RenderedPicture {
    let picture = Bitmap(size: size, fill: Pixel(200, 40, 90, 255))
    return await renderer.render(
      PictureRequest(
        content: .picture(.revision(1)), pictureSize: size,
        window: Viewport.Window(crop: size.bounds, size: size), mask: mask, isTinted: true),
      [picture], style: style, cell: cell, backdrop: .colour(Pixel(0, 0, 0, 255)),
      ground: Pixel(20, 20, 20, 255))
  }

  @Test func sixelTilesLieInsideThePicturesCells() async throws {
    let size = Size(width: 200, height: 100)
    let style = PictureStyle.sixel(colours: 256, largest: Size(width: 90, height: 90))
    guard case .sixel(let tiles) = await render(size, style, by: PictureRenderer()) else {
      Issue.record("a terminal with sixel gets sixel")
      return
    }
    #expect(tiles.count == 6)
    let slot = CellRectangle(column: 0, row: 0, columns: 23, rows: 6)
    var cells: Set<CellPoint> = []
    for tile in tiles {
      #expect(tile.area.intersection(slot) == tile.area)
      #expect(tile.bytes.starts(with: Array("\u{1B}Pq".utf8)))
      #expect(tile.bytes.suffix(2) == Array("\u{1B}\\".utf8)[...])
      for row in tile.area.row..<tile.area.maxRow {
        for column in tile.area.column..<tile.area.maxColumn {
          #expect(cells.insert(CellPoint(column: column, row: row)).inserted)
        }
      }
    }
    #expect(cells.count == slot.columns * slot.rows)
  }

  @Test func blocksAreOneForEachCell() async {
    let size = Size(width: 200, height: 100)
    guard
      case .blocks(let cells, let columns, let rows) = await render(
        size, .blocks(.quadrants), by: PictureRenderer())
    else {
      Issue.record("a terminal without sixel gets characters")
      return
    }
    #expect(columns == 23 && rows == 6 && cells.count == 138)
    #expect(cells.allSatisfy { $0.foreground == Pixel(200, 40, 90, 255) })
  }

  @Test func aMaskDrawnOverAKnownViewDoesNotStayInIt() async {
    let size = Size(width: 36, height: 38)
    let mask = Mask(parts: [Mask.Part(size.bounds)])
    let renderer = PictureRenderer()
    func colours(_ mask: Mask?) async -> Set<Pixel> {
      let picture = await render(size, .blocks(.quadrants), mask: mask, by: renderer)
      guard case .blocks(let cells, _, _) = picture else { return [] }
      return Set(cells.map(\.foreground))
    }
    let bare = await colours(nil)
    #expect(await colours(mask) != bare)
    #expect(await colours(nil) == bare)
  }
}
