extension Operation: CustomStringConvertible {
  /// As in "brightness +20 % in the sky" and "black and white".
  var description: String {
    switch change {
    case .adjust(let quality): quality.rawValue + " " + amount.signed + place
    case .apply(let effect):
      effect.rawValue + (effect.limit == .infinity ? " \(amount)" : shareSuffix) + place
    case .shiftHue(let degrees): "hue " + (degrees * amount.share).signedDegrees + place
    case .duotone(let dark, let light): "duotone \(dark) and \(light)" + shareSuffix + place
    case .keepColour(let colour): "keep only \(colour)" + shareSuffix + place
    case .paint(let style): style.rawValue + shareSuffix + place
    case .give(let look): look.rawValue + shareSuffix + place
    case .recolour(let object, let colour):
      "recolour \(thing(object).map { $0 + " " } ?? "")to \(colour)" + byShare + insideMask
    case .cover(let object, let material):
      "turn \(thing(object) ?? "what is under the mask") into \(material.rawValue)" + byShare
        + (object == nil ? "" : insideMask)
    case .remove(let object): removal(of: object)
    case .clear: "make \(target.asObject) transparent" + byShare
    case .replace(let backdrop): "replace \(target.asObject) with \(backdrop)" + byShare
    case .write(let lettering): "\(lettering)" + opacity + place
    case .draw(let figure): "\(figure)" + opacity + place
    case .hang(let thing): "\(thing)" + opacity + place
    case .move(let motion):
      motion.description(of: target == .mask && !change.needsMask ? "it" : target.asObject)
    case .reframe(.crop(.target)): "crop to " + target.asNoun
    case .reframe(let geometry): "\(geometry)"
    case .roundCorners(let radius):
      "round the corners" + (radius.map { " by \($0)" } ?? "") + opacity
    case .outline(let colour, let width): outlining(colour, width) + opacity
    }
  }

  private var shareSuffix: String { amount == .whole ? "" : " \(amount)" }

  private var byShare: String { amount == .whole ? "" : " by \(amount)" }

  private var opacity: String { amount == .whole ? "" : ", at \(amount) opacity" }

  private var place: String {
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

  /// What gets another colour; nil where it is what is under the mask.
  private func thing(_ object: String?) -> String? {
    object.map { "“\($0)”" } ?? (target == .mask ? nil : target.asObject)
  }

  private func removal(of object: String?) -> String {
    if let object { return "remove “\(object)” under the mask" + byShare }
    // "remove the background" leaves nothing there.
    return (target == .background ? "fill in " : "remove ") + target.asObject + byShare
  }
}

extension Target {
  /// After a preposition.
  fileprivate var asNoun: String {
    switch self {
    case .mask: "the mask"
    case .picture: "the whole picture"
    case .subject: "the subject"
    case .background: "the background"
    case .sky: "the sky"
    case .colour(let colour): "the \(colour) parts"
    case .place(let anchor): "the \(anchor)"
    case .except(let other): "everything but \(other.asNoun)"
    }
  }

  /// After a verb.
  fileprivate var asObject: String {
    switch self {
    case .mask: "what is under the mask"
    case .place(let anchor): "the \(anchor) part"
    default: asNoun
    }
  }
}

extension Backdrop: CustomStringConvertible {
  var description: String {
    switch self {
    case .colour(let colour): colour.name
    case .gradient(let top, let bottom): "a gradient from \(top) to \(bottom)"
    case .scene(let scene): "a " + scene.rawValue
    case .file(let name): "the picture “\(name)”"
    }
  }
}

extension Change {
  /// The change's name, without how much of it and where.
  var name: String {
    switch self {
    case .adjust(let quality): quality.rawValue
    case .apply(let effect): effect.rawValue
    case .paint(let style): style.rawValue
    case .give(let look): look.rawValue
    default: Operation(self, .whole).description
    }
  }
}
