extension Double {
  /// The number with at most three decimals, and none where it is whole.
  var plain: String {
    let rounded = thousandths + 0
    let isWhole = rounded == rounded.rounded() && abs(rounded) < 1e15
    return isWhole ? "\(Int(rounded))" : "\(rounded)"
  }

  /// A signed angle: "+30°", "−30°".
  var signedDegrees: String { (self < 0 ? "−" : "+") + abs(self).plain + "°" }

  /// A rotation: "15° anticlockwise".
  var turn: String { abs(self).plain + "°" + (self < 0 ? " clockwise" : " anticlockwise") }
}

extension Length: CustomStringConvertible {
  /// The length in words: "20 pixels", "8 %".
  var description: String {
    switch self {
    case .pixels(let pixels): pixels.plain + (pixels == 1 ? " pixel" : " pixels")
    case .fraction(let fraction): ((fraction * 1000).rounded() / 10).plain + " %"
    }
  }

  /// The length as one of two coordinates: "20", "8 %".
  fileprivate var coordinate: String {
    if case .pixels(let pixels) = self { pixels.plain } else { description }
  }

  var isNegative: Bool {
    switch self {
    case .pixels(let length), .fraction(let length): length < 0
    }
  }

  var isZero: Bool { self == .pixels(0) || self == .fraction(0) }

  /// The length without its sign.
  var magnitude: Length {
    switch self {
    case .pixels(let pixels): .pixels(abs(pixels))
    case .fraction(let fraction): .fraction(abs(fraction))
    }
  }
}

extension Position: CustomStringConvertible {
  /// The position in words: "the top left", "120,80".
  var description: String {
    switch self {
    case .anchor(let anchor): "the \(anchor)"
    case .point(let x, let y): x.coordinate + "," + y.coordinate
    }
  }
}

extension Position.Anchor: CustomStringConvertible {
  var description: String {
    let words = [
      vertical < 0 ? "top" : vertical > 0 ? "bottom" : "",
      horizontal < 0 ? "left" : horizontal > 0 ? "right" : "",
    ]
    let name = words.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "middle" : name
  }
}
