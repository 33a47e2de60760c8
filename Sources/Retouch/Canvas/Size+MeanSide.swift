import Pixels

extension Size {
  /// The geometric mean of the sides, in pixels: the unit of relative lengths, so that a small copy
  /// of a picture looks alike.
  var meanSide: Double { Double(area).squareRoot() }
}
