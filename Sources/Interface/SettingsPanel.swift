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

  private static let labelColumns = 18

  static func draw(
    _ grid: inout CellGrid, _ panel: CellRectangle, _ state: EditorState, _ context: ViewContext
  ) {
    let first = firstRow(panel.rows, state)
    for (offset, row) in rows.dropFirst(first).prefix(panel.rows).enumerated() {
      draw(row, &grid, panel, line: panel.row + offset, state, context)
    }
  }

  /// The index in `rows` of a row of the screen.
  static func index(atRow row: Int, of panel: CellRectangle, _ state: EditorState) -> Int? {
    let index = firstRow(panel.rows, state) + row - panel.row
    return rows.indices.contains(index) ? index : nil
  }

  private static func firstRow(_ height: Int, _ state: EditorState) -> Int {
    max(0, min(state.selectedSetting - height / 2, rows.count - height))
  }

  private static func draw(
    _ row: Row, _ grid: inout CellGrid, _ panel: CellRectangle, line: Int, _ state: EditorState,
    _ context: ViewContext
  ) {
    let theme = context.theme
    let isSelected = state.focus == .settings && rows[state.selectedSetting] == row
    if isSelected {
      grid.fill(
        CellRectangle(column: panel.column, row: line, columns: panel.columns, rows: 1),
        style: theme[.selection])
    }
    let isUsed = isUsed(row, state)
    func styled(_ role: Theme.Role) -> Style {
      var style = theme[isUsed ? role : .dim]
      if isSelected {
        style.background = theme[.selection].background
        style.attributes.formUnion(theme[.selection].attributes)
      }
      return style
    }
    let start = panel.column + 1
    grid.write(label(row), column: start, row: line, limit: panel.maxColumn, style: styled(.dim))
    let valueColumn = start + labelColumns
    let room = panel.maxColumn - valueColumn - 1
    let text = DisplayText.shortened(value(row, state), to: room)
    let end = grid.write(
      text, column: valueColumn, row: line, limit: panel.maxColumn, style: styled(.value))
    guard case .setting(let setting) = row, isUsed,
      let fraction = setting.fraction(in: state.workspace.settings)
    else { return }
    let barColumn = max(end + 1, valueColumn + 6)
    let length = min(10, panel.maxColumn - 1 - barColumn)
    guard length >= 4 else { return }
    let filled = Int((fraction * Double(length)).rounded())
    grid.rule(
      context.symbol("▮", "#"), column: barColumn, row: line, columns: filled,
      style: styled(.bar))
    grid.rule(
      context.symbol("▯", "."), column: barColumn + filled, row: line, columns: length - filled,
      style: styled(.barEmpty))
  }

  private static func label(_ row: Row) -> String {
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
    case .setting(let setting):
      return state.engines.facts(of: state.workspace.engine)?.settings.contains(setting) ?? true
    }
  }
}
