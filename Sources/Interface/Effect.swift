import Terminal

/// What a key or a command asks of the world outside the state: the session, the disk, the screen.
enum Effect: Hashable {
  case instruct(String)
  case again
  /// So many of the current revision's edit, each with another seed.
  case variants(Int)
  case cancel
  /// Writes the instruction in the person's text editor.
  case compose
  case undo
  case redo
  case go(Int)
  case toggleHidden(Int)
  case rename(Int, String)
  /// nil is the default name beside the source.
  case save(path: String?, overwrites: Bool)
  case open(String)
  case theme(String)
  case mouse(Bool)
  /// Measures the figures of the comparison on view.
  case measure
  /// Snaps the mask to the thing in it.
  case snap
  /// Looks for models to choose from.
  case lookForEngines
  case redraw
  case suspend
  case quit
}

/// What keys and the mouse need to know of the screen.
struct Geometry {
  /// The panel of the picture; nil while it has no place.
  let picture: CellRectangle?
  let history: CellRectangle?
  let settings: CellRectangle?
  let promptRow: Int
  let columns: Int
  let rows: Int
  let cell: CellMetrics
}
