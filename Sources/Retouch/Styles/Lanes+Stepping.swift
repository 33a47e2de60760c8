extension SIMD8<Float> {
  /// Numbers rounded to whole ones, with a slope of a given width between two of them in place of
  /// the step.
  ///
  /// - Parameter width: how far the numbers change within a pixel, so that edges are anti-aliased.
  @inline(__always)
  func stepped(width: Lanes) -> Lanes {
    let whole = wholeBelow
    return whole + ((self - whole - 0.5) / width.atLeast(1e-4).atMost(1) + 0.5).clipped
  }
}
