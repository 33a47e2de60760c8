public import Pixels
public import Terminal

/// Sixel graphics: tiles of at most 256 colours as control strings, whose pixels stay in the cells.
///
/// A picture has one palette, so that its tiles show no seams.
public struct SixelGraphics: GraphicsProtocol {
  private let colours: Int
  private let largest: Size

  /// - Parameters:
  ///   - colours: how many colours a picture may have; more than 256 are not used.
  ///   - largest: the largest picture that the terminal draws, in pixels.
  public init(colours: Int, largest: Size) {
    self.colours = min(max(colours, 1), 256)
    self.largest = largest
  }

  public func encode(
    _ picture: Bitmap, cell: Size, ground: Pixel, number: UInt32
  ) -> [PictureTile] {
    // Pixels of a cell that no picture covers would keep what was there before; some terminals make
    // them black.
    let padded = picture.padded(toMultiplesOf: cell, with: ground)
    let indexed = Palette(of: padded, limit: colours).dithered(padded)
    return tiles(of: padded.size, cell: cell).enumerated().map { index, tile in
      PictureTile(
        area: tile.size.cells(of: cell),
        identity: PictureIdentity(picture: number, tile: index),
        graphics: .pixels(place: SixelEncoder.encode(indexed, part: tile))
      ).moved(to: CellPoint(column: tile.x / cell.width, row: tile.y / cell.height))
    }
  }

  /// Cuts a picture that is larger than the terminal draws into tiles of whole cells; the least tile
  /// is one cell.
  func tiles(of size: Size, cell: Size) -> [Rectangle] {
    let width = max(cell.width, largest.width / cell.width * cell.width)
    let height = max(cell.height, largest.height / cell.height * cell.height)
    return stride(from: 0, to: size.height, by: height).flatMap { y in
      stride(from: 0, to: size.width, by: width).map { x in
        Rectangle(
          x: x, y: y, width: min(width, size.width - x), height: min(height, size.height - y))
      }
    }
  }
}

extension Bitmap {
  /// The bitmap with a margin right and below, so that it covers whole cells.
  fileprivate func padded(toMultiplesOf cell: Size, with colour: Pixel) -> Bitmap {
    let cells = size.cells(of: cell)
    let whole = Size(width: cells.columns * cell.width, height: cells.rows * cell.height)
    guard whole != size else { return self }
    var padded = Bitmap(size: whole, fill: colour)
    for y in 0..<height {
      padded.pixels.replaceSubrange(
        y * whole.width..<y * whole.width + width, with: pixels[y * width..<(y + 1) * width])
    }
    return padded
  }
}
