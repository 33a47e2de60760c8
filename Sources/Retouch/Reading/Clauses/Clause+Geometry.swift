/// Clauses about cropping, straightening and resizing the picture.
extension Clause {
  /// The clause read as a change of the picture's size or direction; nil for another kind.
  func reframing() throws(ClauseError) -> Claim? {
    if leads(with: [.cropping]) {
      if let claim = try croppedTarget() { return claim }
      var found = try croppingAtSide()
      if found == nil { found = try cropping() }
      return found.map { crop, rest in
        Claim(Operation(.reframe(.crop(crop)), .whole, .picture), leaving: rest)
      }
    }
    if contains(.straightening) { return try straightening() }
    if isResizing, let claim = try resizing() { return claim }
    if let claim = try shaping() { return claim }
    return try sizing()
  }

  /// Whether the clause names a size as a goal: "resize …", "scale to 800×600", "enlarge to 1200".
  private var isResizing: Bool {
    if leads(with: [.resizing]) { return true }
    guard leads(with: [.scaling, .shrinking, .enlarging]) else { return false }
    let isGoal = chunks.contains { chunk in
      guard let number = chunk.number else { return false }
      return number.unit == .pixels || number.unit == nil && number.magnitude > 20
    }
    return contains { $0.pair?.kind == .sides || $0.attribute == .fitting }
      || contains(.to) && isGoal
  }

  /// The target to whose bounds the picture is cropped: "crop to the subject".
  private func croppedTarget() throws(ClauseError) -> Claim? {
    guard contains(.to) || contains({ ["around", "tightly"].contains($0.word) }) else { return nil }
    var rest = self
    rest.takeAll(.cropping)
    let target = try rest.takeTarget(positions: false)
    guard let target, target != .picture, target != .mask, target != .edges else { return nil }
    rest.takeAll { $0.means(.to) || $0.word == "tightly" }
    return Claim(Operation(.reframe(.crop(.target)), .whole, target), leaving: rest)
  }

  /// A crop at a side, a corner or the middle, as in "crop to the left half" and "20 px off the
  /// top"; nil where none is named.
  private func croppingAtSide() throws(ClauseError) -> (Reframing.Crop, Clause)? {
    var rest = self
    let removes = contains { chunk in
      ["off", "away", "from"].contains { word in
        chunk.word.split(separator: " ").contains(word[...])
      }
    }
    let keeps = contains { $0.word.split(separator: " ").contains("to") }
    rest.takeAll(.cropping)
    let part = rest.take(\.part)
    guard let anchor = part?.anchor ?? rest.take(\.side) else { return nil }
    let fractions = Lexicon.fractions(at: anchor)
    let fraction =
      part.map { .fraction($0.fraction) }
      ?? rest.take { chunk in fractions.first { $0.word == chunk.word }?.length }
    let number = rest.take(\.number)
    let percent = rest.take(\.percentage)
    let degree = rest.take(\.degree)
    guard contains({ $0.term != nil }) == false else { return nil }
    rest.takeAll {
      $0.means(.to) || $0.means(.by) || $0.means(.side) || $0.particle != nil
        || ["off", "away"].contains($0.word)
    }
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
      if case .fraction(1...) = length { throw .unclear("nothing would be left of the picture") }
      return (.off(anchor, length.rounded), rest)
    }
    return (.part(anchor, fraction ?? said.first?.rounded ?? .fraction(0.5)), rest)
  }

  private func cropping() throws(ClauseError) -> (Reframing.Crop, Clause)? {
    var rest = self
    rest.takeAll(.cropping)
    let namesMask = rest.takeAll { $0.means(.mask) }
    rest.takeAll { $0.target == .edges || $0.target == .corners }
    let target = try rest.takeTarget(positions: false)
    let ratio = rest.takeRatio()
    let number = rest.take { $0.number }
    let degree = rest.take { $0.degree }
    let isAround: (Chunk) -> Bool = {
      $0.means(.by) || $0.means(.to) || $0.means(.side) || $0.verb != nil || $0.isUnit
        || [
          "every", "each", "tighter", "tightly", "sides", "off", "edges", "borders", "edge",
          "border", "ratio", "format",
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
    rest.takeAll(isAround)
    if let ratio { return (ratio, rest) }
    if let degree { return (.inwards(.fraction(min(0.1 * degree, 0.4).thousandths)), rest) }
    if let number {
      guard number.unit != nil || !contains(.to) else {
        throw .unclear("say “crop to 16:9”, “crop to 800×600” or “crop by 10 %”")
      }
      let length = try Length(number)
      let isInside =
        switch length {
        case .pixels(let pixels): pixels > 0
        case .fraction(let fraction): fraction > 0 && fraction < 0.5
        }
      guard isInside else { throw .unclear("less than half can be cropped from every side") }
      return (.inwards(length), rest)
    }
    guard namesMask || target == nil else {
      throw .unclear("say “crop to the mask”, “crop to 16:9” or “crop by 10 %”")
    }
    // To most people "cut this" means to cut it out.
    guard contains(.to) || !contains({ ["cut", "cut off"].contains($0.word) }) else {
      throw .unclear("say “crop to the mask”, or “cut it out” for what is under the mask alone")
    }
    return (.mask, rest)
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

  /// The clause read as an aspect ratio or a size alone, as in "make it square", "16:9" and
  /// "1024×768".
  private func shaping() throws(ClauseError) -> Claim? {
    guard contains({ $0.ratio != nil || $0.pair.map { $0.kind != .point } ?? false }),
      !contains({ $0.attribute == .fitting })
    else { return nil }
    var rest = self
    guard let crop = rest.takeRatio() else { return nil }
    rest.takeAll {
      $0.isVerb(in: [.making, .cropping]) || $0.means(.to)
        || ["ratio", "format", "aspect"].contains($0.word)
    }
    let reframing: Reframing =
      if case .size(let width, let height) = crop {
        .resize(.size(width: width, height: height))
      } else {
        .crop(crop)
      }
    return Claim(Operation(.reframe(reframing), .whole, .picture), leaving: rest)
  }

  private func straightening() throws(ClauseError) -> Claim? {
    var rest = self
    guard rest.takeAll({ $0.isVerb(.straightening) }) else { return nil }
    let angle = try rest.takeAngle()
    rest.takeAll { $0.isVerb(.making) || $0.means(.by) || $0.means(.excess) || $0.degree != nil }
    if let angle, abs(angle) > 45 {
      throw .unclear("a picture is straightened by at most 45°: say “rotate by 90°”")
    }
    return Claim(Operation(.reframe(.straighten(angle)), .whole, .picture), leaving: rest)
  }

  private func resizing() throws(ClauseError) -> Claim? {
    var rest = self
    rest.takeAll(.resizing)
    if !leads(with: [.resizing]) { rest.takeAll(.scaling, .shrinking, .enlarging) }
    let hasAmount = contains {
      $0.number != nil || $0.pair != nil || $0.percentage != nil || $0.factor != nil
    }
    guard hasAmount || !contains(.to), let size = try rest.takeNewSize() else {
      throw .unclear("say “resize to 50 %”, “resize to 800×600” or “resize to 1024 pixels wide”")
    }
    return rest.claim(of: size)
  }

  /// The clause read as a size, as in "make it 800 pixels wide", "longest side 1200" and "fit into
  /// 300×300".
  private func sizing() throws(ClauseError) -> Claim? {
    let sides: [Attribute] = [.wide, .high, .longerSide, .shorterSide]
    let isSide = contains { chunk in chunk.attributes.contains(where: sides.contains) }
    let isNumber = contains {
      $0.number?.unit == .pixels || $0.number.map { $0.unit == nil } == true
    }
    let isFitting = contains { $0.attribute == .fitting } && contains { $0.pair?.kind == .sides }
    guard isSide && isNumber || isFitting || isPixelsAlone else { return nil }
    var rest = self
    guard let size = try rest.takeNewSize() else { return nil }
    return rest.claim(of: size)
  }

  /// The clause read as both sides, which "and" may join: "320 wide and 240 high".
  func sizingBothSides() throws(ClauseError) -> Claim? {
    guard contains({ $0.attributes.contains(.wide) }), contains({ $0.attributes.contains(.high) })
    else { return nil }
    return try isResizing ? resizing() : sizing()
  }

  /// Whether the clause is a number of pixels and nothing else: "1080 px".
  private var isPixelsAlone: Bool {
    let said = chunks.filter { !$0.isSilent }
    guard said.count == 1, let number = said[0].number else { return false }
    return number.unit == .pixels && number.magnitude >= 100
  }

  private func claim(of size: Reframing.NewSize) -> Claim {
    var rest = self
    rest.takeAll {
      $0.means(.to) || $0.means(.by) || $0.isVerb(.making) || $0.attribute == .size
        || $0.target == .picture || $0.attribute == .fitting || $0.means(.particle(-1))
        || $0.means(.particle(1))
    }
    return Claim(Operation(.reframe(.resize(size)), .whole, .picture), leaving: rest)
  }

  /// Removes and returns the new size of the picture.
  private mutating func takeNewSize() throws(ClauseError) -> Reframing.NewSize? {
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
      if takeAll({ $0.attribute == .fitting }) { return .fit(width: width, height: height) }
      return .size(width: width, height: height)
    }
    if let size = try takeBothSides() { return size }
    if let factor = try takeScale() { return .scaled(factor) }
    let isWide = takeAll { $0.attributes.contains(.wide) }
    let isHigh = takeAll { $0.attributes.contains(.high) }
    let isShorter = takeAll { $0.attribute == .shorterSide }
    takeAll { $0.attribute == .longerSide }
    guard let number = take({ $0.number }), !(isWide && isHigh) else { return nil }
    guard let side = number.side else { throw .unclear("a side has 1 to 100000 pixels") }
    return isWide
      ? .width(side) : isHigh ? .height(side) : isShorter ? .shortest(side) : .longest(side)
  }

  /// Removes and returns a width and a height that are named as such: "320 wide by 240 high".
  private mutating func takeBothSides() throws(ClauseError) -> Reframing.NewSize? {
    guard contains({ $0.attributes.contains(.wide) }), contains({ $0.attributes.contains(.high) })
    else { return nil }
    var rest = self
    guard let width = rest.takeSide(.wide), let height = rest.takeSide(.high) else { return nil }
    self = rest
    return .size(width: width, height: height)
  }

  /// Removes and returns the number of pixels beside the word for a side.
  private mutating func takeSide(_ attribute: Attribute) -> Int? {
    guard let word = chunks.firstIndex(where: { $0.attributes.contains(attribute) }) else {
      return nil
    }
    for index in [word - 1, word + 1] where chunks.indices.contains(index) {
      guard let side = chunks[index].number?.side else { continue }
      chunks.removeSubrange(min(index, word)...max(index, word))
      return side
    }
    return nil
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

  var ratio: (Double, Double)? {
    first { if case .ratio(let width, let height) = $0 { (width, height) } else { nil } }
  }

  fileprivate var verb: Verb? { first { if case .verb(let verb) = $0 { verb } else { nil } } }

  fileprivate var isUnit: Bool { meanings.contains { if case .unit = $0 { true } else { false } } }
}
