import Glibc

/// The size of a terminal in cells, and of a cell in pixels.
struct ScreenSize: Hashable, Sendable {
  var columns: Int
  var rows: Int
  var cellWidth = 8
  var cellHeight = 16

  static let standard = ScreenSize(columns: 100, rows: 30)

  /// As the kernel keeps it.
  var system: winsize {
    winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns),
      ws_xpixel: UInt16(clamping: columns * cellWidth),
      ws_ypixel: UInt16(clamping: rows * cellHeight))
  }
}
