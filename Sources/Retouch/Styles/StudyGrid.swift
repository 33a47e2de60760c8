import Pixels

/// How the cells of a study lie over the pixels of a canvas.
///
/// A cell is a square of whole pixels. Cells are counted from the picture's corner, not the
/// canvas's, so that a part of a picture is painted like the whole.
struct StudyGrid {
  /// Pixels along the side of a cell.
  let step: Int
  /// The cell of the picture that is the study's first.
  let origin: Point
  /// Cells of the study.
  let size: Size
  /// The part of the picture that the study shows, in pixels.
  let area: Rectangle
  /// The picture's mean side, in cells.
  let meanSide: Float

  /// - Parameter limit: the most cells that the whole picture may have.
  init(of canvas: Canvas, limit: Int = 2_000_000) {
    let ratio = (Double(canvas.picture.area) / Double(limit)).squareRoot()
    self.init(of: canvas, step: max(1, Int(ratio.rounded(.up))))
  }

  init(of canvas: Canvas, step: Int) {
    self.step = step
    area = canvas.area
    origin = Point(x: area.x / step, y: area.y / step)
    size = Size(
      width: (area.maxX - 1) / step - origin.x + 1, height: (area.maxY - 1) / step - origin.y + 1)
    meanSide = Float(canvas.picture.meanSide) / Float(step)
  }

  /// The pixels of a cell, counted from the canvas's corner; those beyond its edges are left out.
  func pixels(x: Int, y: Int) -> Rectangle {
    Rectangle(
      x: (origin.x + x) * step - area.x, y: (origin.y + y) * step - area.y, width: step,
      height: step
    ).intersection(area.size.bounds)
  }
}
