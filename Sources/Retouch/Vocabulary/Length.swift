/// Length in a picture, in pixels or relative to a side.
enum Length: Hashable, Sendable {
  case pixels(Double)
  /// A fraction of the side it is measured along, 0…1; of the picture's shorter side for lengths
  /// without a direction, such as the size of letters and the width of lines.
  case fraction(Double)

  /// The length in pixels along a side.
  func pixels(along side: Int) -> Double {
    switch self {
    case .pixels(let pixels): pixels
    case .fraction(let fraction): fraction * Double(side)
    }
  }
}
