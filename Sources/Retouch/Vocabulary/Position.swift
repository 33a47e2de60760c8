/// Position in a picture, or in the mask.
enum Position: Hashable, Sendable {
  case anchor(Anchor)
  /// Coordinates of the object's middle, from the top left.
  case point(x: Length, y: Length)

  /// Anchor point: the centre, or the middle of a side, or a corner.
  struct Anchor: Hashable, Sendable {
    /// Horizontal anchor: −1 is left, 0 the middle, 1 right.
    var horizontal: Int
    /// Vertical anchor: −1 is the top, 0 the middle, 1 the bottom.
    var vertical: Int
  }
}
