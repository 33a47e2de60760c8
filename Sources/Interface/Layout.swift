import Terminal

/// Where the parts of the screen lie, for a size and a focus.
///
/// A frame of lines runs around everything; the picture is left, panels are right, and three lines
/// with message, prompt and keys stand below. Pictures never touch the last row: a sixel there
/// would scroll the screen.
struct Layout: Hashable {
  let columns: Int
  let rows: Int
  /// The inside of each panel; nil where it is not on view at this size.
  let picture: CellRectangle?
  let history: CellRectangle?
  let settings: CellRectangle?
  /// The row of the line above the message.
  var ruleRow: Int { rows - 5 }
  var messageRow: Int { rows - 4 }
  var promptRow: Int { rows - 3 }
  var hintRow: Int { rows - 2 }
  /// The column of the line between picture and panels; nil where there are no two.
  let ruleColumn: Int?
  /// The row of the line between history and settings; nil where only one of them shows.
  let panelRuleRow: Int?

  static let smallest = (columns: 40, rows: 12)
  /// Enough for every control; a lower screen has fewer of them on view at once.
  private static let settingsRows = 11...SettingsPanel.rows.count
  private static let historyRows = 8

  /// - Returns: nil where the screen is too small for more than a message.
  init?(columns: Int, rows: Int, focus: Focus) {
    guard columns >= Self.smallest.columns, rows >= Self.smallest.rows else { return nil }
    self.columns = columns
    self.rows = rows
    let inside = CellRectangle(column: 1, row: 1, columns: columns - 2, rows: rows - 6)
    guard columns >= 60 else {
      // One panel at a time.
      picture = focus == .history || focus == .settings ? nil : inside
      history = focus == .history ? inside : nil
      settings = focus == .settings ? inside : nil
      ruleColumn = nil
      panelRuleRow = nil
      return
    }
    let spare = inside.rows - 1 - Self.historyRows
    let showsBoth = spare >= Self.settingsRows.lowerBound
    let panelColumns = Self.panelColumns(
      of: columns, showsSettings: showsBoth || focus == .settings)
    let rule = columns - 2 - panelColumns
    ruleColumn = rule
    picture = CellRectangle(column: 1, row: 1, columns: rule - 1, rows: inside.rows)
    let panel = CellRectangle(column: rule + 1, row: 1, columns: panelColumns, rows: inside.rows)
    guard showsBoth else {
      history = focus == .settings ? nil : panel
      settings = focus == .settings ? panel : nil
      panelRuleRow = nil
      return
    }
    let settingsRows = min(spare, Self.settingsRows.upperBound)
    let historyRows = inside.rows - settingsRows - 1
    panelRuleRow = 1 + historyRows
    history = CellRectangle(
      column: panel.column, row: 1, columns: panelColumns, rows: historyRows)
    settings = CellRectangle(
      column: panel.column, row: 2 + historyRows, columns: panelColumns, rows: settingsRows)
  }
}

extension Layout {
  /// The columns of the panels: enough for an instruction of the history, and where settings are
  /// shown on a screen that is wide enough, for each of them with its label and value.
  private static func panelColumns(of columns: Int, showsSettings: Bool) -> Int {
    guard columns >= 80 else { return 26 }
    let needed = showsSettings ? SettingsPanel.wholeColumns : 28
    return columns >= 150 ? needed + 8 : columns >= 110 ? needed + 3 : needed
  }
}

/// The part of the screen that keys go to.
enum Focus: Hashable, CaseIterable {
  case picture
  case history
  case settings
  case instruction
}
