/// Fast guided filter: linear coefficients computed on a reduced copy and applied to the
/// full-resolution guide, so that the output follows its edges.
///
/// He and Sun, "Fast Guided Filter" (2015).
struct GuidedCoefficients {
  let slopes: Field
  let offsets: Field

  /// The filtered values at eight adjacent pixels, by their guide.
  @inline(__always)
  func values(_ x: Int, _ y: Int, guide: Lanes) -> Lanes {
    slopes[x, y] * guide + offsets[x, y]
  }
}
