import Editing
import History
import Pixels
import Terminal

/// The panel that shows the picture, or two of them.
enum PicturePanel {
  static func title(of state: EditorState) -> String {
    if let pair = state.comparison {
      switch shownView(of: pair, state) {
      case .side: return "\(pair.a) left, \(pair.b) right"
      case .flip: return "\(pair.showsB ? pair.b : pair.a), f flips between \(pair.a) and \(pair.b)"
      case .wipe: return "\(pair.a) left of the line, \(pair.b) right"
      case .difference: return "difference of \(pair.a) and \(pair.b)"
      }
    }
    let size = "\(state.pictureSize.width)×\(state.pictureSize.height)"
    let zoom = state.viewport.zoom.map { ", \(Int(($0 * 100).rounded())) %" } ?? ""
    return "\(state.title) (\(size)\(zoom))"
  }

  static func draw(
    _ frame: inout Frame, _ panel: CellRectangle, _ state: EditorState, _ context: ViewContext
  ) {
    guard let pair = state.comparison else {
      let source: PictureRequest.Source =
        if let run = state.shownRun, run.previewCount > 0 {
          .preview(run: run.number, number: run.previewCount)
        } else {
          .revision(state.tree.current)
        }
      let mask = state.shownRun?.region ?? state.shownMask
      place(
        .picture(source), in: panel, &frame, state, context,
        mask: mask.isDrawn ? mask : nil)
      return
    }
    func placeRevision(_ number: Int, in panel: CellRectangle) {
      place(
        .picture(.revision(number)), in: panel, &frame, state, context,
        size: state.tree[number]?.picture.size)
    }
    switch shownView(of: pair, state) {
    case .side:
      let half = (panel.columns - 1) / 2
      let left = CellRectangle(
        column: panel.column, row: panel.row, columns: half, rows: panel.rows)
      let right = CellRectangle(
        column: panel.maxColumn - half, row: panel.row, columns: half, rows: panel.rows)
      placeRevision(pair.a, in: left)
      placeRevision(pair.b, in: right)
    case .flip: placeRevision(pair.showsB ? pair.b : pair.a, in: panel)
    case .wipe:
      place(
        .wipe(.revision(pair.a), .revision(pair.b), fraction: pair.wipe), in: panel, &frame, state,
        context)
    case .difference:
      place(
        .difference(.revision(pair.a), .revision(pair.b)), in: panel, &frame, state, context)
    }
  }

  /// The view that is asked for; side by side where two sizes leave no other.
  private static func shownView(of pair: ComparedPair, _ state: EditorState) -> ComparedPair.View {
    guard state.tree[pair.a]?.picture.size != state.tree[pair.b]?.picture.size else {
      return pair.view
    }
    return pair.view == .flip ? .flip : .side
  }

  /// - Parameter size: of the picture that is shown; nil is the current one's.
  private static func place(
    _ content: PictureRequest.Content, in panel: CellRectangle, _ frame: inout Frame,
    _ state: EditorState, _ context: ViewContext, mask: Mask? = nil, size: Size? = nil
  ) {
    let size = size ?? state.pictureSize
    let window = state.viewport.window(on: size, in: context.cell.pixels(of: panel))
    frame.place(
      PictureRequest(
        content: content, pictureSize: size, window: window, mask: mask,
        isTinted: state.showsMaskTint), in: panel, context)
  }

  /// The panel that a single picture lies in; half of it while two lie side by side.
  static func shownPanel(_ panel: CellRectangle, _ state: EditorState) -> CellRectangle {
    guard let pair = state.comparison, shownView(of: pair, state) == .side else { return panel }
    return CellRectangle(
      column: panel.column, row: panel.row, columns: (panel.columns - 1) / 2, rows: panel.rows)
  }
}

extension Frame {
  /// Puts a picture in the middle of a panel, which is its alone.
  mutating func place(
    _ request: PictureRequest, in panel: CellRectangle, _ context: ViewContext
  ) {
    let area = panel.centred(request.window.size, cell: context.cell)
    // What was shown before may have been larger, and stays until this picture is ready.
    grid.fill(panel, with: Cell.underPicture, style: context.theme[.text])
    let slot = PictureSlot(panel: panel, area: area, request: request)
    pictures.append(slot)
    add(.picture(slot), at: panel)
  }
}
