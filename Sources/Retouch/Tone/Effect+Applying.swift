import Pixels

extension Effect {
  /// The canvas's bitmap with so much of this; at 0 it is the same to the bit.
  ///
  /// - Parameters:
  ///   - share: not negative.
  ///   - seed: of what is random in it.
  func applied(to canvas: Canvas, share: Double, seed: UInt64) -> Bitmap {
    let bitmap = canvas.bitmap
    guard share != 0 else { return bitmap }
    return switch self {
    case .blackAndWhite: bitmap.greyed(share)
    case .sepia: bitmap.sepiaToned(share)
    case .invert: bitmap.inverted(share)
    case .fade: bitmap.faded(share)
    case .autoLevels: canvas.levelled(share)
    case .autoWhiteBalance: canvas.whiteBalanced(share)
    case .blur: canvas.blurred(share)
    case .tiltShift: canvas.tiltShifted(share)
    case .sharpen: bitmap.sharpened(share, .softness(of: canvas.picture))
    case .denoise: bitmap.denoised(share)
    case .smoothSkin: canvas.skinSmoothed(share)
    case .pixelate: canvas.pixelated(share)
    case .vignette: canvas.vignetted(share)
    case .grain: canvas.grained(share, seed: seed)
    }
  }

  /// How far, in pixels, what lies outside the mask influences what is inside.
  func reach(share: Double, in picture: Size) -> Int {
    switch self {
    case .blur: BoxCascade.blur(share, of: picture).reach
    case .tiltShift: BoxCascade.blur(share, of: picture).reach
    case .sharpen: BoxCascade.softness(of: picture).reach
    case .denoise: NonLocalMeans.reach
    case .smoothSkin: SkinSmoothing.reach(in: picture)
    // The light a picture was taken in shows in all of it.
    case .autoWhiteBalance: max(picture.width, picture.height)
    case .blackAndWhite, .sepia, .invert, .fade, .autoLevels, .pixelate, .vignette, .grain: 0
    }
  }
}
