import Graphics
@testable import Interface
import Pixels
import Terminal
import Testing

/// A protocol that any terminal might speak: an image that is the picture's size.
private struct ImageGraphics: GraphicsProtocol {
  func encode(
    _ picture: Bitmap, cell: Size, ground: Pixel, number: UInt32
  ) -> [PictureTile] {
    func command(_ word: String) -> [UInt8] { Array("\(word) \(number)".utf8) }
    return [
      PictureTile(
        area: CellRectangle(column: 0, row: 0, columns: 4, rows: 2),
        identity: PictureIdentity(picture: number),
        graphics: .image(
          transmit: command("\(picture.width)×\(picture.height) is"), place: command("place"),
          erase: command("erase"), delete: command("delete")))
    ]
  }
}

@Suite struct PictureRendererTests {
  private let cell = Size(width: 9, height: 19)

  /// The tiles of a picture of one colour, placed at the top left of the screen; nil where it is not
  /// rendered.
  private func render(
    _ size: Size, _ graphics: any GraphicsProtocol, mask: Mask? = nil,
    colour: Pixel = Pixel(200, 40, 90, 255), generation: Int = 0, by renderer: PictureRenderer
  ) async -> [PictureTile]? {
    await renderer.render(
      PictureRequest(
        content: .picture(.revision(1)), pictureSize: size,
        window: Viewport.Window(crop: size.bounds, size: size), mask: mask, isTinted: true),
      [Bitmap(size: size, fill: colour)],
      for: RenderingTarget(graphics: graphics, cell: cell, ground: Pixel(20, 20, 20, 255)),
      generation: generation)
  }

  private func colours(_ tiles: [PictureTile]?) -> Set<Colour?> {
    Set((tiles ?? []).flatMap { $0.characters ?? [] }.map(\.style.foreground))
  }

  @Test func sixelTilesLieInsideThePicturesCells() async throws {
    let sixel = SixelGraphics(colours: 256, largest: Size(width: 90, height: 90))
    let tiles = try #require(
      await render(Size(width: 200, height: 100), sixel, by: PictureRenderer()))
    #expect(tiles.count == 6)
    #expect(Set(tiles.map(\.identity)).count == 6)
    let slot = CellRectangle(column: 0, row: 0, columns: 23, rows: 6)
    var cells: Set<CellPoint> = []
    for tile in tiles {
      #expect(tile.area.intersection(slot) == tile.area)
      guard case .pixels(let place) = tile.graphics else {
        Issue.record("sixel leaves pixels in cells")
        return
      }
      #expect(place.starts(with: Array("\u{1B}Pq".utf8)))
      #expect(place.suffix(2) == Array("\u{1B}\\".utf8)[...])
      for row in tile.area.row..<tile.area.maxRow {
        for column in tile.area.column..<tile.area.maxColumn {
          #expect(cells.insert(CellPoint(column: column, row: row)).inserted)
        }
      }
    }
    #expect(cells.count == slot.columns * slot.rows)
  }

  @Test func blocksAreOneForEachCell() async throws {
    let tiles = try #require(
      await render(
        Size(width: 200, height: 100), BlockGraphics(style: .quadrants), by: PictureRenderer()))
    #expect(tiles.map(\.area) == [CellRectangle(column: 0, row: 0, columns: 23, rows: 6)])
    #expect(tiles.allSatisfy { $0.graphics == nil && $0.characters?.count == 138 })
    #expect(colours(tiles) == [.rgb(200, 40, 90)])
  }

  @Test func anImageIsPlacedWithTheCommandsOfItsOwnNumber() async {
    let renderer = PictureRenderer()
    for number in 1...2 {
      let tiles = await render(Size(width: 36, height: 38), ImageGraphics(), by: renderer)
      let words = ["36×38 is", "place", "erase", "delete"].map { Array("\($0) \(number)".utf8) }
      #expect(
        tiles == [
          PictureTile(
            area: CellRectangle(column: 0, row: 0, columns: 4, rows: 2),
            identity: PictureIdentity(picture: UInt32(number)),
            graphics: .image(
              transmit: words[0], place: words[1], erase: words[2], delete: words[3]))
        ])
    }
  }

  @Test func everyRenderedPictureHasAnIdentityOfItsOwn() async {
    let renderer = PictureRenderer()
    let size = Size(width: 36, height: 38)
    var identities: [PictureIdentity] = []
    // Another session has a revision 1 too, of other pixels.
    for (generation, colour) in [Pixel(1, 2, 3, 255), Pixel(250, 0, 9, 255)].enumerated() {
      let tiles = await render(
        size, BlockGraphics(style: .quadrants), colour: colour, generation: generation,
        by: renderer)
      #expect(colours(tiles) == [.rgb(colour.x, colour.y, colour.z)])
      identities += (tiles ?? []).map(\.identity)
    }
    #expect(Set(identities).count == 2)
  }

  @Test func aMaskDrawnOverAKnownViewDoesNotStayInIt() async {
    let size = Size(width: 36, height: 38)
    let mask = Mask(parts: [Mask.Part(size.bounds)])
    let renderer = PictureRenderer()
    let blocks = BlockGraphics(style: .quadrants)
    let bare = await colours(render(size, blocks, by: renderer))
    #expect(await colours(render(size, blocks, mask: mask, by: renderer)) != bare)
    #expect(await colours(render(size, blocks, by: renderer)) == bare)
  }

  @Test func whatNobodyWaitsForIsNotRendered() async {
    let renderer = PictureRenderer()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await render(Size(width: 9, height: 19), ImageGraphics(), by: renderer)
    }
    #expect(await task.value == nil)
  }
}
