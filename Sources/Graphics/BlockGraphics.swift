public import Pixels

/// Block graphics: coloured characters, for terminals that show no pictures.
///
/// Nothing is sent beside the text, which retains the picture as it retains all text.
public struct BlockGraphics: GraphicsProtocol {
  private let style: BlockRenderer.Style

  public init(style: BlockRenderer.Style) {
    self.style = style
  }

  public func encode(
    _ picture: Bitmap, cell: Size, ground: Pixel, number: UInt32
  ) -> [EncodedTile] {
    let count = picture.size.cells(of: cell)
    let characters = BlockRenderer.cells(
      picture, columns: count.width, rows: count.height, style: style)
    return [EncodedTile(cells: count.bounds, characters: characters)]
  }
}
