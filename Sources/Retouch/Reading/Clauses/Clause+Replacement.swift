/// Clauses about the replacement of backgrounds and skies.
extension Clause {
  /// The clause read as a replacement; nil for another kind.
  func replacement() throws(ClauseError) -> Claim? {
    let isReplacing =
      leads(with: [.replacing]) || (leads(with: [.filling]) && contains({ $0.word == "with" }))
    let isBehind = contains(.behind) && leads(with: [.adding, .putting, .making])
    var rest = self
    rest.takeAll { ["plain", "solid", "simple", "pure", "new", "another"].contains($0.word) }
    // "blue the background" is no order of words that anybody means.
    let isBare = !leads(with: [.replacing, .filling, .making, .adding, .putting, .painting])
    let isScrambled = zip(chunks, chunks.dropFirst()).contains {
      $0.colour != nil && $1.means(.determiner)
    }
    guard !(isBare && isScrambled) else { return nil }
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    var target = try rest.takeTarget()
    let namesMask = rest.contains(.mask)
    let pointer = rest.contains({ ["it", "this", "that"].contains($0.word) })
    guard isReplacing || isBehind || target == .background || target == .sky || target == nil
    else { return nil }
    if isReplacing, let exchange = try exchange() { return exchange }
    if isReplacing,
      !contains({
        ["with", "by", "for", "as"].contains($0.word) || $0.means(.to) || $0.file != nil
      })
    {
      throw .unclear("say with what: “replace the background with white”")
    }
    let isObject = target == nil && !namesMask && !pointer
    if isReplacing, isObject, contains({ $0.material != nil }) { return nil }
    // "replace the background": one background for another, "give it a blue sky": one sky.
    rest.takeAll { $0.isVerb(in: [.replacing, .filling]) }
    if isBehind { rest.takeAll { $0.means(.behind) } }
    if isReplacing, rest.takeAll({ $0.isStars }) {
      rest.takeAll { $0.means(.to) }
      let stars = Operation(.replace(.paintedSky(.nightSky)), amount, target ?? .mask)
      return Claim(stars, leaving: rest)
    }
    guard
      let (background, isPaintedSky) = try rest.takeBackground(
        readsNames: isReplacing || isBehind || target != nil)
    else {
      guard isReplacing else { return nil }
      guard rest.contains({ $0.isUnknown || $0.refusal != nil }) else {
        throw .unclear(
          "it can be replaced with a colour, a gradient, a sunset, a blue, cloudy or night sky, or "
            + "a picture file")
      }
      throw .needsModel(
        "it can be replaced with a colour, a gradient, a sunset, a blue, cloudy or night sky, or a "
          + "picture file; " + Lexicon.aModelCould)
    }
    if case .colour(let colour) = background, case .colour? = target, isReplacing {
      let recoloured = Operation(.recolour(object: nil, colour: colour), amount, target ?? .mask)
      return Claim(recoloured, leaving: rest)
    }
    if case .colour = background, !isReplacing, !isBehind {
      // "turn the background into gold" is about the metal.
      let isMaterial = contains { $0.colour != nil && $0.material != nil }
      guard target == .background, !contains(.painting), !contains(.colourWord), !isMaterial else {
        return nil
      }
    }
    if target == nil, !isReplacing, !isBehind {
      guard isPaintedSky else { return nil }
      // "blue sky" asks for one; "sunset" alone is a light.
      guard case .paintedSky(let scene) = background,
        Lexicon.isSkyOfItsOwn(scene) || contains(.adding)
          || contains({ $0.paintedSky != nil && $0.word.hasSuffix("sky") })
      else { return nil }
      target = .sky
    }
    if isBehind { target = target == .subject || target == nil ? .background : target }
    let isKnown: (Chunk) -> Bool = {
      $0.isVerb(in: [.making, .adding, .putting, .replacing]) || $0.means(.to) || $0.means(.by)
        || $0.direction == 1 || $0.means(.colourWord)
    }
    guard rest.saysNothing(but: isKnown) else {
      guard isReplacing || isBehind else { return nil }
      throw .unclear(
        "the background, the sky, the subject or what is under the mask can be replaced")
    }
    if isPaintedSky, !isReplacing, contains({ $0.word == "more" }) {
      throw .unclear("say “more contrast in the sky”, or “replace the sky with a cloudy sky”")
    }
    let isMask = namesMask || (isReplacing && pointer)
    rest.takeAll(isKnown)
    let place = target ?? (isMask ? .mask : .background)
    return Claim(Operation(.replace(background), amount, place), leaving: rest)
  }

  /// Removes and returns the new background, and whether it is a painted sky.
  mutating func takeBackground(
    readsNames: Bool
  ) throws(ClauseError) -> (NewBackground, isPaintedSky: Bool)? {
    if takeAll({ $0.means(.gradient) }) {
      guard let top = takeColour(), let bottom = takeColour() else {
        throw .unclear(
          "a gradient goes from one colour to another: “a gradient from navy to cream”")
      }
      return (.gradient(top: top, bottom: bottom), false)
    }
    if let scene = take({ $0.paintedSky }) { return (.paintedSky(scene), true) }
    if let name = take({ $0.file }) { return (.file(name), false) }
    if readsNames, let name = take({ $0.quoted }) { return (.file(name), false) }
    if let colour = takeColour() {
      guard !contains({ $0.colour != nil }) else { return nil }
      return (.colour(colour), false)
    }
    return nil
  }
}

extension Chunk {
  fileprivate var isStars: Bool { term?.subject == .named(.applyLook(.stars)) }

  fileprivate var file: String? { if case .file(let name) = content { name } else { nil } }
}
