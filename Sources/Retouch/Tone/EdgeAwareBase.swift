import Pixels

/// Base layer of an edge-preserving decomposition: the lightness of a picture without its texture,
/// smooth inside objects and steep at their edges.
///
/// A guided filter of the lightness, guided by itself.
struct EdgeAwareBase {
  private let lines: GuidedCoefficients

  /// - Parameters:
  ///   - picture: `radius` is a fraction of its mean side.
  ///   - contrast: the standard deviation of lightness from which a pixel counts as an edge.
  init(of bitmap: Bitmap, picture: Size, radius: Double, contrast: Float) {
    let reduction = Self.reduction(of: picture)
    let small = bitmap.reduced(by: reduction)
    let lightness = Plane(of: small) { $0.luminance.root }
    let cascade = Self.cascade(radius: radius, picture: picture)
    let filter = GuidedFilter(
      guide: lightness, weights: Plane(size: small.size) { Float(small.pixels[$0].w) / 255 },
      cascade: cascade, contrast: contrast)
    let (slopes, offsets) = filter.coefficients(of: lightness)
    lines = GuidedCoefficients(
      slopes: Field(slopes, over: bitmap.size, reducedBy: reduction),
      offsets: Field(offsets, over: bitmap.size, reducedBy: reduction))
  }

  /// The radius of influence, in pixels, of a pixel on the base.
  static func reach(radius: Double, in picture: Size) -> Int {
    (2 * cascade(radius: radius, picture: picture).reach + 2) * reduction(of: picture)
  }

  /// The reduction to about a quarter of a megapixel.
  private static func reduction(of picture: Size) -> Int {
    max(1, Int((picture.meanSide / 512).rounded()))
  }

  private static func cascade(radius: Double, picture: Size) -> BoxCascade {
    BoxCascade(sigma: max(radius * picture.meanSide / Double(reduction(of: picture)), 0.5))
  }

  /// The base at eight pixels of a row, given their own lightness.
  @inline(__always)
  func base(of lightness: Lanes, x: Int, y: Int) -> Lanes {
    lines.values(x, y, guide: lightness)
  }
}
