/// Cropping, levelling and resizing the picture.
extension Clause {
  /// The clause as a change of the picture's size or direction; nil where it asks for something
  /// else.
  func reframing() throws(ClauseFault) -> Operation? {
    let geometry: Geometry?
    if leads(with: [.cropping]) {
      if let target = try croppedTarget() {
        return Operation(.reframe(.crop(.target)), .whole, target)
      }
      geometry = try cropping().map { .crop($0) }
    } else if contains(.straightening) {
      geometry = try straightening()
    } else if leads(with: [.resizing])
      || leads(with: [.scaling, .shrinking, .enlarging]) && contains({ $0.pair?.kind == .sides })
    {
      geometry = .resize(try resizing())
    } else if let ratio = try shaping() {
      geometry = .crop(ratio)
    } else if let resizing = try sizing() {
      geometry = .resize(resizing)
    } else {
      geometry = nil
    }
    return geometry.map { Operation(.reframe($0), .whole, .picture) }
  }

  /// "crop to the subject": the part of the picture to whose bounds it is cut.
  private func croppedTarget() throws(ClauseFault) -> Target? {
    guard contains(.to) || contains({ ["around", "tightly"].contains($0.word) }) else { return nil }
    var rest = self
    rest.takeAll(.cropping)
    let target = try rest.takeTarget(places: false)
    guard let target, target != .picture, target != .mask,
      rest.saysNothing(but: { $0.means(.to) || $0.word == "tightly" })
    else { return nil }
    return target
  }

  /// "crop to the left half", "20 px off the top"; nil where no side, corner or middle is named.
  private func croppingAtPlace() throws(ClauseFault) -> Geometry.Crop? {
    var rest = self
    let removes = contains { piece in
      ["off", "away", "from"].contains { word in
        piece.word.split(separator: " ").contains(word[...])
      }
    }
    let keeps = contains { $0.word.split(separator: " ").contains("to") }
    rest.takeAll(.cropping)
    guard let anchor = rest.take(\.side) else { return nil }
    let fractions = Lexicon.fractions(at: anchor)
    let fraction = rest.take { piece in fractions.first { $0.word == piece.word }?.length }
    let number = rest.take(\.number)
    let percent = rest.take(\.percentage)
    let degree = rest.take(\.degree)
    guard
      rest.saysNothing(but: {
        $0.means(.to) || $0.means(.by) || $0.means(.side) || $0.particle != nil
          || ["off", "away"].contains($0.word)
      }), contains({ $0.term != nil }) == false
    else { return nil }
    let said = [
      try number.map { number throws(ClauseFault) in try Length(number) }, fraction,
      percent.map { .share($0 / 100) }, degree.map { .share(min(0.1 * $0, 0.4).thousandths) },
    ].compactMap(\.self)
    guard said.count < 2 else { throw .severalAmounts }
    guard keeps, !removes else {
      guard removes || fraction == nil else {
        throw .unclear(
          "say “crop to the \(anchor) half” to keep it, or “crop off the \(anchor) half”")
      }
      guard let length = said.first, abs(anchor.horizontal) + abs(anchor.vertical) == 1 else {
        throw .unclear("say how much and from which side: “crop 10 % off the left”")
      }
      return .off(anchor, length.rounded)
    }
    return .part(anchor, fraction ?? said.first?.rounded ?? .share(0.5))
  }

  private func cropping() throws(ClauseFault) -> Geometry.Crop? {
    if let part = try croppingAtPlace() { return part }
    var rest = self
    rest.takeAll(.cropping)
    let namesMask = rest.takeAll { $0.means(.mask) }
    let target = try rest.takeTarget(places: false)
    let ratio = rest.takeRatio()
    let number = rest.take { $0.number }
    let degree = rest.take { $0.degree }
    let isAround: (Piece) -> Bool = {
      $0.means(.by) || $0.means(.to) || $0.means(.side) || $0.verb != nil || $0.isUnit
        || [
          "every", "each", "sides", "off", "edges", "borders", "edge", "border", "ratio", "format",
        ]
        .contains($0.word) || $0.attribute == .wide || $0.frame != nil || $0.particle != nil
    }
    guard rest.saysNothing(but: isAround), target == nil || target == .picture else {
      // "cut the contrast" is no cropping.
      if contains({ $0.term != nil || $0.means(.colourWord) || $0.percentage != nil }) {
        return nil
      }
      throw .unclear("say “crop to the mask”, “crop to 16:9” or “crop by 10 %”")
    }
    if let ratio { return ratio }
    if let degree { return .inwards(.share(min(0.1 * degree, 0.4).thousandths)) }
    if let number {
      let length = try Length(number)
      let isInside =
        switch length {
        case .pixels(let pixels): pixels > 0
        case .share(let share): share > 0 && share < 0.5
        }
      guard isInside else { throw .unclear("less than half can be cropped from every side") }
      return .inwards(length)
    }
    guard namesMask || target == nil else {
      throw .unclear("say “crop to the mask”, “crop to 16:9” or “crop by 10 %”")
    }
    return .mask
  }

  /// A ratio or a size in pixels.
  private mutating func takeRatio() -> Geometry.Crop? {
    if let (width, height) = take({ $0.ratio }) { return .ratio(width: width, height: height) }
    guard let place = pieces.firstIndex(where: { $0.pair != nil }), let pair = pieces[place].pair,
      pair.first.sign == nil, pair.second.sign == nil,
      pair.first.magnitude > 0, pair.second.magnitude > 0,
      pair.first.magnitude <= 100_000, pair.second.magnitude <= 100_000
    else { return nil }
    pieces.remove(at: place)
    let isSmall = max(pair.first.magnitude, pair.second.magnitude) <= 32
    if pair.kind == .sides, !isSmall || pair.second.unit == .pixels {
      return .size(
        width: max(1, Int(pair.first.magnitude)), height: max(1, Int(pair.second.magnitude)))
    }
    let (width, height) = (pair.first.magnitude.thousandths, pair.second.magnitude.thousandths)
    guard width > 0, height > 0 else { return nil }
    return .ratio(width: width, height: height)
  }

  /// "make it square", "16:9".
  private func shaping() throws(ClauseFault) -> Geometry.Crop? {
    guard contains({ $0.ratio != nil || $0.pair?.kind == .ratio }) else { return nil }
    var rest = self
    guard let crop = rest.takeRatio() else { return nil }
    guard
      rest.saysNothing(but: {
        $0.isVerb(in: [.making, .cropping]) || $0.means(.to)
          || ["ratio", "format", "aspect"].contains($0.word)
      })
    else { return nil }
    return crop
  }

  private func straightening() throws(ClauseFault) -> Geometry? {
    var rest = self
    guard rest.takeAll({ $0.isVerb(.straightening) }) else { return nil }
    let angle = try rest.takeAngle()
    guard rest.saysNothing(but: { $0.isVerb(.making) || $0.means(.by) || $0.means(.excess) }) else {
      return nil
    }
    if let angle, abs(angle) > 45 {
      throw .unclear("a picture is straightened by at most 45°: say “rotate by 90°”")
    }
    return .straighten(angle)
  }

  private func resizing() throws(ClauseFault) -> Geometry.Resizing {
    var rest = self
    rest.takeAll(.resizing)
    guard let resizing = try rest.takeResizing() else {
      throw .unclear("say “resize to 50 %”, “resize to 800×600” or “resize to 1024 pixels wide”")
    }
    try rest.requireNothing {
      $0.means(.to) || $0.means(.by) || $0.isVerb(.making) || $0.attribute == .size
        || $0.target == .picture || $0.colour == nil && $0.word == "its"
    }
    return resizing
  }

  /// "make it 800 pixels wide", "600 px high".
  private func sizing() throws(ClauseFault) -> Geometry.Resizing? {
    guard contains({ [.wide, .high, .longerSide].contains($0.attribute) }),
      contains({ $0.number?.unit == .pixels })
    else { return nil }
    var rest = self
    let resizing = try rest.takeResizing()
    return rest.saysNothing(but: { $0.isVerb(.making) || $0.means(.to) }) ? resizing : nil
  }

  /// The size that a picture gets.
  private mutating func takeResizing() throws(ClauseFault) -> Geometry.Resizing? {
    if let place = pieces.firstIndex(where: { $0.pair != nil }), let pair = pieces[place].pair {
      guard pair.kind == .sides, let width = pair.first.side, let height = pair.second.side else {
        throw .unclear("a size is in pixels: “800×600”")
      }
      guard !contains({ $0.word.hasPrefix("keep") }) else {
        throw .unclear("one side keeps the ratio: “resize to \(width) pixels wide”")
      }
      pieces.remove(at: place)
      takeAll(.scaling, .shrinking, .enlarging)
      return .size(width: width, height: height)
    }
    if let factor = try takeScale() { return .scaled(factor) }
    let isWide = takeAll { $0.attribute == .wide }
    let isHigh = takeAll { $0.attribute == .high }
    takeAll { $0.attribute == .longerSide }
    guard let number = take({ $0.number }), !(isWide && isHigh) else { return nil }
    guard let side = number.side else { throw .unclear("a side has 1 to 100000 pixels") }
    return isWide ? .width(side) : isHigh ? .height(side) : .longest(side)
  }
}

extension Number {
  /// The number as a side in pixels.
  fileprivate var side: Int? {
    guard unit == nil || unit == .pixels, sign == nil, (1...100_000).contains(magnitude) else {
      return nil
    }
    return Int(magnitude)
  }
}

extension Double {
  /// With at most three decimals, as factors and ratios are said.
  var thousandths: Double { (self * 1000).rounded() / 1000 }
}

extension Length {
  /// As it can be said: whole tenths of a percent.
  fileprivate var rounded: Length {
    if case .share(let share) = self { .share(share.thousandths) } else { self }
  }
}

extension Piece {
  /// A side, a corner or the middle; "to the left" is also a direction.
  fileprivate var side: Place.Anchor? {
    anchor ?? step.map { Place.Anchor(horizontal: $0.x, vertical: $0.y) }
  }

  fileprivate var ratio: (Double, Double)? {
    first { if case .ratio(let width, let height) = $0 { (width, height) } else { nil } }
  }

  fileprivate var verb: Verb? { first { if case .verb(let verb) = $0 { verb } else { nil } } }

  fileprivate var isUnit: Bool { meanings.contains { if case .unit = $0 { true } else { false } } }

  fileprivate var particle: Double? {
    first { if case .particle(let sign) = $0 { sign } else { nil } }
  }
}
