import Graphics
import Pixels
import Terminal

/// Picture request: a picture to be shown on the screen, as a value; equal requests look the same.
struct PictureRequest: Hashable, Sendable {
  /// Where the pixels come from.
  enum Source: Hashable, Sendable {
    case revision(Int)
    /// The latest state of a running edit; the number tells previews apart.
    case preview(run: Int, number: Int)
    /// The current picture of a session that is not open.
    case session(path: String)
  }

  enum Content: Hashable, Sendable {
    case picture(Source)
    /// The earlier revision left of a line at `fraction` of the width, the later one right of it.
    case wipe(Source, Source, fraction: Double)
    case difference(Source, Source)
  }

  var content: Content
  /// Size of the whole picture that `window` is a part of.
  var pictureSize: Size
  var window: Viewport.Window
  /// The mask to be shown over the picture; nil for none.
  var mask: Mask?
  /// Whether the mask is shown as a tint, or only by its outline.
  var isTinted = false

  var sources: [Source] {
    switch content {
    case .picture(let source): [source]
    case .wipe(let a, let b, _), .difference(let a, let b): [a, b]
    }
  }

  /// The request without its mask: what can be kept while a mask is drawn over it.
  var withoutMask: PictureRequest {
    var request = self
    request.mask = nil
    request.isTinted = false
    return request
  }
}

/// Picture slot: where a frame shows a picture.
struct PictureSlot: Hashable {
  /// The cells among which the picture lies in the middle.
  var panel: CellRectangle
  /// The cells that the picture covers, wholly or in part.
  var area: CellRectangle
  var request: PictureRequest
}

extension Size {
  /// The screen pixels of a character cell where the terminal does not tell them: about this shape.
  static let assumedCell = Size(width: 8, height: 16)
}

extension CellRectangle {
  /// The size in screen pixels, with character cells of the size `cell`.
  func pixels(_ cell: Size) -> Size {
    Size(width: max(1, columns * cell.width), height: max(1, rows * cell.height))
  }

  /// The cells of a picture of `size` screen pixels in the middle of this panel.
  func centred(_ size: Size, cell: Size) -> CellRectangle {
    let covered = size.cells(of: cell)
    let (columns, rows) = (min(columns, covered.columns), min(rows, covered.rows))
    return CellRectangle(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
