/// Where in a picture, or in the mask, something is.
enum Place: Hashable, Sendable {
  case anchor(Anchor)
  /// The middle of the thing, from the top left.
  case point(x: Length, y: Length)

  /// One of nine places: the middle, the middles of the sides, the corners.
  struct Anchor: Hashable, Sendable {
    /// −1 is left, 0 the middle, 1 right.
    var horizontal: Int
    /// −1 is the top, 0 the middle, 1 the bottom.
    var vertical: Int
  }
}

/// A length in a picture.
enum Length: Hashable, Sendable {
  case pixels(Double)
  /// A share of the side it is measured along, 0…1; of the picture's shorter side where it is of no
  /// direction, such as the size of letters and the width of lines.
  case share(Double)

  /// The length in pixels along a side.
  func pixels(along side: Int) -> Double {
    switch self {
    case .pixels(let pixels): pixels
    case .share(let share): share * Double(side)
    }
  }
}
