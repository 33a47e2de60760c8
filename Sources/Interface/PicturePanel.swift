import Editing
import History
import Pixels
import Terminal

/// The panel that shows the picture, or two of them.
extension EditorView {
  var pictureTitle: String {
    if let pair = state.comparison {
      switch state.shownView(of: pair) {
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

  mutating func drawPicture(in panel: CellRectangle) {
    /// Puts pictures of a size, the current one's where it is nil, into a panel.
    func place(
      _ content: PictureRequest.Content, in panel: CellRectangle, size: Size? = nil,
      mask: Mask? = nil
    ) {
      let size = size ?? state.pictureSize
      let window = state.viewport.window(on: size, in: panel.pixels(surface.cell))
      frame.place(
        PictureRequest(
          content: content, pictureSize: size, window: window, mask: mask,
          isTinted: state.showsMaskTint), in: panel, surface)
    }
    func place(_ number: Int, in panel: CellRectangle) {
      place(.picture(.revision(number)), in: panel, size: state.tree[number]?.picture.size)
    }
    guard let pair = state.comparison else {
      let source: PictureRequest.Source =
        if let run = state.shownRun, run.previewCount > 0 {
          .preview(run: run.number, number: run.previewCount)
        } else {
          .revision(state.tree.current)
        }
      let mask = state.shownRun?.region ?? state.shownMask
      return place(.picture(source), in: panel, mask: mask.isDrawn ? mask : nil)
    }
    let (a, b) = (PictureRequest.Source.revision(pair.a), PictureRequest.Source.revision(pair.b))
    switch state.shownView(of: pair) {
    case .side:
      let left = state.shownPanel(panel)
      var right = left
      right.column = panel.maxColumn - right.columns
      place(pair.a, in: left)
      place(pair.b, in: right)
    case .flip: place(pair.showsB ? pair.b : pair.a, in: panel)
    case .wipe: place(.wipe(a, b, fraction: pair.wipe), in: panel)
    case .difference: place(.difference(a, b), in: panel)
    }
  }
}

extension EditorState {
  /// The view that is asked for; side by side where two sizes leave no other.
  func shownView(of pair: ComparedPair) -> ComparedPair.View {
    guard tree[pair.a]?.picture.size != tree[pair.b]?.picture.size else {
      return pair.view
    }
    return pair.view == .flip ? .flip : .side
  }

  /// Whether two pictures lie under each other with a line between them.
  var isWiping: Bool { comparison.map(shownView) == .wipe }

  /// The panel that a single picture lies in; half of it while two lie side by side.
  func shownPanel(_ panel: CellRectangle) -> CellRectangle {
    guard let pair = comparison, shownView(of: pair) == .side else { return panel }
    return CellRectangle(
      column: panel.column, row: panel.row, columns: (panel.columns - 1) / 2, rows: panel.rows)
  }
}

extension Frame {
  /// Puts a picture in the middle of a panel, which is its alone.
  mutating func place(
    _ request: PictureRequest, in panel: CellRectangle, _ surface: Surface
  ) {
    let area = panel.centred(request.window.size, cell: surface.cell)
    // What was shown before may have been larger, and stays until this picture is ready.
    grid.fill(panel, with: Cell.underPicture, style: surface.theme[.text])
    let slot = PictureSlot(panel: panel, area: area, request: request)
    pictures.append(slot)
    add(.picture(slot), at: panel)
  }
}
