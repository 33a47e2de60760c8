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
    // The pictures that now lack something which no text covers.
    var torn: Set<CellRectangle> = []
    for area in shown.keys {
      let isErased = plan.erased.contains { !$0.intersection(area).isEmpty }
      guard isErased || Self.isWritten(area, from: previous, to: next) else { continue }
      shown[area]?.isWhole = false
      if isErased || Self.isUncovered(area, from: previous, to: next) { torn.insert(area) }
    }
    for picture in pictures {
      let isCovered = Self.isCovered(picture.area, on: next)
      if let state = shown[picture.area] {
        let isCurrent = state.isWhole && state.identity == picture.identity
        if isCovered ? !torn.contains(picture.area) : isCurrent { continue }
      }
      if isCovered { plan.overdrawn.append(picture.area) }
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

  /// Whether text went away from a part of a picture, which then has nothing in its place.
  private static func isUncovered(
    _ area: CellRectangle, from previous: CellGrid?, to next: CellGrid
  ) -> Bool {
    guard let previous else { return true }
    return contains(area) { column, row in
      next[column, row].text == Cell.underPicture && previous[column, row] != next[column, row]
    }
  }

  private static func contains(_ area: CellRectangle, where test: (Int, Int) -> Bool) -> Bool {
    (area.row..<area.maxRow).contains { row in
      (area.column..<area.maxColumn).contains { test($0, row) }
    }
  }
}
