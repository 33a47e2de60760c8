import Editing
import Engine
import History
import Pixels
import Terminal

extension Editor {
  /// What the editor waits for.
  enum Event: Sendable {
    case screen(ScreenEvent)
    /// News from the work on a session that is or was on view.
    case session(ObjectIdentifier, SessionEvent)
    case opened(number: Int, Result<Open, any Error>)
    case sessions(Result<SessionList, any Error>)
    /// The picture of a session of the list; nil where there is none to show.
    case thumbnail(path: String, Bitmap?)
    case theme(Result<Theme, any Error>, isChosen: Bool)
    /// Engines were found, or more is known of them.
    case engines(EngineList)
    /// The person's text editor has closed.
    case composed(Result<String, any Error>)
    case rendered(PictureRequest, RenderedPicture?, generation: Int)
    /// Time has passed: the terminal may have had long enough to answer, a running edit shows how
    /// long it takes, and what the person has set up is kept.
    case tick
  }
}

/// The screen as it is when an event is handled, or a frame drawn.
struct Surface {
  let columns: Int
  let rows: Int
  /// The size of a character cell in screen pixels.
  let cell: Size
  let theme: Theme
  let now: ContinuousClock.Instant
  /// Whether the mouse is told in screen pixels, not in cells.
  let isMouseInPixels: Bool
  /// Whether a picture is being rendered.
  let isDrawing: Bool

  func layout(for focus: Focus) -> Layout? {
    Layout(columns: columns, rows: rows, focus: focus)
  }

  /// Where a mouse event happened.
  func pointer(_ mouse: Mouse) -> Pointer {
    guard isMouseInPixels else {
      return Pointer(
        cell: CellPoint(column: mouse.x, row: mouse.y),
        x: (Double(mouse.x) + 0.5) * Double(cell.width),
        y: (Double(mouse.y) + 0.5) * Double(cell.height))
    }
    return Pointer(
      cell: CellPoint(column: mouse.x / cell.width, row: mouse.y / cell.height),
      x: Double(mouse.x), y: Double(mouse.y))
  }
}

/// The position of the mouse.
struct Pointer {
  let cell: CellPoint
  /// In screen pixels; the middle of the cell where the terminal tells no more.
  let x: Double
  let y: Double
}
