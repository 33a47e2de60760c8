import Graphics
import Pixels
import Terminal

/// A picture in the terms of a graphics protocol, ready to be placed anywhere on the screen.
struct RenderedPicture: Sendable {
  /// The tiles of the picture placed at the top left of the screen.
  private let tiles: [PlacedPicture]

  /// - Parameter number: the number that the picture was encoded with.
  init(_ tiles: [EncodedTile], number: UInt32) {
    self.tiles = tiles.enumerated().map { index, tile in
      PlacedPicture(
        area: CellRectangle(
          column: tile.cells.x, row: tile.cells.y, columns: tile.cells.width,
          rows: tile.cells.height),
        identity: PictureIdentity(picture: number, tile: index),
        characters: tile.characters?.map(Self.cell), graphics: tile.payload.map(Self.graphics))
    }
  }

  func placed(at origin: CellPoint) -> [PlacedPicture] {
    tiles.map { tile in
      var placed = tile
      placed.area.column += origin.column
      placed.area.row += origin.row
      return placed
    }
  }

  private static func cell(_ block: BlockCell) -> Cell {
    Cell(
      text: String(block.glyph),
      style: Style(foreground: colour(block.foreground), background: colour(block.background)))
  }

  private static func colour(_ pixel: Pixel) -> Colour { .rgb(pixel.x, pixel.y, pixel.z) }

  private static func graphics(_ payload: Payload) -> PictureGraphics {
    switch payload {
    case .pixels(let place): .pixels(place: place)
    case .image(let transmit, let place, let erase, let delete):
      .image(transmit: transmit, place: place, erase: erase, delete: delete)
    }
  }
}
