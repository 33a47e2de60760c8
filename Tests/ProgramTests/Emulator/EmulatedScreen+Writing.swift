extension EmulatedScreen {
  mutating func write(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    guard width > 0 else {
      let place = max(0, wraps ? column : column - 1)
      cells[row][place].unicodeScalars.append(scalar)
      return
    }
    if wraps || column + width > size.columns {
      column = 0
      wraps = false
      feedLine()
    }
    lastWritten = String(scalar)
    put(lastWritten, column, row)
    if width == 2 { put("", column + 1, row) }
    if column + width < size.columns {
      column += width
    } else if modes.contains(7) {
      wraps = true
    }
  }

  mutating func put(_ text: String, _ column: Int, _ row: Int) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    cells[row][column] = text
    cover(column, row)
  }

  mutating func erase(_ columns: Range<Int>, row: Int) {
    for column in columns { put(" ", column, row) }
    forgetCoveredPictures()
  }

  mutating func feedLine() {
    guard row == size.rows - 1 else {
      row += 1
      return
    }
    if isAlternate { violations.append("the screen scrolled") }
    cells.removeFirst()
    cells.append([String](repeating: " ", count: size.columns))
  }

  /// How many cells a character takes; the common part of Unicode's East Asian widths.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
