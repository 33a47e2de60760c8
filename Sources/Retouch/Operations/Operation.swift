/// One change to a picture and how much of it.
struct Operation: Hashable, Sendable {
  let change: Change
  /// Never beyond the change's limit.
  let amount: Amount

  init(_ change: Change, _ amount: Amount) {
    self.change = change
    self.amount = Amount(percent: min(amount.percent, change.limit))
  }

  /// The operation with its amount multiplied, as far as its change goes.
  func scaled(by factor: Double) -> Operation {
    Operation(change, Amount(percent: amount.percent * factor))
  }
}

/// A kind of change, without how much of it.
enum Change: Hashable, Sendable {
  /// More or less of something every picture has.
  case adjust(Quality)
  /// Something laid over the picture as it is.
  case apply(Effect)
  /// Another colour for what is under the mask; the object is the person's word for it.
  case recolour(object: String?, colour: NamedColour)
  /// What is under the mask goes, and its surroundings fill the place.
  case remove(object: String?)

  /// Whether the change makes no sense on a whole picture.
  var needsMask: Bool {
    switch self {
    case .adjust, .apply: false
    case .recolour, .remove: true
    }
  }

  /// The percentage beyond which there is no more of it.
  var limit: Double {
    switch self {
    case .adjust, .apply(.blur), .apply(.sharpen), .apply(.vignette): .infinity
    case .apply(.blackAndWhite), .apply(.sepia), .apply(.invert), .recolour, .remove: 100
    }
  }
}

/// Something a picture has more or less of; amounts of it have a sign.
enum Quality: String, Hashable, Sendable, CaseIterable {
  case brightness
  case contrast
  case saturation
  case warmth
}

/// Something laid over a picture; amounts of it are at least 0.
///
/// The raw value is its name in a reading.
enum Effect: String, Hashable, Sendable, CaseIterable {
  case blackAndWhite = "black and white"
  case sepia
  case invert
  case blur
  case sharpen
  case vignette
}

extension Operation: CustomStringConvertible {
  /// As the reading tells it, and as the reader understands it again.
  var description: String {
    switch change {
    case .adjust(let quality): "\(quality.rawValue) \(amount.signed)"
    case .apply(let effect) where change.limit == 100 && amount == .whole: effect.rawValue
    case .apply(let effect): "\(effect.rawValue) \(amount)"
    case .recolour(let object, let colour):
      "recolour \(object.map { "“\($0)” " } ?? "")to \(colour)"
        + (amount == .whole ? "" : " by \(amount)") + " inside the mask"
    case .remove(let object):
      "remove \(object.map { "“\($0)”" } ?? "what is") under the mask"
    }
  }
}
