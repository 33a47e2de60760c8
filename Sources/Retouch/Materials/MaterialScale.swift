import Glibc
import Pixels

/// Scale of a material's texture in a picture.
struct MaterialScale {
  /// The length of one unit in pixels: the mean side of the covered area.
  let unit: Float
  /// Whether the covered area is much higher than wide, so that grain and streaks run vertically.
  let isTall: Bool

  /// The side of a pixel in units.
  var pixel: Float { 1 / unit }

  init(of canvas: Canvas) {
    let bounds = canvas.coverage?.bounds ?? canvas.area
    let side = max(bounds.size.meanSide, 1)
    // In a whole picture, objects are made of the material, not the picture itself.
    let largest = 0.6 * canvas.picture.meanSide
    unit = Float(max(min(side, largest), 8))
    isTall = bounds.height > bounds.width * 3 / 2
  }

  /// The number of octaves of a noise that can be resolved.
  ///
  /// - Parameter length: of the largest waves, in units.
  func octaves(from length: Float, most: Int) -> Int {
    max(1, min(most, Int(log2(max(length * unit / 2, 1))) + 1))
  }
}
