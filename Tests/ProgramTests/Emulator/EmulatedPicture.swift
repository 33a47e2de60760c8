/// A sixel picture on the emulated screen.
struct EmulatedPicture: Hashable {
  let column: Int
  let row: Int
  let columns: Int
  let rows: Int
  /// In pixels.
  let width: Int
  let height: Int
  /// The control string that drew it.
  let bytes: [UInt8]
  /// The cells, counted by rows, in which something else has been written since.
  var holes: Set<Int> = []

  /// - Returns: nil where the picture does not tell its size in raster attributes (`"1;1;W;H`).
  init?(_ string: ControlString, column: Int, row: Int, on size: ScreenSize) {
    let data = string.body.drop { $0 != UInt8(ascii: "q") }.dropFirst()
    guard data.first == UInt8(ascii: "\"") else { return nil }
    let raster = data.dropFirst().prefix { (0x30..<0x3A).contains($0) || $0 == UInt8(ascii: ";") }
    let numbers = raster.split(separator: UInt8(ascii: ";"))
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 4, numbers[0] == numbers[1], numbers[2] > 0, numbers[3] > 0 else {
      return nil
    }
    (width, height) = (numbers[2], numbers[3])
    (self.column, self.row) = (column, row)
    columns = (width + size.cellWidth - 1) / size.cellWidth
    rows = (height + size.cellHeight - 1) / size.cellHeight
    bytes = string.body
  }

  /// How many pixel rows the bands of six really draw; a last empty band counts.
  var drawnHeight: Int { (bytes.count { $0 == UInt8(ascii: "-") } + 1) * 6 }

  func contains(column: Int, row: Int) -> Bool {
    (self.column..<self.column + columns).contains(column)
      && (self.row..<self.row + rows).contains(row)
  }

  func shows(column: Int, row: Int) -> Bool {
    contains(column: column, row: row) && !holes.contains(index(column, row))
  }

  mutating func cover(column: Int, row: Int) {
    if contains(column: column, row: row) { holes.insert(index(column, row)) }
  }

  var isGone: Bool { holes.count == columns * rows }

  func hasPlace(of other: EmulatedPicture) -> Bool {
    (column, row, width, height) == (other.column, other.row, other.width, other.height)
  }

  private func index(_ column: Int, _ row: Int) -> Int {
    (row - self.row) * columns + column - self.column
  }
}
