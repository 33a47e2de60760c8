import Pixels

/// Standard widths of blurs, relative to the picture, so that a small copy of it looks alike.
extension BoxCascade {
  /// The blur filter: at 100 percent the standard deviation is 0.015 of the picture's mean side.
  static func blur(_ amount: Double, of picture: Size) -> BoxCascade {
    BoxCascade(sigma: 0.015 * amount * picture.meanSide)
  }

  /// The softness that sharpening corrects: a standard deviation of a thousandth of the mean side,
  /// at least 0.7 pixels.
  static func softness(of picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(0.7, 0.001 * picture.meanSide))
  }

  /// The scale of fine detail for image guidance.
  static func detail(of picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(1, 0.004 * picture.meanSide))
  }
}
