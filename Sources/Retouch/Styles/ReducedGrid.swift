import Pixels

/// Grid of a reduced image: how its cells cover the pixels of a canvas.
///
/// A cell is a square of whole pixels. Cells are aligned with the picture's corner, not the
/// canvas's, so that a part of a picture is processed like the whole.
struct ReducedGrid {
  /// The side of a cell, in pixels.
  let step: Int
  /// The cell of the picture that is the image's first.
  let origin: Point
  /// The number of cells each way.
  let size: Size
  /// The part of the picture that the image shows, in pixels.
  let area: Rectangle
  /// The picture's mean side, in cells.
  let meanSide: Float

  /// - Parameter limit: the largest number of cells for the whole picture.
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

  /// The pixels of a cell, from the canvas's corner, clipped at its edges.
  func pixels(x: Int, y: Int) -> Rectangle {
    Rectangle(
      x: (origin.x + x) * step - area.x, y: (origin.y + y) * step - area.y, width: step,
      height: step
    ).intersection(area.size.bounds)
  }
}
