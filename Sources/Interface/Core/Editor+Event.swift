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
    case rendered(PictureRequest, [PictureTile]?, generation: Int)
    /// Time has passed: the terminal has had long enough to answer, a running edit shows how long it
    /// takes, and what the person has set up is kept. Comes only while something needs it.
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

  /// Where a mouse event happened, in screen pixels; in the middle of a cell where the terminal tells
  /// no more.
  func pointer(_ mouse: Mouse) -> SIMD2<Double> {
    let position = SIMD2(Double(mouse.x), Double(mouse.y))
    guard !isMouseInPixels else { return position }
    return (position + 0.5) * SIMD2(Double(cell.width), Double(cell.height))
  }

  /// The cell under a position in screen pixels.
  func cell(under pointer: SIMD2<Double>) -> CellPoint {
    CellPoint(column: Int(pointer.x) / cell.width, row: Int(pointer.y) / cell.height)
  }
}
