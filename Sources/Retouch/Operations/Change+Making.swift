import Pixels

extension Change {
  /// The canvas's bitmap with the change made, by a share that is not 0.
  ///
  /// - Parameter progress: called between units of the work; may throw to end it.
  func made(
    on canvas: Canvas, share: Double, seed: UInt64,
    progress: (_ done: Int, _ of: Int) throws -> Void
  ) throws -> Bitmap {
    let bitmap = canvas.bitmap
    return switch self {
    case .adjust(.brightness): ToneCurve.brightness(share).applied(to: bitmap)
    case .adjust(.contrast): ToneCurve.contrast(share).applied(to: bitmap)
    case .adjust(.saturation): bitmap.saturated(share)
    case .adjust(.warmth): bitmap.warmed(share)
    case .apply(.blackAndWhite): bitmap.greyed(share)
    case .apply(.sepia): bitmap.sepiaToned(share)
    case .apply(.invert): bitmap.inverted(share)
    case .apply(.blur): bitmap.blurred(by: .blur(share, of: canvas.picture))
    case .apply(.sharpen): bitmap.sharpened(share, .softness(of: canvas.picture))
    case .apply(.vignette): canvas.vignetted(share)
    case .recolour(_, let colour): canvas.recoloured(to: colour, share: share)
    case .remove: try canvas.removed(share, seed: seed, progress: progress)
    }
  }

  /// How far, in pixels, what lies outside the mask influences what is inside.
  func reach(_ share: Double, picture: Size, hole: Rectangle) -> Int {
    switch self {
    case .apply(.blur): BoxCascade.blur(share, of: picture).reach
    case .apply(.sharpen): BoxCascade.softness(of: picture).reach
    case .remove: max(192, 2 * max(hole.width, hole.height))
    case .adjust, .apply, .recolour: 0
    }
  }

  /// The number of steps in which progress is told.
  var stepCount: Int {
    if case .remove = self { 20 } else { 1 }
  }
}

/// Widths of blurs, measured by the picture so that a small copy of it looks alike.
extension BoxCascade {
  /// Out of focus: 100 percent are a fiftieth of the picture's mean side.
  static func blur(_ share: Double, of picture: Size) -> BoxCascade {
    BoxCascade(sigma: 0.02 * share * picture.meanSide)
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

extension Size {
  /// The side of the square of the same area.
  fileprivate var meanSide: Double { Double(area).squareRoot() }
}
