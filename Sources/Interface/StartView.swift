import FoundationEssentials
import History
import Pixels
import Terminal

/// Draws the screen of a start without a picture.
struct StartView {
  private let state: StartState
  private let surface: Surface
  private var frame: Frame

  private var theme: Theme { surface.theme }

  static func frame(_ state: StartState, on surface: Surface) -> Frame {
    var view = StartView(state: state, surface: surface, frame: surface.emptyFrame)
    view.draw()
    return view.frame
  }

  private mutating func draw() {
    let (columns, rows) = (surface.columns, surface.rows)
    frame.grid.write("Pentimento", column: 2, row: 1, style: theme[.titleFocus])
    frame.grid.write("edit pictures by conversation", column: 14, row: 1, style: theme[.dim])
    let list = CellRectangle(
      column: 1, row: 3, columns: columns < 60 ? columns - 2 : min(columns / 2, 60),
      rows: max(1, rows - 7))
    drawItems(in: list)
    drawThumbnail(beside: list)
    drawBottom()
  }

  private mutating func drawItems(in list: CellRectangle) {
    for (offset, index, item) in state.items.shown(in: list.rows, around: state.selection ?? 0) {
      let line = list.line(offset)
      let style = theme[index == state.selection ? .selection : .text]
      frame.add(.item(index), at: line)
      frame.grid.fill(line, style: style)
      frame.grid.write(
        DisplayText.shortened(text(of: item), to: line.columns - 2), column: line.column + 1,
        row: line.row, limit: line.maxColumn, style: style)
    }
  }

  private mutating func drawThumbnail(beside list: CellRectangle) {
    guard case .session(let summary) = state.selected, frame.grid.columns >= 60,
      let bitmap = state.thumbnail(of: summary.path)
    else { return }
    let panel = CellRectangle(
      column: list.maxColumn + 2, row: 3, columns: frame.grid.columns - list.maxColumn - 4,
      rows: frame.grid.rows - 7)
    let window = Viewport().window(on: bitmap.size, in: panel.pixels(surface.cell))
    frame.place(
      PictureRequest(
        content: .picture(.session(path: summary.path)), pictureSize: bitmap.size, window: window),
      in: panel, surface)
  }

  private mutating func drawBottom() {
    let bottom = frame.grid.rows - 2
    if let message {
      frame.grid.write(
        DisplayText.truncated(message.text, to: frame.grid.columns - 4), column: 2,
        row: bottom - 2, style: theme[message.role])
    }
    if let path = state.path {
      let line = CellRectangle(
        column: 2, row: bottom - 1, columns: frame.grid.columns - 3, rows: 1)
      frame.cursor =
        frame.grid.write(
          path, after: "open: ", in: line, labelStyle: theme[.titleFocus], style: theme[.prompt]
        ).cursor
    }
    frame.grid.write(
      hints.flatMap { [($0, theme[.hintKey]), (" \($1)  ", theme[.hint])] }, column: 2,
      row: bottom, limit: frame.grid.columns - 1)
  }

  private var message: Message? {
    if let opening = state.opening { return Message("opening \(opening.title)…") }
    if let message = state.message { return Message(message, .error) }
    return state.isSearching ? Message("looking for sessions…", .dim) : nil
  }

  private var hints: [(String, String)] {
    if state.isOnlyOpening { return [("Esc", "quit")] }
    if state.opening != nil { return [("↑↓", "choose"), ("Esc", "back")] }
    return state.path == nil
      ? [("Enter", "open"), ("↑↓", "choose"), ("q", "quit")] : [("Enter", "open"), ("Esc", "back")]
  }

  private func text(of item: StartState.Item) -> String {
    switch item {
    case .demo: "the demo scene"
    case .file: "open a file…"
    case .session(let summary):
      "\(summary.rootName)  (\(summary.revisionCount) revisions, \(age(summary.used)))"
    }
  }

  private func age(_ time: Int64) -> String {
    // A session can say any time.
    let seconds = max(0, Int64(Date().timeIntervalSince1970) - max(0, time))
    return switch seconds {
    case ..<60: "just now"
    case ..<3600: "\(seconds / 60) min ago"
    case ..<86_400: "\(seconds / 3600) h ago"
    default: "\(seconds / 86_400) d ago"
    }
  }
}
