import Pixels
import Terminal

/// Cells that mean something to the mouse, as a view has drawn them.
struct HitArea: Hashable {
  let cells: CellRectangle
  let target: HitTarget
}

/// What the mouse can point at.
enum HitTarget: Hashable {
  case picture(PictureSlot)
  /// The history beside its rows.
  case history
  case revision(Int)
  /// The settings beside their rows.
  case settings
  /// A row of the settings panel, by its index.
  case setting(Int)
  /// The line in which instructions are typed.
  case prompt
  /// An item of the start screen, by its index.
  case item(Int)
  /// A window over the screen, which takes what is under it away from the mouse.
  case window
}

extension Frame {
  /// Makes cells mean something to the mouse; what is added later lies on top.
  mutating func add(_ target: HitTarget, at cells: CellRectangle) {
    hitAreas.append(HitArea(cells: cells, target: target))
  }

  /// What lies under the mouse.
  func target(at cell: CellPoint) -> HitTarget? {
    hitAreas.last { $0.cells.contains(cell) }?.target
  }
}

extension PictureSlot {
  /// How far across the picture the mouse is: 0 at its left edge, 1 at its right one.
  func fraction(under pointer: SIMD2<Double>, cell: Size) -> Double {
    (pointer.x - Double(area.column * cell.width)) / Double(request.window.size.width)
  }

  /// The picture pixel under the mouse; the nearest one where the mouse is outside the picture.
  func point(under pointer: SIMD2<Double>, cell: Size) -> Point {
    request.window.point(
      x: pointer.x - Double(area.column * cell.width),
      y: pointer.y - Double(area.row * cell.height))
  }
}
