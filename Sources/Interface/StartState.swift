import Editing
import FoundationEssentials
import History
import Pixels
import Terminal

/// The screen of a start without a picture: the demo scene, a file, recent sessions.
struct StartState {
  enum Item: Hashable {
    case demo
    case file
    case session(SessionSummary)
  }

  let items: [Item]
  var selection = 0
  /// The path being typed for "open a file".
  var path: LineEditor?
  var message: String?
  private var thumbnails: [String: Bitmap] = [:]

  init(in folders: Folders) {
    let sessions = try? SessionCatalogue.list(in: folders.sessions)
    items = (sessions?.sessions ?? []).map(Item.session) + [.file, .demo]
    message = sessions?.unreadable.first.map { "\($0)" }
    loadThumbnail()
  }

  var selected: Item { items[selection] }

  mutating func select(_ index: Int) {
    selection = max(0, min(index, items.count - 1))
    loadThumbnail()
  }

  mutating func paste(_ text: String) {
    path?.insert(text)
  }

  func thumbnail(of path: String) -> Bitmap? { thumbnails[path] }

  private mutating func loadThumbnail() {
    guard case .session(let summary) = selected, thumbnails[summary.path] == nil,
      let file = try? SessionFile.open(at: summary.path, access: .read)
    else { return }
    defer { file.close() }
    guard let png = try? file.png(of: summary.current),
      let picture = try? Picture.decode(png, name: summary.path)
    else { return }
    thumbnails[summary.path] = picture.bitmap
  }
}

/// Draws the screen of a start without a picture.
enum StartView {
  static func frame(
    _ state: StartState, columns: Int, rows: Int, _ context: ViewContext
  ) -> Frame {
    let theme = context.theme
    var frame = Frame(grid: CellGrid(columns: columns, rows: rows, style: theme[.text]))
    let list = list(columns: columns, rows: rows)
    frame.grid.write("Pentimento", column: 2, row: 1, style: theme[.titleFocus])
    frame.grid.write("edit pictures by conversation", column: 14, row: 1, style: theme[.dim])
    let first = firstRow(state, list.rows)
    for (offset, item) in state.items.dropFirst(first).prefix(list.rows).enumerated() {
      let row = list.row + offset
      let isSelected = first + offset == state.selection
      let style = theme[isSelected ? .selection : .text]
      frame.grid.fill(
        CellRectangle(column: list.column, row: row, columns: list.columns, rows: 1), style: style)
      let text = DisplayText.shortened(text(of: item), to: list.columns - 2)
      frame.grid.write(
        text, column: list.column + 1, row: row, limit: list.maxColumn, style: style)
    }
    if case .session(let summary) = state.selected, columns >= 60,
      let bitmap = state.thumbnail(of: summary.path)
    {
      let panel = CellRectangle(
        column: list.maxColumn + 2, row: 3, columns: columns - list.maxColumn - 4, rows: rows - 7)
      let window = Viewport().window(on: bitmap.size, in: context.cell.pixels(of: panel))
      frame.place(
        PictureRequest(
          content: .picture(.session(path: summary.path)), pictureSize: bitmap.size, window: window),
        in: panel, context)
    }
    let bottom = rows - 2
    if let message = state.message {
      let text = DisplayText.truncated(message, to: columns - 4)
      frame.grid.write(text, column: 2, row: bottom - 2, style: theme[.error])
    }
    if let path = state.path {
      let start = frame.grid.write(
        "open: ", column: 2, row: bottom - 1, style: theme[.titleFocus])
      let (text, cursor) = path.visible(columns: columns - start - 2)
      frame.grid.write(text, column: start, row: bottom - 1, style: theme[.prompt])
      frame.cursor = CellPoint(column: start + cursor, row: bottom - 1)
    }
    let hints =
      state.path == nil
      ? [("Enter", "open"), ("↑↓", "choose"), ("q", "quit")] : [("Enter", "open"), ("Esc", "back")]
    frame.grid.write(
      hints.flatMap { [($0, theme[.hintKey]), (" \($1)  ", theme[.hint])] }, column: 2, row: bottom,
      limit: columns - 1)
    return frame
  }

  /// The item of a row of the screen.
  static func index(atRow row: Int, columns: Int, rows: Int, _ state: StartState) -> Int? {
    let list = list(columns: columns, rows: rows)
    let index = firstRow(state, list.rows) + row - list.row
    return row >= list.row && row < list.maxRow && state.items.indices.contains(index) ? index : nil
  }

  private static func list(columns: Int, rows: Int) -> CellRectangle {
    CellRectangle(
      column: 1, row: 3, columns: columns < 60 ? columns - 2 : min(columns / 2, 60),
      rows: max(1, rows - 7))
  }

  private static func firstRow(_ state: StartState, _ height: Int) -> Int {
    max(0, min(state.selection - height / 2, state.items.count - height))
  }

  private static func text(of item: StartState.Item) -> String {
    switch item {
    case .demo: "the demo scene"
    case .file: "open a file…"
    case .session(let summary):
      "\(summary.rootName)  (\(summary.revisionCount) revisions, \(age(summary.used)))"
    }
  }

  private static func age(_ time: Int64) -> String {
    let seconds = max(0, Int64(Date().timeIntervalSince1970) - time)
    return switch seconds {
    case ..<60: "just now"
    case ..<3600: "\(seconds / 60) min ago"
    case ..<86_400: "\(seconds / 3600) h ago"
    default: "\(seconds / 86_400) d ago"
    }
  }
}
