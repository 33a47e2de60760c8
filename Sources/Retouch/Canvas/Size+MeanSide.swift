import Pixels

extension Size {
  /// The side of a square of the same area, in pixels: what lengths are measured by, so that a small
  /// copy of a picture looks alike.
  var meanSide: Double { Double(area).squareRoot() }
}
