/// Terminal modes: the control sequences sent beside ncurses; see "XTerm Control Sequences"
/// (ctlseqs).
enum TerminalModes {
  /// Bracketed paste and focus reports on; Alt as an escape byte, where its state can be saved.
  static let entry = Array(
    "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?1036;1039s\u{1B}[?1036;1039h".utf8)
  /// Every mode off that may have been set.
  static let exit =
    Array("\u{1B}[?2026l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[?1036;1039r".utf8) + mouse(.off)
  /// Ends a control string that may be incomplete.
  static let abort = Array("\u{18}\u{1B}\\".utf8)
  static let clear = Array("\u{1B}[m\u{1B}[2J".utf8)
  static let beginUpdate = Array("\u{1B}[?2026h".utf8)
  static let endUpdate = Array("\u{1B}[?2026l".utf8)
  static let saveCursor = Array("\u{1B}7".utf8)
  static let restoreCursor = Array("\u{1B}8".utf8)
  /// Requests 256 colour registers (XTSMGRAPHICS).
  static let raiseColourRegisters = Array("\u{1B}[?1;3;256S".utf8)

  static func mouse(_ mode: MouseMode) -> [UInt8] {
    // In xterm 1006 and 1016 are one setting, and the last one sent holds.
    switch mode {
    case .off: Array("\u{1B}[?1016l\u{1B}[?1006l\u{1B}[?1002l".utf8)
    case .cells: Array("\u{1B}[?1016l\u{1B}[?1002h\u{1B}[?1006h".utf8)
    case .pixels: Array("\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?1016h".utf8)
    }
  }

  static func move(to position: CellPoint) -> [UInt8] {
    Array("\u{1B}[\(position.row + 1);\(position.column + 1)H".utf8)
  }

  /// Queries of background colour, version, colour registers, largest picture, size of a cell,
  /// synchronised output, pixel mouse and kitty graphics, and last DA1, which every terminal answers.
  static func queries(withKitty: Bool) -> [UInt8] {
    let kitty = withKitty ? "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" : ""
    let queries =
      "\u{1B}]11;?\u{1B}\\\u{1B}[>q\u{1B}[?1;1;0S\u{1B}[?2;4;0S\u{1B}[16t"
      + "\u{1B}[?2026$p\u{1B}[?1016$p" + kitty + "\u{1B}[c"
    return Array(queries.utf8)
  }
}
