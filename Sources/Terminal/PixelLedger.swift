/// Pixel ledger: the pictures whose pixels the terminal retains in cells.
///
/// Text written there destroys them, and writing the cells again erases them.
struct PixelLedger {
  private struct Shown {
    var identity: PictureIdentity
    /// Whether no text has been written into it since it was drawn.
    var isIntact: Bool
  }

  private var shown: [CellRectangle: Shown] = [:]

  /// The areas of pictures, or of what is left of them.
  var areas: [CellRectangle] { Array(shown.keys) }

  /// Adds to a plan what the pixels of a frame need.
  ///
  /// While text lies over a part of a picture, another picture for that area waits until the text is
  /// gone; where text uncovers a part only, the picture is drawn at once, and the text again over it.
  ///
  /// - Parameter previous: the text that the terminal shows; nil when it is cleared.
  mutating func plan(
    from previous: CellGrid?, to next: CellGrid, pictures: [PictureTile],
    _ plan: inout PicturePlan
  ) {
    let drawings = pictures.compactMap { picture in
      if case .pixels(let place) = picture.graphics { (picture, place) } else { nil }
    }
    let wanted = Set(drawings.map(\.0.area))
    for area in shown.keys where !wanted.contains(area) {
      plan.erased.append(area)
      shown[area] = nil
    }
    let torn = damage(erased: plan.erased, from: previous, to: next)
    for (picture, place) in drawings {
      let area = picture.area
      let isCovered = Self.isCovered(area, on: next)
      if let state = shown[area] {
        let isCurrent = state.isIntact && state.identity == picture.identity
        if isCovered ? !torn.contains(area) : isCurrent { continue }
      }
      if isCovered { plan.overdrawn.append(area) }
      plan.commands.append(PicturePlan.Command(position: area.origin, bytes: place))
      shown[area] = Shown(identity: picture.identity, isIntact: !isCovered)
    }
  }

  /// Marks the pictures that the step damages.
  ///
  /// - Returns: the areas of those of which a part is then missing that no text covers.
  private mutating func damage(
    erased: [CellRectangle], from previous: CellGrid?, to next: CellGrid
  ) -> Set<CellRectangle> {
    var torn: Set<CellRectangle> = []
    for area in shown.keys {
      let isErased = erased.contains { !$0.intersection(area).isEmpty }
      guard isErased || Self.isWritten(area, from: previous, to: next) else { continue }
      shown[area]?.isIntact = false
      if isErased || Self.isUncovered(area, from: previous, to: next) { torn.insert(area) }
    }
    return torn
  }

  private static func isCovered(_ area: CellRectangle, on grid: CellGrid) -> Bool {
    area.contains { grid[$0, $1].text != Cell.underPicture }
  }

  private static func isWritten(
    _ area: CellRectangle, from previous: CellGrid?, to next: CellGrid
  ) -> Bool {
    guard let previous else { return true }
    return area.contains { previous[$0, $1] != next[$0, $1] }
  }

  /// Whether text uncovers a part of a picture, which is then missing there.
  private static func isUncovered(
    _ area: CellRectangle, from previous: CellGrid?, to next: CellGrid
  ) -> Bool {
    guard let previous else { return true }
    return area.contains { column, row in
      next[column, row].text == Cell.underPicture && previous[column, row] != next[column, row]
    }
  }
}

extension CellRectangle {
  /// Whether a test holds for any of the cells, each given as column and row.
  fileprivate func contains(where test: (Int, Int) -> Bool) -> Bool {
    (row..<maxRow).contains { row in (column..<maxColumn).contains { test($0, row) } }
  }
}
