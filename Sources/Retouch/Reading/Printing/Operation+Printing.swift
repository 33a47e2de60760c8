extension Operation: CustomStringConvertible {
  /// The operation in words, as in "brightness +20 % in the sky" and "black and white".
  var description: String {
    if case .without(let base, let spared) = target {
      return "\(Operation(change, amount, base)) but not in \(spared.asNoun)"
    }
    return switch change {
    case .adjust(let quality): quality.rawValue + " " + amount.signed + position
    case .applyFilter(let filter):
      filter.rawValue + (filter.limit == .infinity ? " \(amount)" : amountSuffix) + position
    case .shiftHue(let degrees): "hue " + (degrees * amount.fraction).signedDegrees + position
    case .duotone(let dark, let light): "duotone \(dark) and \(light)" + amountSuffix + position
    case .keepColour(let colour): "keep only \(colour)" + amountSuffix + position
    case .stylise(let style): style.rawValue + amountSuffix + position
    case .applyLook(let look): look.rawValue + amountSuffix + position
    case .recolour(let object, let colour):
      "recolour \(thing(object).map { $0 + " " } ?? "")to \(colour)" + byAmount + insideMask
    case .cover(let object, let material):
      "turn \(thing(object) ?? "what is under the mask") into \(material.rawValue)" + byAmount
        + (object == nil ? "" : insideMask)
    case .remove(let object): removal(of: object)
    case .clear: "make \(target.asObject) transparent" + byAmount
    case .replace(let background): "replace \(target.asObject) with \(background)" + byAmount
    case .write(let lettering): "\(lettering)" + opacity + position
    case .draw(let drawing): "\(drawing)" + opacity + position
    case .drawInSky(let thing): "\(thing)" + opacity + position
    case .move(let motion):
      motion.description(of: target == .mask && !change.needsMask ? "it" : target.asObject)
    case .reframe(.crop(.target)): "crop to " + target.asNoun
    case .reframe(let reframing): "\(reframing)"
    case .roundCorners(let radius):
      "round the corners" + (radius.map { " by \($0)" } ?? "") + opacity
    case .outline(let colour, let width): outlining(colour, width) + opacity
    }
  }

  private var amountSuffix: String { amount == .whole ? "" : " \(amount)" }

  private var byAmount: String { amount == .whole ? "" : " by \(amount)" }

  private var opacity: String { amount == .whole ? "" : ", at \(amount) opacity" }

  private var position: String {
    switch target {
    case .mask: ""
    case .picture: " in the whole picture"
    case .except(let other): " everywhere but in \(other.asNoun)"
    default: " in " + target.asNoun
    }
  }

  private func outlining(_ colour: NamedColour?, _ width: Length?) -> String {
    "outline " + target.asObject + (colour.map { " in \($0)" } ?? "")
      + (width.map { ", \($0) thick" } ?? "")
  }

  private var insideMask: String { target == .mask ? " inside the mask" : "" }

  /// The object that gets another colour; nil where it is what is under the mask.
  private func thing(_ object: String?) -> String? {
    object.map { "“\($0)”" } ?? (target == .mask ? nil : target.asObject)
  }

  private func removal(of object: String?) -> String {
    if let object { return "remove “\(object)” under the mask" + byAmount }
    // "remove the background" would make it transparent.
    return (target == .background ? "fill in " : "remove ") + target.asObject + byAmount
  }
}

extension Target {
  /// The target after a preposition.
  fileprivate var asNoun: String {
    switch self {
    case .mask: "the mask"
    case .picture: "the whole picture"
    case .subject: "the subject"
    case .background: "the background"
    case .sky: "the sky"
    case .colour(let colour): "the \(colour) parts"
    case .position(let anchor): "the \(anchor)"
    case .part(let anchor, let fraction): "the \(anchor) \(Self.name(of: fraction))"
    case .corners: "the corners"
    case .edges: "the edges"
    case .without(let target, let spared): "\(target.asNoun) but not in \(spared.asNoun)"
    case .except(let other): "everything but \(other.asNoun)"
    }
  }

  /// A fraction of a side in words: "third", "20 %".
  private static func name(of fraction: Double) -> String {
    switch fraction {
    case 1 / 3: "third"
    case 0.25: "quarter"
    default: Length.fraction(fraction).description
    }
  }

  /// The target after a verb.
  fileprivate var asObject: String {
    switch self {
    case .mask: "what is under the mask"
    case .position(let anchor): "the \(anchor) part"
    default: asNoun
    }
  }
}

extension NewBackground: CustomStringConvertible {
  var description: String {
    switch self {
    case .colour(let colour): colour.name
    case .gradient(let top, let bottom): "a gradient from \(top) to \(bottom)"
    case .paintedSky(let scene): "a " + scene.rawValue
    case .file(let name): "the picture “\(name)”"
    }
  }
}

extension Change {
  /// The change's name, without its amount and its target.
  var name: String {
    switch self {
    case .adjust(let quality): quality.rawValue
    case .applyFilter(let filter): filter.rawValue
    case .stylise(let style): style.rawValue
    case .applyLook(let look): look.rawValue
    default: Operation(self, .whole).description
    }
  }
}
