import Pixels

extension Canvas {
  /// A reduced image of the canvas and its flow field, which most styles begin with.
  ///
  /// - Parameters:
  ///   - fraction: of the picture's mean side, over which directions are averaged.
  ///   - least: the smallest such radius, in cells of the reduced image.
  ///   - progress: receives the fraction of the whole work done, 0…1, and may throw.
  func reducedImageAndFlow(
    smoothing fraction: Float, least: Float, _ progress: (Double) throws -> Void
  ) throws -> (image: ReducedImage, flow: FlowField) {
    let image = ReducedImage(of: self)
    try progress(0.1)
    let flow = FlowField(of: image, sigma: max(least, image.grid.meanSide * fraction))
    try progress(0.2)
    return (image, flow)
  }

  /// The canvas's bitmap with new colours, computed in strips, after each of which the caller may
  /// stop; alpha is kept.
  ///
  /// - Parameters:
  ///   - progress: receives the fraction done, 0…1, and may throw.
  ///   - colours: receives eight pixels' colours and the position of the first, from the canvas's
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
