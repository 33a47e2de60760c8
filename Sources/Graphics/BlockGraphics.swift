public import Pixels
public import Terminal

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
  ) -> [PictureTile] {
    let area = picture.size.cells(of: cell)
    let characters = BlockRenderer.cells(
      picture, columns: area.columns, rows: area.rows, style: style)
    return [
      PictureTile(
        area: area, identity: PictureIdentity(picture: number), characters: characters)
    ]
  }
}
