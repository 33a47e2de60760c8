extension Motion {
  /// The motion of an object in words, as in "move what is under the mask to the top left".
  func description(of thing: String) -> String {
    switch self {
    case .shift(let way): "move \(thing) \(way.asShift)"
    case .duplicate(let way): "duplicate \(thing) \(way.asDuplicate)"
    case .scale(let factor): "scale \(thing) by \(factor.plain)"
    case .turn(let degrees): "turn \(thing) by \(degrees.turn)"
    case .mirror(let axis): "mirror \(thing) \(axis.rawValue)"
    }
  }
}

extension Displacement {
  fileprivate var asShift: String {
    if case .beside(let x, let y) = self {
      return "beside itself " + Self.steps(x: x, y: y)
    }
    return asWay
  }

  fileprivate var asDuplicate: String {
    if case .beside(let x, let y) = self { return Self.steps(x: x, y: y) }
    return asWay
  }

  private var asWay: String {
    switch self {
    case .beside(let x, let y): Self.steps(x: x, y: y)
    case .to(.anchor(let anchor)): "to the \(anchor)" + (anchor.isSide ? " side" : "")
    case .to(let position): "to \(position)"
    case .by(let x, let y): Self.way(x: x, y: y)
    }
  }

  /// An offset in words: "20 % to the right and 10 pixels down".
  private static func way(x: Length, y: Length) -> String {
    var parts: [String] = []
    if !x.isZero || y.isZero {
      parts.append("\(x.magnitude) " + (x.isNegative ? "to the left" : "to the right"))
    }
    if !y.isZero { parts.append("\(y.magnitude) " + (y.isNegative ? "up" : "down")) }
    return parts.joined(separator: " and ")
  }

  private static func steps(x: Int, y: Int) -> String {
    var parts: [String] = []
    if x != 0 || y == 0 { parts.append(x < 0 ? "to the left" : "to the right") }
    if y != 0 { parts.append(y < 0 ? "up" : "down") }
    return parts.joined(separator: " and ")
  }
}

extension Reframing: CustomStringConvertible {
  var description: String {
    switch self {
    case .crop(let crop): "crop " + crop.description
    case .straighten(0): "straighten by 0° (straight already)"
    case .straighten(let degrees): "straighten" + (degrees.map { " by " + $0.turn } ?? "")
    case .turn(let degrees): "turn the picture by " + degrees.turn
    case .mirror(let axis): "mirror the picture " + axis.rawValue
    case .resize(let resizing): "resize to " + resizing.description
    case .frame(let frame): frame.description
    }
  }
}

extension Reframing.Crop: CustomStringConvertible {
  var description: String {
    switch self {
    case .mask: "to the mask"
    case .target: "to what is named"
    case .part(let anchor, let length): "to the \(anchor) " + anchor.keptPart(length)
    case .off(let side, let length): "\(length) off the \(side)"
    case .ratio(let width, let height): "to \(width.plain):\(height.plain)"
    case .inwards(let length): "by \(length)"
    case .size(let width, let height): "to \(width)×\(height) pixels"
    }
  }
}

extension Reframing.NewSize: CustomStringConvertible {
  var description: String {
    switch self {
    case .scaled(let factor): (factor * 100).plain + " %"
    case .width(let width): "\(width) pixels wide"
    case .height(let height): "\(height) pixels high"
    case .size(let width, let height): "\(width)×\(height) pixels"
    case .longest(let side): "\(side) pixels at the longer side"
    case .shortest(let side): "\(side) pixels at the shorter side"
    case .fit(let width, let height): "fit \(width)×\(height) pixels"
    }
  }
}

extension PictureFrame: CustomStringConvertible {
  var description: String {
    let name = [colour?.name, kind.rawValue].compactMap(\.self).joined(separator: " ")
    let article = "aeiou".contains(name.lowercased().first ?? "x") ? "an" : "a"
    return "add \(article) \(name)" + (width.map { ", \($0) wide" } ?? "")
  }
}

extension Position.Anchor {
  /// Left or right: "to the left" alone would be a direction.
  fileprivate var isSide: Bool { vertical == 0 && horizontal != 0 }

  /// The part that a crop keeps at the anchor: "half", "20 pixels".
  fileprivate func keptPart(_ length: Length) -> String {
    Lexicon.fractions(at: self).first { $0.length == length }?.word ?? "\(length)"
  }
}
