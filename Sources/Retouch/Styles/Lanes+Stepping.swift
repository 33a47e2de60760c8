extension SIMD8<Float> {
  /// Anti-aliased rounding: numbers rounded to integers, with a slope of a given width in place of
  /// each step.
  ///
  /// - Parameter width: the change of the numbers over a pixel.
  @inline(__always)
  func stepped(width: Lanes) -> Lanes {
    let whole = wholeBelow
    return whole + ((self - whole - 0.5) / width.atLeast(1e-4).atMost(1) + 0.5).clipped
  }
}
