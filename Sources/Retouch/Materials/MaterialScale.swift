import Glibc
import Pixels

/// How large a material's texture is in a picture.
struct MaterialScale {
  /// The pixels of one unit: the mean side of what is covered.
  let unit: Float
  /// Whether what is covered is much higher than wide, so that grain and streaks stand.
  let isTall: Bool

  /// The side of a pixel in units.
  var pixel: Float { 1 / unit }

  init(of canvas: Canvas) {
    let bounds = canvas.coverage?.bounds ?? canvas.area
    let side = max(bounds.size.meanSide, 1)
    // Of a whole picture it is not the picture that is made of the material but things in it.
    let largest = 0.6 * canvas.picture.meanSide
    unit = Float(max(min(side, largest), 8))
    isTall = bounds.height > bounds.width * 3 / 2
  }

  /// How many octaves a noise may have so that the finest is still shown.
  ///
  /// - Parameter length: the largest waves', in units.
  func octaves(from length: Float, most: Int) -> Int {
    max(1, min(most, Int(log2(max(length * unit / 2, 1))) + 1))
  }
}
