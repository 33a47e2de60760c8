import Pixels

/// Tone prior: the tone expected inside the hole from its border.
///
/// Not a fill, but what keeps foreign objects out of an even surface: where every border nearby is
/// sky, a patch of anything else is unlikely. Where the border holds many colours, nothing is
/// expected and the patches alone decide.
struct ToneGuide {
  /// The mean colour around each pixel; in the hole, of its border, nearer parts weighing more.
  let means: [SIMD4<Float>]
  /// The certainty of the mean, 0…1.
  let certainties: [Float]

  /// The radius, in pixels, over which the tone is averaged.
  private static let radius = 2
  /// The variance of the border's colours, summed over channels, at which the certainty is one
  /// half.
  private static let evenVariance: Float = 300

  init(size: Size, colours: [SIMD4<Float>], isHole: [Bool]) {
    // Membrane interpolation is the mean of the border reached by random walks from each pixel;
    // interpolating the squares therefore gives their variance.
    let interpolated = Membrane.interpolated(over: isHole, size: size, values: colours)
    let squares = Membrane.interpolated(over: isHole, size: size, values: colours.map { $0 * $0 })
    means = boxMeans(interpolated, size, radius: Self.radius)
    certainties = zip(interpolated, squares).map { mean, square in
      1 / (1 + max(0, (square - mean * mean).sum()) / Self.evenVariance)
    }
  }
}
