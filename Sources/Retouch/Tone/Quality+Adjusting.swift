import Pixels

extension Quality {
  /// The canvas's bitmap with more of this or, below 0, less; at 0 it is the same to the bit.
  func adjusted(_ canvas: Canvas, by share: Double) -> Bitmap {
    let bitmap = canvas.bitmap
    guard share != 0 else { return bitmap }
    return switch self {
    case .exposure: bitmap.exposed(share)
    case .brightness: ToneCurve.brightness(share).applied(to: bitmap)
    case .contrast: ToneCurve.contrast(share).applied(to: bitmap)
    case .highlights: canvas.highlightsLifted(share)
    case .shadows: canvas.shadowsLifted(share)
    case .whites: ToneCurve.whites(share).applied(to: bitmap)
    case .blacks: ToneCurve.blacks(share).applied(to: bitmap)
    case .saturation: bitmap.saturated(share)
    case .vibrance: bitmap.vibrant(share)
    case .warmth: WhiteBalance.warmth(share).applied(to: bitmap)
    case .tint: WhiteBalance.tint(share).applied(to: bitmap)
    case .clarity: canvas.clarified(share)
    }
  }

  /// How far, in pixels, what lies outside the mask influences what is inside.
  func reach(in picture: Size) -> Int {
    switch self {
    case .highlights, .shadows:
      EdgeAwareBase.reach(radius: Canvas.shadeRadius, in: picture)
    case .clarity: EdgeAwareBase.reach(radius: Canvas.clarityRadius, in: picture)
    case .exposure, .brightness, .contrast, .whites, .blacks, .saturation, .vibrance, .warmth,
      .tint:
      0
    }
  }
}
