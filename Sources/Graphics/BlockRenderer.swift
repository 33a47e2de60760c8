public import Pixels
public import Terminal

/// Block characters: a picture as coloured characters, by mean colours of parts of cells.
public enum BlockRenderer {
  /// Which parts of a cell have colours of their own.
  public enum Style: Hashable, Sendable {
    /// Four blocks a cell, in the two colours that fit them best.
    case quadrants
    /// Two blocks a cell, each in its own colour.
    case halves
    /// Plain characters by brightness, for terminals without colour or UTF-8.
    case ascii
  }

  /// The picture stretched over `columns` × `rows` cells, row by row; alpha is not looked at.
  public static func cells(
    _ bitmap: Bitmap, columns: Int, rows: Int, style: Style
  ) -> [Cell] {
    precondition(columns > 0 && rows > 0, "a picture has at least one cell")
    let across = style == .quadrants ? 2 : 1
    let down = style == .ascii ? 1 : 2
    let blocks = BlockAverages(of: bitmap, columns: columns * across, rows: rows * down)
    var cells: [Cell] = []
    cells.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        switch style {
        case .quadrants:
          cells.append(
            quadrantCell([
              blocks[2 * column, 2 * row], blocks[2 * column + 1, 2 * row],
              blocks[2 * column, 2 * row + 1], blocks[2 * column + 1, 2 * row + 1],
            ]))
        case .halves:
          cells.append(
            Cell(
              "▀", foreground: blocks[column, 2 * row].pixel,
              background: blocks[column, 2 * row + 1].pixel))
        case .ascii:
          cells.append(asciiCell(blocks[column, row]))
        }
      }
    }
    return cells
  }

  /// The glyphs of quadrants, indexed by which of them (top left, top right, bottom left, bottom
  /// right as bits 0…3) are in the foreground.
  private static let quadrantGlyphs: [String] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// The split of four colours into two groups with the least squared error.
  ///
  /// The top left one is always in the foreground, which leaves eight splits.
  private static func quadrantCell(_ colours: [SIMD4<Float>]) -> Cell {
    var best = Cell(" ", foreground: .zero, background: .zero)
    var least = Float.infinity
    for pattern in stride(from: 1, to: 16, by: 2) {
      var sums = (inside: SIMD4<Float>.zero, outside: SIMD4<Float>.zero)
      let inside = Float(pattern.nonzeroBitCount)
      for quadrant in 0..<4 {
        if pattern >> quadrant & 1 == 1 {
          sums.inside += colours[quadrant]
        } else {
          sums.outside += colours[quadrant]
        }
      }
      let foreground = sums.inside / inside
      let background = inside < 4 ? sums.outside / (4 - inside) : foreground
      var error: Float = 0
      for quadrant in 0..<4 {
        let chosen = pattern >> quadrant & 1 == 1 ? foreground : background
        error += ((colours[quadrant] - chosen) * (colours[quadrant] - chosen)).sum()
      }
      // A cell of one colour is the last pattern; the margin keeps rounding from preferring another.
      if error < least - 0.01 || (pattern == 15 && error <= least + 0.01) {
        least = error
        best = Cell(
          quadrantGlyphs[pattern], foreground: foreground.pixel,
          background: background.pixel)
      }
    }
    return best
  }

  /// From dark to light.
  private static let ramp = " .:-=+*#%@".map { String($0) }

  private static func asciiCell(_ colour: SIMD4<Float>) -> Cell {
    let luma = 0.299 * colour.x + 0.587 * colour.y + 0.114 * colour.z
    let index = min(ramp.count - 1, Int(luma / 256 * Float(ramp.count)))
    return Cell(
      ramp[index], foreground: colour.pixel, background: Pixel(0, 0, 0, 255))
  }
}

extension Cell {
  /// A glyph in two colours.
  fileprivate init(_ glyph: String, foreground: Pixel, background: Pixel) {
    func colour(_ pixel: Pixel) -> Colour { .rgb(pixel.x, pixel.y, pixel.z) }
    self.init(
      text: glyph, style: Style(foreground: colour(foreground), background: colour(background)))
  }
}
