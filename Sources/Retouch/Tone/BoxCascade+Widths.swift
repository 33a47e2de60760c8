import Pixels

/// Widths of blurs, measured by the picture so that a small copy of it looks alike.
extension BoxCascade {
  /// Out of focus: 100 percent are a sixty-fifth of the picture's mean side.
  static func blur(_ share: Double, of picture: Size) -> BoxCascade {
    BoxCascade(sigma: 0.015 * share * picture.meanSide)
  }

  /// The softness that sharpening mends: about a pixel for each megapixel's mean side.
  static func softness(of picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(0.7, 0.001 * picture.meanSide))
  }

  /// What image guidance takes for fine detail.
  static func detail(of picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(1, 0.004 * picture.meanSide))
  }
}
