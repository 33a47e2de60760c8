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
    /// How far the mask reaches further, or fades out.
    case pixels(String, MaskPixels)
  }

  typealias MaskPixels = WritableKeyPath<Mask, Int> & Sendable

  static let rows: [Row] =
    [.engine] + SettingTable.all.map(Row.setting)
    + [.mask, .pixels("grow", \.grow), .pixels("feather", \.feather)]

  /// The columns of the longest label.
  static let labelColumns = rows.map { DisplayText.width(of: label($0)) }.max() ?? 0
  /// The columns in which every label and every value can be read whole.
  static let wholeColumns =
    labelColumns + (SettingTable.all.map { DisplayText.width(of: $0.text($0.initial)) }.max() ?? 0)
    + 4
  /// In a narrower panel labels are cut rather than values.
  static let leastValueColumns = 10

  static func label(_ row: Row) -> String {
    switch row {
    case .engine: "engine"
    case .setting(let setting): setting.label
    case .mask: "mask"
    case .pixels(let name, _): "  " + name
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
}

extension EditorView {
  mutating func drawSettings(in panel: CellRectangle) {
    frame.add(.settings, at: panel)
    let rows = SettingsPanel.rows.shown(in: panel.rows, around: state.selectedSetting)
    for (offset, index, row) in rows {
      let line = panel.line(offset)
      frame.add(.setting(index), at: line)
      draw(row, in: line, isSelected: state.focus == .settings && index == state.selectedSetting)
    }
  }

  private mutating func draw(
    _ row: SettingsPanel.Row, in line: CellRectangle, isSelected: Bool
  ) {
    if isSelected { frame.grid.fill(line, style: theme[.selection]) }
    let (isUsed, surface) = (isUsed(row), surface)
    func styled(_ role: Theme.Role) -> Style {
      surface.style(isUsed ? role : .dim, isSelected: isSelected)
    }
    // A free column at both ends, and two between label and value.
    let (start, end) = (line.column + 1, line.maxColumn - 1)
    let labelColumns = min(
      SettingsPanel.labelColumns, line.columns - 4 - SettingsPanel.leastValueColumns)
    let valueColumn = start + labelColumns + 2
    frame.grid.write(
      DisplayText.truncated(SettingsPanel.label(row), to: labelColumns), column: start,
      row: line.row,
      limit: valueColumn, style: styled(.dim))
    let valueEnd = frame.grid.write(
      DisplayText.shortened(value(of: row), to: end - valueColumn), column: valueColumn,
      row: line.row, limit: end, style: styled(.value))
    guard case .setting(let setting) = row, isUsed,
      let fraction = setting.fraction(in: state.workspace.settings)
    else { return }
    let barColumn = max(valueEnd + 1, valueColumn + 5)
    let length = min(10, end - barColumn)
    guard length >= 4 else { return }
    let filled = Int((fraction * Double(length)).rounded())
    let bar = [
      (String(repeating: "▮", count: filled), styled(.bar)),
      (String(repeating: "▯", count: length - filled), styled(.barEmpty)),
    ]
    frame.grid.write(bar, column: barColumn, row: line.row, limit: end)
  }

  /// What the arrow keys do to the chosen row; empty where they do nothing.
  var arrowHint: String {
    switch SettingsPanel.rows[state.selectedSetting] {
    case .mask: ""
    case .engine, .pixels: "change"
    case .setting(let setting):
      switch setting.kind {
      case .text: ""
      case .interval: "move its end"
      case .number, .whole, .seed, .sampler: "change"
      }
    }
  }

  private func value(of row: SettingsPanel.Row) -> String {
    let mask = state.workspace.mask
    switch row {
    case .engine: return state.workspace.engine
    case .setting(let setting): return setting.text(in: state.workspace.settings)
    case .mask: return SettingsPanel.text(of: mask)
    case .pixels(_, let count): return "\(mask[keyPath: count]) px"
    }
  }

  private func isUsed(_ row: SettingsPanel.Row) -> Bool {
    switch row {
    case .engine, .mask: return true
    case .pixels: return state.workspace.mask.isDrawn
    case .setting(let setting): return state.engineFacts.settings.contains(setting)
    }
  }
}
