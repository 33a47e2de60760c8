/// Clauses about cropping, straightening and resizing the picture.
extension Clause {
  /// The clause read as a change of the picture's size or direction; nil for another kind.
  func reframing() throws(ClauseError) -> Operation? {
    let reframing: Reframing?
    if leads(with: [.cropping]) {
      if let target = try croppedTarget() {
        return Operation(.reframe(.crop(.target)), .whole, target)
      }
      reframing = try cropping().map { .crop($0) }
    } else if contains(.straightening) {
      reframing = try straightening()
    } else if leads(with: [.resizing])
      || leads(with: [.scaling, .shrinking, .enlarging]) && contains({ $0.pair?.kind == .sides })
    {
      reframing = .resize(try resizing())
    } else if let ratio = try shaping() {
      reframing = .crop(ratio)
    } else if let resizing = try sizing() {
      reframing = .resize(resizing)
    } else {
      reframing = nil
    }
    return reframing.map { Operation(.reframe($0), .whole, .picture) }
  }

  /// The target to whose bounds the picture is cropped: "crop to the subject".
  private func croppedTarget() throws(ClauseError) -> Target? {
    guard contains(.to) || contains({ ["around", "tightly"].contains($0.word) }) else { return nil }
    var rest = self
    rest.takeAll(.cropping)
    let target = try rest.takeTarget(positions: false)
    guard let target, target != .picture, target != .mask,
      rest.saysNothing(but: { $0.means(.to) || $0.word == "tightly" })
    else { return nil }
    return target
  }

  /// A crop at a side, a corner or the middle, as in "crop to the left half" and "20 px off the
  /// top"; nil where none is named.
  private func croppingAtSide() throws(ClauseError) -> Reframing.Crop? {
    var rest = self
    let removes = contains { chunk in
      ["off", "away", "from"].contains { word in
        chunk.word.split(separator: " ").contains(word[...])
      }
    }
    let keeps = contains { $0.word.split(separator: " ").contains("to") }
    rest.takeAll(.cropping)
    guard let anchor = rest.take(\.side) else { return nil }
    let fractions = Lexicon.fractions(at: anchor)
    let fraction = rest.take { chunk in fractions.first { $0.word == chunk.word }?.length }
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
      try number.map { number throws(ClauseError) in try Length(number) }, fraction,
      percent.map { .fraction($0 / 100) }, degree.map { .fraction(min(0.1 * $0, 0.4).thousandths) },
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
    return .part(anchor, fraction ?? said.first?.rounded ?? .fraction(0.5))
  }

  private func cropping() throws(ClauseError) -> Reframing.Crop? {
    if let part = try croppingAtSide() { return part }
    var rest = self
    rest.takeAll(.cropping)
    let namesMask = rest.takeAll { $0.means(.mask) }
    let target = try rest.takeTarget(positions: false)
    let ratio = rest.takeRatio()
    let number = rest.take { $0.number }
    let degree = rest.take { $0.degree }
    let isAround: (Chunk) -> Bool = {
      $0.means(.by) || $0.means(.to) || $0.means(.side) || $0.verb != nil || $0.isUnit
        || [
          "every", "each", "sides", "off", "edges", "borders", "edge", "border", "ratio", "format",
        ]
        .contains($0.word) || $0.attribute == .wide || $0.frame != nil || $0.particle != nil
    }
    guard rest.saysNothing(but: isAround), target == nil || target == .picture else {
      // "cut the contrast" is not a crop.
      if contains({ $0.term != nil || $0.means(.colourWord) || $0.percentage != nil }) {
        return nil
      }
      throw .unclear("say “crop to the mask”, “crop to 16:9” or “crop by 10 %”")
    }
    if let ratio { return ratio }
    if let degree { return .inwards(.fraction(min(0.1 * degree, 0.4).thousandths)) }
    if let number {
      let length = try Length(number)
      let isInside =
        switch length {
        case .pixels(let pixels): pixels > 0
        case .fraction(let fraction): fraction > 0 && fraction < 0.5
        }
      guard isInside else { throw .unclear("less than half can be cropped from every side") }
      return .inwards(length)
    }
    guard namesMask || target == nil else {
      throw .unclear("say “crop to the mask”, “crop to 16:9” or “crop by 10 %”")
    }
    return .mask
  }

  /// Removes and returns an aspect ratio or a size in pixels.
  private mutating func takeRatio() -> Reframing.Crop? {
    if let (width, height) = take({ $0.ratio }) { return .ratio(width: width, height: height) }
    guard let position = chunks.firstIndex(where: { $0.pair != nil }),
      let pair = chunks[position].pair,
      pair.first.sign == nil, pair.second.sign == nil,
      pair.first.magnitude > 0, pair.second.magnitude > 0,
      pair.first.magnitude <= 100_000, pair.second.magnitude <= 100_000
    else { return nil }
    chunks.remove(at: position)
    let isSmall = max(pair.first.magnitude, pair.second.magnitude) <= 32
    if pair.kind == .sides, !isSmall || pair.second.unit == .pixels {
      return .size(
        width: max(1, Int(pair.first.magnitude)), height: max(1, Int(pair.second.magnitude)))
    }
    let (width, height) = (pair.first.magnitude.thousandths, pair.second.magnitude.thousandths)
    guard width > 0, height > 0 else { return nil }
    return .ratio(width: width, height: height)
  }

  /// The clause read as an aspect ratio, as in "make it square" and "16:9".
  private func shaping() throws(ClauseError) -> Reframing.Crop? {
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

  private func straightening() throws(ClauseError) -> Reframing? {
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

  private func resizing() throws(ClauseError) -> Reframing.NewSize {
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

  /// The clause read as a size, as in "make it 800 pixels wide" and "600 px high".
  private func sizing() throws(ClauseError) -> Reframing.NewSize? {
    guard contains({ [.wide, .high, .longerSide].contains($0.attribute) }),
      contains({ $0.number?.unit == .pixels })
    else { return nil }
    var rest = self
    let resizing = try rest.takeResizing()
    return rest.saysNothing(but: { $0.isVerb(.making) || $0.means(.to) }) ? resizing : nil
  }

  /// Removes and returns the new size of the picture.
  private mutating func takeResizing() throws(ClauseError) -> Reframing.NewSize? {
    if let position = chunks.firstIndex(where: { $0.pair != nil }), let pair = chunks[position].pair
    {
      guard pair.kind == .sides, let width = pair.first.side, let height = pair.second.side else {
        throw .unclear("a size is in pixels: “800×600”")
      }
      guard !contains({ $0.word.hasPrefix("keep") }) else {
        throw .unclear("one side keeps the ratio: “resize to \(width) pixels wide”")
      }
      chunks.remove(at: position)
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
  /// The number rounded to three decimals, as factors and ratios are written.
  var thousandths: Double { (self * 1000).rounded() / 1000 }
}

extension Length {
  /// The length rounded to tenths of a percent, as it is written in a reading.
  fileprivate var rounded: Length {
    if case .fraction(let fraction) = self { .fraction(fraction.thousandths) } else { self }
  }
}

extension Chunk {
  /// A side, a corner or the middle; "to the left" is also a direction.
  fileprivate var side: Position.Anchor? {
    anchor ?? step.map { Position.Anchor(horizontal: $0.x, vertical: $0.y) }
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
