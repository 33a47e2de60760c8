import Pixels

/// What tone the border of the hole leads to expect inside it.
///
/// Not a fill, but what keeps foreign objects out of an even surface: where every border nearby is
/// sky, a patch of anything else is unlikely. Where the border holds many colours, nothing is
/// expected and the patches alone decide.
struct ToneGuide {
  /// The mean colour around each pixel; in the hole, of its border, nearer parts weighing more.
  let means: [SIMD4<Float>]
  /// How certain that is, 0…1.
  let certainties: [Float]

  /// Over how many pixels around each known one its tone is taken.
  private static let radius = 2
  /// The variance of the border's colours, summed over channels, at which certainty is halved.
  private static let evenVariance: Float = 300

  init(size: Size, colours: [SIMD4<Float>], isHole: [Bool]) {
    // A membrane gives the mean of the border seen by random walks from each pixel; one over the
    // squares therefore gives their variance.
    let stretched = Membrane.stretched(over: isHole, size: size, values: colours)
    let squares = Membrane.stretched(over: isHole, size: size, values: colours.map { $0 * $0 })
    means = boxMeans(stretched, size, radius: Self.radius)
    certainties = zip(stretched, squares).map { mean, square in
      1 / (1 + max(0, (square - mean * mean).sum()) / Self.evenVariance)
    }
  }
}
