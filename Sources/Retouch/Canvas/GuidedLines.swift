/// A plane smoothed by a guided filter on a small copy of a picture, read at the full one's pixels so
/// that it keeps to the full one's edges.
///
/// For each pixel of the small copy it is a straight line of the guide: He and Sun, "Fast Guided
/// Filter" (2015).
struct GuidedLines {
  let slopes: Field
  let offsets: Field

  /// The plane at eight pixels beside each other, by their own guide.
  @inline(__always)
  func values(_ x: Int, _ y: Int, guide: Lanes) -> Lanes {
    slopes[x, y] * guide + offsets[x, y]
  }
}
