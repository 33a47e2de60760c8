public import Pixels

/// Graphics protocol: how one kind of terminal shows a picture, as a value.
///
/// A protocol is one type in a file of its own. It turns pixels into bytes and characters and does
/// nothing else: what is sent when follows from the `Payload` it returns.
public protocol GraphicsProtocol: Hashable, Sendable {
  /// Encodes a picture for the cells that it covers, wholly or in part, from their top left.
  ///
  /// - Parameters:
  ///   - picture: opaque, one pixel for each pixel of the screen.
  ///   - cell: the size of a character cell in pixels.
  ///   - ground: the colour around the picture, for what it leaves free of its last row and column
  ///     of cells.
  ///   - number: a number that no other picture has, for protocols that name images; not 0.
  /// - Returns: tiles that cover the picture without overlapping, in the order in which they are
  ///   placed.
  func encode(_ picture: Bitmap, cell: Size, ground: Pixel, number: UInt32) -> [EncodedTile]
}

extension GraphicsProtocol {
  /// Whether another value is of the same type and equal.
  public func isEqual(to other: any GraphicsProtocol) -> Bool { self == other as? Self }
}

/// A picture, or a rectangle of it, in the terms of a graphics protocol.
public struct EncodedTile: Hashable, Sendable {
  /// The cells it covers, counted from the picture's top left.
  public var cells: Rectangle
  /// The characters of these cells, row by row; nil leaves them free for pixels.
  public var characters: [BlockCell]?
  /// What is sent beside the text; nil for a tile of characters alone.
  public var payload: Payload?

  public init(cells: Rectangle, characters: [BlockCell]? = nil, payload: Payload? = nil) {
    self.cells = cells
    self.characters = characters
    self.payload = payload
  }
}

/// The bytes of a tile, by what the terminal retains of it.
public enum Payload: Hashable, Sendable {
  /// Pixels in cells, which last until text is written there: they are erased by writing the cells
  /// again, and placed again where text has damaged them.
  ///
  /// - Parameter place: draws the tile with the cursor at its top left.
  case pixels(place: [UInt8])
  /// An image that the terminal holds by number, untouched by text.
  ///
  /// None of the commands may ask the terminal for an answer.
  ///
  /// - Parameters:
  ///   - transmit: gives the terminal the image without showing it; sent once.
  ///   - place: shows the image with the cursor at its top left; sent wherever it stands.
  ///   - erase: takes every placement of the image off the screen, and keeps the image.
  ///   - delete: takes the image off the screen and out of the terminal's memory.
  case image(transmit: [UInt8], place: [UInt8], erase: [UInt8], delete: [UInt8])
}

extension Size {
  /// How many cells this many pixels cover, wholly or in part.
  func cells(of cell: Size) -> Size {
    Size(
      width: (width + cell.width - 1) / cell.width, height: (height + cell.height - 1) / cell.height
    )
  }
}
