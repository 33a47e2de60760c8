import Pixels

/// What colours the two sides of soft edges have by themselves, where pixels show a mixture of both.
///
/// Colours of pixels that belong to one side alone are carried on to where they mix; what is left of
/// a pixel's colour then goes to the sides by their shares, as in Forte, "Approximate Fast
/// Foreground Colour Estimation" (2021), so that the mixture stays what it was.
struct EdgeColours {
  private let kept: ColourSpread
  private let covered: ColourSpread

  /// - Parameter coverage: of the side that is covered; what it leaves is the side that is kept.
  init(of bitmap: Bitmap, coverage: Coverage) {
    kept = ColourSpread(of: bitmap) { 255 - coverage.values[$0] }
    covered = ColourSpread(of: bitmap) { coverage.values[$0] }
  }

  /// How far, in pixels, the nearest colours of one side alone are looked for.
  static func reach(in picture: Size) -> Int {
    8 + Int(0.03 * picture.meanSide)
  }

  /// The colour, 0…255, of what is kept at a pixel that shows the covered side by a share.
  @inline(__always)
  func kept(x: Int, y: Int, colour: SIMD4<Float>, cover: Float) -> SIMD4<Float> {
    let (a, b) = (kept.colour(x: x, y: y) ?? colour, covered.colour(x: x, y: y) ?? colour)
    let left = 1 - cover
    let rest = colour - a * left - b * cover
    return (a + rest * (left / (left * left + cover * cover))).clamped(
      lowerBound: .zero, upperBound: SIMD4(repeating: 255))
  }
}
