extension EmulatedScreen {
  mutating func perform(_ control: UInt8) {
    switch control {
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(size.columns - 1, (column / 8 + 1) * 8)
    case 0x0A...0x0C: feedLine()
    case 0x0D: column = 0
    default: return
    }
    wraps = false
  }

  mutating func perform(_ escape: [UInt8]) {
    switch String(decoding: escape, as: UTF8.self) {
    case "7": saved = (column, row)
    case "8":
      (column, row) = saved
      wraps = false
    case "(B", ")B", ")0", "=", ">", "\\": break
    case let other: violations.append("an escape sequence that is not known: \(other)")
    }
  }

  mutating func perform(_ sequence: ControlSequence) {
    if let answer = kind.answer(to: sequence) {
      answers += answer
      return
    }
    if move(by: sequence) {
      wraps = false
      return
    }
    switch sequence.name {
    case "J": eraseScreen(sequence.numbers.first ?? 0)
    case "K": eraseLine(sequence.numbers.first ?? 0)
    case "X": erase(column..<min(column + sequence.count(), size.columns), row: row)
    case "b":
      for scalar in String(repeating: lastWritten, count: sequence.count()).unicodeScalars {
        write(scalar)
      }
    case "?h": for mode in sequence.numbers { set(mode) }
    case "?l": for mode in sequence.numbers { reset(mode) }
    case "?s": for mode in sequence.numbers { savedModes[mode] = modes.contains(mode) }
    case "?r":
      for mode in sequence.numbers {
        if savedModes[mode] == true { set(mode) } else { reset(mode) }
      }
    // Colours, margins of the whole screen, insert mode off, the title, questions of terminals that
    // answer nothing.
    case "m", "r", "l", "t", "c", ">q", "n", "?S", "?$p": break
    case let name: violations.append("a control sequence that is not known: \(name)")
    }
  }

  /// - Returns: whether the sequence moves the cursor.
  private mutating func move(by sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    switch sequence.name {
    case "H", "f": (row, column) = (count - 1, sequence.count(1) - 1)
    case "A": row -= count
    case "B": row += count
    case "C": column += count
    case "D": column -= count
    case "G", "`": column = count - 1
    case "d": row = count - 1
    case "I": column = (column / 8 + count) * 8
    case "Z": column = max(0, (column + 7) / 8 - count) * 8
    default: return false
    }
    (column, row) = (min(max(column, 0), size.columns - 1), min(max(row, 0), size.rows - 1))
    return true
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(column..<size.columns, row: row)
    case 1: erase(0..<column + 1, row: row)
    default: erase(0..<size.columns, row: row)
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    switch part {
    case 0:
      eraseLine(0)
      for row in row + 1..<max(row + 1, size.rows) { erase(0..<size.columns, row: row) }
    case 1:
      eraseLine(1)
      for row in 0..<row { erase(0..<size.columns, row: row) }
    default:
      for row in 0..<size.rows { erase(0..<size.columns, row: row) }
      forgetPictures()
    }
  }

  private mutating func set(_ mode: Int) {
    modes.insert(mode)
    if mode == 1049 {
      saved = (column, row)
      enterAlternate()
    }
  }

  private mutating func reset(_ mode: Int) {
    modes.remove(mode)
    if mode == 1049 {
      leaveAlternate()
      (column, row) = saved
    }
  }
}
