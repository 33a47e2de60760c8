import Pixels

extension Filter {
  /// The canvas's bitmap filtered; at an amount of 0 it is the same to the bit.
  ///
  /// - Parameters:
  ///   - amount: not negative; 1 is 100 percent.
  ///   - seed: of the random filters.
  func applied(to canvas: Canvas, amount: Double, seed: UInt64) -> Bitmap {
    let bitmap = canvas.bitmap
    guard amount != 0 else { return bitmap }
    return switch self {
    case .blackAndWhite: bitmap.greyed(amount)
    case .sepia: bitmap.sepiaToned(amount)
    case .invert: bitmap.inverted(amount)
    case .fade: bitmap.faded(amount)
    case .autoLevels: canvas.levelled(amount)
    case .autoWhiteBalance: canvas.whiteBalanced(amount)
    case .blur: canvas.blurred(amount)
    case .tiltShift: canvas.tiltShifted(amount)
    case .sharpen: bitmap.sharpened(amount, .softness(of: canvas.picture))
    case .denoise: bitmap.denoised(amount)
    case .smoothSkin: canvas.skinSmoothed(amount)
    case .pixelate: canvas.pixelated(amount)
    case .vignette: canvas.vignetted(amount)
    case .grain: canvas.grained(amount, seed: seed)
    }
  }

  /// The distance in pixels within which pixels outside the mask influence those inside.
  func reach(amount: Double, in picture: Size) -> Int {
    switch self {
    case .blur: BoxCascade.blur(amount, of: picture).reach
    case .tiltShift: BoxCascade.blur(amount, of: picture).reach
    case .sharpen: BoxCascade.softness(of: picture).reach
    case .denoise: NonLocalMeans.reach
    case .smoothSkin: SkinSmoothing.reach(in: picture)
    // The light is estimated from the whole picture.
    case .autoWhiteBalance: max(picture.width, picture.height)
    case .blackAndWhite, .sepia, .invert, .fade, .autoLevels, .pixelate, .vignette, .grain: 0
    }
  }
}
