/// The colour of text or of its background.
public enum Colour: Hashable, Sendable {
  /// Red, green and blue in sRGB.
  case rgb(UInt8, UInt8, UInt8)
  /// One of the terminal's own 16 colours, by number; they are as its user chose them.
  case named(UInt8)
}

/// The style of a cell: colours, nil being the terminal's default, and attributes.
public struct Style: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }

  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Attributes

  public init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A character cell of the screen.
public struct Cell: Hashable, Sendable {
  /// One grapheme; empty for the right half of a wide one.
  public var text: String
  public var style: Style

  public init(text: String = " ", style: Style = Style()) {
    self.text = text
    self.style = style
  }

  /// The text of a cell under a picture: a no-break space.
  ///
  /// ncurses may erase spaces to the end of the line, and the picture with them; a no-break space it
  /// always writes as a glyph.
  public static let underPicture = "\u{A0}"
}

/// A position in character cells, from the top left of the screen.
public struct CellPoint: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of character cells; `maxColumn` and `maxRow` lie outside it.
public struct CellRectangle: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var columns: Int
  public var rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  public var isEmpty: Bool { columns <= 0 || rows <= 0 }
  public var origin: CellPoint { CellPoint(column: column, row: row) }
  public var maxColumn: Int { column + columns }
  public var maxRow: Int { row + rows }

  public func contains(_ point: CellPoint) -> Bool {
    point.column >= column && point.column < maxColumn && point.row >= row && point.row < maxRow
  }

  public func intersection(_ other: CellRectangle) -> CellRectangle {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return CellRectangle(
      column: left, row: top, columns: max(0, min(maxColumn, other.maxColumn) - left),
      rows: max(0, min(maxRow, other.maxRow) - top))
  }
}
