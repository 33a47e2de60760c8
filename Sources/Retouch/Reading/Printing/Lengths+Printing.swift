extension Double {
  /// With at most three decimals and none where it is whole.
  var plain: String {
    let rounded = thousandths + 0
    let isWhole = rounded == rounded.rounded() && abs(rounded) < 1e15
    return isWhole ? "\(Int(rounded))" : "\(rounded)"
  }

  /// As an angle: "+30°", "−30°".
  var signedDegrees: String { (self < 0 ? "−" : "+") + abs(self).plain + "°" }

  /// As a way to turn: "15° anticlockwise".
  var turn: String { abs(self).plain + "°" + (self < 0 ? " clockwise" : " anticlockwise") }
}

extension Length: CustomStringConvertible {
  /// "20 pixels", "8 %".
  var description: String {
    switch self {
    case .pixels(let pixels): pixels.plain + (pixels == 1 ? " pixel" : " pixels")
    case .share(let share): ((share * 1000).rounded() / 10).plain + " %"
    }
  }

  /// As one of two coordinates: "20", "8 %".
  fileprivate var coordinate: String {
    if case .pixels(let pixels) = self { pixels.plain } else { description }
  }

  var isNegative: Bool {
    switch self {
    case .pixels(let length), .share(let length): length < 0
    }
  }

  var isZero: Bool { self == .pixels(0) || self == .share(0) }

  /// Without its sign.
  var magnitude: Length {
    switch self {
    case .pixels(let pixels): .pixels(abs(pixels))
    case .share(let share): .share(abs(share))
    }
  }
}

extension Place: CustomStringConvertible {
  /// "the top left", "120,80".
  var description: String {
    switch self {
    case .anchor(let anchor): "the \(anchor)"
    case .point(let x, let y): x.coordinate + "," + y.coordinate
    }
  }
}

extension Place.Anchor: CustomStringConvertible {
  var description: String {
    let words = [
      vertical < 0 ? "top" : vertical > 0 ? "bottom" : "",
      horizontal < 0 ? "left" : horizontal > 0 ? "right" : "",
    ]
    let name = words.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "middle" : name
  }
}
