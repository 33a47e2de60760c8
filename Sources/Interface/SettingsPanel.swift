import Editing
import Engine
import Pixels
import Terminal

/// The panel with the controls of the next edit.
enum SettingsPanel {
  /// One line of the panel.
  enum Row: Hashable {
    case engine
    case setting(SettingDefinition)
    case mask
    case grow
    case feather
  }

  static let rows: [Row] =
    [.engine] + SettingTable.all.map(Row.setting) + [.mask, .grow, .feather]

  /// The columns of the longest label, and of the longest value that is to be read whole.
  static let labelColumns = rows.map { DisplayText.width(of: label($0)) }.max() ?? 0
  static let valueColumns =
    SettingTable.all.map { DisplayText.width(of: $0.text($0.initial)) }.max() ?? 0
  /// In a narrower panel labels are cut rather than values.
  private static let leastValueColumns = 10

  static func draw(
    _ frame: inout Frame, _ panel: CellRectangle, _ state: EditorState, _ context: ViewContext
  ) {
    frame.add(.settings, at: panel)
    let first = max(0, min(state.selectedSetting - panel.rows / 2, rows.count - panel.rows))
    for (index, row) in rows.enumerated().dropFirst(first).prefix(panel.rows) {
      let line = panel.line(index - first)
      frame.add(.setting(index), at: line)
      draw(row, &frame.grid, line, state, context)
    }
  }

  private static func draw(
    _ row: Row, _ grid: inout CellGrid, _ line: CellRectangle, _ state: EditorState,
    _ context: ViewContext
  ) {
    let theme = context.theme
    let isSelected = state.focus == .settings && rows[state.selectedSetting] == row
    if isSelected { grid.fill(line, style: theme[.selection]) }
    let isUsed = isUsed(row, state)
    func styled(_ role: Theme.Role) -> Style {
      var style = theme[isUsed ? role : .dim]
      if isSelected {
        style.background = theme[.selection].background
        style.attributes.formUnion(theme[.selection].attributes)
      }
      return style
    }
    // A free column at both ends, and one between label and value.
    let (start, end) = (line.column + 1, line.maxColumn - 1)
    let labelColumns = min(labelColumns, line.columns - 3 - leastValueColumns)
    let valueColumn = start + labelColumns + 1
    grid.write(
      DisplayText.truncated(label(row), to: labelColumns), column: start, row: line.row,
      limit: valueColumn, style: styled(.dim))
    let valueEnd = grid.write(
      DisplayText.shortened(value(row, state), to: end - valueColumn), column: valueColumn,
      row: line.row, limit: end, style: styled(.value))
    guard case .setting(let setting) = row, isUsed,
      let fraction = setting.fraction(in: state.workspace.settings)
    else { return }
    let barColumn = max(valueEnd + 1, valueColumn + 5)
    let length = min(10, end - barColumn)
    guard length >= 4 else { return }
    let filled = Int((fraction * Double(length)).rounded())
    grid.rule(
      context.symbol("▮", "#"), column: barColumn, row: line.row, columns: filled,
      style: styled(.bar))
    grid.rule(
      context.symbol("▯", "."), column: barColumn + filled, row: line.row, columns: length - filled,
      style: styled(.barEmpty))
  }

  static func label(_ row: Row) -> String {
    switch row {
    case .engine: "engine"
    case .setting(let setting): setting.label
    case .mask: "mask"
    case .grow: "  grow"
    case .feather: "  feather"
    }
  }

  private static func value(_ row: Row, _ state: EditorState) -> String {
    let mask = state.workspace.mask
    switch row {
    case .engine: return state.workspace.engine
    case .setting(let setting): return setting.text(in: state.workspace.settings)
    case .mask: return text(of: mask)
    case .grow: return "\(mask.grow) px"
    case .feather: return "\(mask.feather) px"
    }
  }

  /// A mask in a few words: its one rectangle, or how many there are.
  static func text(of mask: Mask) -> String {
    let inverted = mask.isInverted ? "all but " : ""
    let snapped = mask.outline == nil ? "" : "snapped "
    guard let first = mask.parts.first else {
      return mask.outline == nil ? "none" : inverted + "snapped"
    }
    guard mask.parts.count == 1, mask.outline == nil else {
      let taken = mask.subtracted.count
      return inverted + snapped + "+\(mask.added.count)" + (taken > 0 ? " −\(taken)" : "")
    }
    let sign = first.adds ? "" : "all but "
    let (r, size) = (first.rectangle, first.rectangle.size)
    return inverted + sign + "\(r.x),\(r.y) \(size.width)×\(size.height)"
  }

  private static func isUsed(_ row: Row, _ state: EditorState) -> Bool {
    switch row {
    case .engine, .mask: return true
    case .grow, .feather: return state.workspace.mask.isDrawn
    case .setting(let setting): return state.engineFacts.settings.contains(setting)
    }
  }
}
