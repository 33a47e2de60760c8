import Pixels

extension Canvas {
  /// What most painters begin with: a study of the canvas, and the way its edges run.
  ///
  /// - Parameters:
  ///   - share: over how much of the picture's mean side directions are averaged.
  ///   - least: over how many cells of the study they are at least.
  ///   - progress: is given how much of a painting is done by then, 0…1, and may throw.
  func studied(
    smoothing share: Float, least: Float, _ progress: (Double) throws -> Void
  ) throws -> (study: Study, flow: FlowField) {
    let study = Study(of: self)
    try progress(0.1)
    let flow = FlowField(of: study, sigma: max(least, study.grid.meanSide * share))
    try progress(0.2)
    return (study, flow)
  }

  /// The canvas's bitmap with new colours, in strips, after each of which the caller may stop;
  /// alpha stays.
  ///
  /// - Parameters:
  ///   - progress: is given how much is done, 0…1, and may throw.
  ///   - colours: is given eight pixels' colours and the place of the first, counted from the canvas's
  ///     corner.
  func painted(
    _ progress: (Double) throws -> Void,
    _ colours: (LinearColours, _ x: Int, _ y: Int) -> LinearColours
  ) throws -> Bitmap {
    var pixels: [Pixel] = []
    pixels.reserveCapacity(area.size.area)
    let height = max(32, (area.height + 15) / 16)
    for top in stride(from: 0, to: area.height, by: height) {
      let strip = Rectangle(
        x: 0, y: top, width: area.width, height: min(height, area.height - top))
      pixels += bitmap.cropped(to: strip).mapLinear { colours($0, $1, $2 + top) }.pixels
      try progress(Double(strip.maxY) / Double(area.height))
    }
    return Bitmap(size: area.size, pixels: pixels)
  }
}
