public import Pixels
public import Terminal

/// Graphics protocol: how one kind of terminal shows a picture, as a value.
///
/// A protocol is one type in a file of its own. It turns pixels into bytes and characters and does
/// nothing else: what is sent when follows from the `PictureGraphics` in what it returns.
public protocol GraphicsProtocol: Hashable, Sendable {
  /// Encodes a picture for the cells that it covers, wholly or in part, from the top left of the
  /// screen.
  ///
  /// - Parameters:
  ///   - picture: opaque, one pixel for each pixel of the screen.
  ///   - cell: the size of a character cell in pixels.
  ///   - ground: the colour around the picture, for what it leaves free of its last row and column
  ///     of cells.
  ///   - number: a number that no other picture has; not 0.
  /// - Returns: tiles that cover the picture without overlapping, in the order in which they are
  ///   placed; `number` and their position in it identify them.
  func encode(_ picture: Bitmap, cell: Size, ground: Pixel, number: UInt32) -> [PictureTile]
}

extension GraphicsProtocol {
  /// Whether another value is of the same type and equal.
  public func isEqual(to other: any GraphicsProtocol) -> Bool { self == other as? Self }
}

extension Size {
  /// The cells that this many pixels cover from the top left of the screen, wholly or in part.
  public func cells(of cell: Size) -> CellRectangle {
    CellRectangle(
      column: 0, row: 0, columns: (width + cell.width - 1) / cell.width,
      rows: (height + cell.height - 1) / cell.height)
  }
}
