/// A picture, or one tile of it, at its position on the screen, in the terms of a graphics protocol.
public struct PictureTile: Equatable, Sendable {
  /// The cells it covers; the last row of the screen is never among them.
  public var area: CellRectangle
  /// Tells its content from that of every other picture; contents are compared by it alone.
  public var identity: PictureIdentity
  /// The characters of its cells, row by row; nil leaves the cells as `Cell.underPicture`.
  public var characters: [Cell]?
  /// What is sent beside the text; nil for a picture of characters alone.
  public var graphics: PictureGraphics?

  public init(
    area: CellRectangle, identity: PictureIdentity, characters: [Cell]? = nil,
    graphics: PictureGraphics? = nil
  ) {
    self.area = area
    self.identity = identity
    self.characters = characters
    self.graphics = graphics
  }
}

/// The identity of a tile: no two different contents ever have the same.
public struct PictureIdentity: Hashable, Sendable {
  /// A number given to one rendered picture only, counted up through the life of the program.
  public var picture: UInt32
  /// The position of the tile among those of the picture.
  public var tile: Int

  public init(picture: UInt32, tile: Int = 0) {
    self.picture = picture
    self.tile = tile
  }
}

/// The bytes of a picture, by what the terminal retains of it.
public enum PictureGraphics: Equatable, Sendable {
  /// Pixels in cells: the terminal keeps them until text is written there, and writing the cells
  /// again is the only way to erase them (sixel, iTerm2).
  ///
  /// - Parameter place: draws the picture with the cursor at the area's top left.
  case pixels(place: [UInt8])
  /// An image beside the cells, held by number: it is transmitted once, then placed and erased by
  /// commands, and text does not destroy it (kitty).
  ///
  /// The commands must ask for no answer.
  ///
  /// - Parameters:
  ///   - transmit: gives the terminal the image, without showing it.
  ///   - place: shows the image with the cursor at the area's top left.
  ///   - erase: takes every placement of the image off the screen; the terminal still holds it.
  ///   - delete: frees the image, and takes it off the screen.
  case image(transmit: [UInt8], place: [UInt8], erase: [UInt8], delete: [UInt8])
}

extension PictureTile {
  /// The tile of a picture that lies at the top left of the screen, moved to where the picture is
  /// shown.
  public func moved(to origin: CellPoint) -> PictureTile {
    var moved = self
    moved.area.column += origin.column
    moved.area.row += origin.row
    return moved
  }
}

extension CellGrid {
  /// The grid with the characters of pictures in it, except where other text lies over them.
  func drawing(_ pictures: [PictureTile]) -> CellGrid {
    var result = self
    for picture in pictures {
      guard let characters = picture.characters else { continue }
      let area = picture.area
      let visible = area.intersection(bounds)
      for row in visible.row..<visible.maxRow {
        for column in visible.column..<visible.maxColumn {
          let index = (row - area.row) * area.columns + column - area.column
          guard self[column, row].text == Cell.underPicture, index < characters.count
          else { continue }
          result[column, row] = characters[index]
        }
      }
    }
    return result
  }
}
