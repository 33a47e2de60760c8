/// What has to be done about pictures around one update of the text.
struct PicturePlan: Equatable {
  /// Where pictures went away: every cell must be written again, also those whose text is the same.
  var erased: [CellRectangle] = []
  /// The pictures to send after the text, in order.
  var sent: [PlacedPicture] = []
  /// Where the text must be written again after the pictures, because they were drawn over it.
  var overdrawn: [CellRectangle] = []
}

/// Knows which pictures stand on the terminal undamaged, so that none is sent twice.
struct PictureLedger {
  private struct Shown {
    var identity: String
    /// Whether no text has been written into it since it was drawn.
    var isWhole: Bool
  }

  private var shown: [CellRectangle: Shown] = [:]

  /// Where pictures, or what is left of them, stand now.
  var areas: [CellRectangle] { Array(shown.keys) }

  mutating func forgetAll() {
    shown = [:]
  }

  /// Plans the step from one frame to the next, and takes it as done.
  ///
  /// - Parameter previous: what the terminal shows; nil when it is cleared.
  mutating func plan(
    from previous: CellGrid?, to next: CellGrid, pictures: [PlacedPicture]
  ) -> PicturePlan {
    if previous == nil { shown = [:] }
    var plan = PicturePlan()
    let pictures = pictures.filter { Self.fits($0.area, on: next) }
    let wanted = Set(pictures.map(\.area))
    for area in shown.keys where !wanted.contains(area) {
      plan.erased.append(area)
      shown[area] = nil
    }
    for area in shown.keys {
      let isErased = plan.erased.contains { !$0.intersection(area).isEmpty }
      if isErased || Self.isWritten(area, from: previous, to: next) {
        shown[area]?.isWhole = false
      }
    }
    for picture in pictures {
      let isCovered = Self.isCovered(picture.area, on: next)
      if let state = shown[picture.area] {
        if isCovered || (state.isWhole && state.identity == picture.identity) { continue }
      } else if isCovered {
        plan.overdrawn.append(picture.area)
      }
      plan.sent.append(picture)
      shown[picture.area] = Shown(identity: picture.identity, isWhole: !isCovered)
    }
    return plan
  }

  /// A picture that touches the last row would scroll the whole screen.
  private static func fits(_ area: CellRectangle, on grid: CellGrid) -> Bool {
    !area.isEmpty && area.column >= 0 && area.row >= 0 && area.maxColumn <= grid.columns
      && area.maxRow < grid.rows
  }

  private static func isCovered(_ area: CellRectangle, on grid: CellGrid) -> Bool {
    contains(area) { grid[$0, $1].text != Cell.underPicture }
  }

  private static func isWritten(
    _ area: CellRectangle, from previous: CellGrid?, to next: CellGrid
  ) -> Bool {
    guard let previous else { return true }
    return contains(area) { previous[$0, $1] != next[$0, $1] }
  }

  private static func contains(_ area: CellRectangle, where test: (Int, Int) -> Bool) -> Bool {
    (area.row..<area.maxRow).contains { row in
      (area.column..<area.maxColumn).contains { test($0, row) }
    }
  }
}
