import Pixels

extension Quality {
  /// The canvas's bitmap with the quality increased or, below 0, decreased; at 0 it is the same to
  /// the bit.
  ///
  /// - Parameter amount: 1 is 100 percent.
  func applied(to canvas: Canvas, amount: Double) -> Bitmap {
    let bitmap = canvas.bitmap
    guard amount != 0 else { return bitmap }
    return switch self {
    case .exposure: bitmap.exposed(amount)
    case .brightness: ToneCurve.brightness(amount).applied(to: bitmap)
    case .contrast: ToneCurve.contrast(amount).applied(to: bitmap)
    case .highlights: canvas.highlightsLifted(amount)
    case .shadows: canvas.shadowsLifted(amount)
    case .whites: ToneCurve.whites(amount).applied(to: bitmap)
    case .blacks: ToneCurve.blacks(amount).applied(to: bitmap)
    case .saturation: bitmap.saturated(amount)
    case .vibrance: bitmap.vibrant(amount)
    case .warmth: WhiteBalance.warmth(amount).applied(to: bitmap)
    case .tint: WhiteBalance.tint(amount).applied(to: bitmap)
    case .clarity: canvas.clarified(amount)
    }
  }

  /// The distance in pixels within which pixels outside the mask influence those inside.
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
