import Pixels

/// Foreground and background colour estimation at soft edges, where pixels show a mixture of both
/// sides.
///
/// Colours of pixels that belong to one side alone are extrapolated to where they mix; the residual
/// of a pixel's colour is then distributed over the sides by their fractions, as in Forte,
/// "Approximate Fast Foreground Colour Estimation" (2021), so that the mixture is preserved.
struct EdgeColours {
  private let kept: ColourExtrapolation
  private let covered: ColourExtrapolation

  /// - Parameter coverage: of the covered side; its complement is the side that is kept.
  init(of bitmap: Bitmap, coverage: Coverage) {
    kept = ColourExtrapolation(of: bitmap) { 255 - coverage.values[$0] }
    covered = ColourExtrapolation(of: bitmap) { coverage.values[$0] }
  }

  /// The distance in pixels within which the nearest colours of one side alone are searched.
  static func reach(in picture: Size) -> Int {
    8 + Int(0.03 * picture.meanSide)
  }

  /// The colour, 0…255, of the kept side at a pixel in which the covered side has the fraction
  /// `cover`.
  @inline(__always)
  func kept(x: Int, y: Int, colour: SIMD4<Float>, cover: Float) -> SIMD4<Float> {
    let (a, b) = (kept.colour(x: x, y: y) ?? colour, covered.colour(x: x, y: y) ?? colour)
    let left = 1 - cover
    let rest = colour - a * left - b * cover
    return (a + rest * (left / (left * left + cover * cover))).clamped(
      lowerBound: .zero, upperBound: SIMD4(repeating: 255))
  }
}
