/// Clauses about hue, duotone, selective colour and colour casts.
extension Clause {
  /// The clause read as selective colour, as in "keep only red" and "black and white except the red
  /// parts"; nil for another kind.
  func keepingOneColour() throws(ClauseError) -> Claim? {
    var rest = self
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    let isGrey = rest.takeAll { $0.isBlackAndWhite }
    if let target = try rest.takeTarget(positions: false) {
      switch target {
      case .except(.colour(let colour)) where isGrey:
        rest.takeAll { $0.isVerb(.making) || $0.means(.to) }
        return Claim(Operation(.keepColour(colour), amount), leaving: rest)
      case .colour(let colour) where contains(.keeping) || contains(.only) && isOnlyAboutColour:
        rest.takeAll(Self.isAboutKeeping)
        return Claim(Operation(.keepColour(colour), amount), leaving: rest)
      case .subject, .sky, .background, .except:
        // "keep only the sky in colour" makes the rest grey.
        guard contains(.keeping), rest.takeAll({ $0.means(.colourWord) }) else { return nil }
        rest.takeAll(Self.isAboutKeeping)
        let grey = Operation(.applyFilter(.blackAndWhite), amount, .except(target))
        return Claim(grey, leaving: rest)
      default: return nil
      }
    }
    let keeps = contains(.keeping) || contains({ $0.means(.only) }) && contains(.colourWord)
    guard keeps, let colour = rest.takeColour() else { return nil }
    rest.takeAll(.keeping)
    guard !rest.contains({ $0.colour != nil }) else {
      throw .unclear("one colour can be kept: “keep only the red”")
    }
    rest.takeAll(Self.isAboutKeeping)
    if isGrey { rest.takeAll { $0.means(.rest) } }
    return Claim(Operation(.keepColour(colour), amount), leaving: rest)
  }

  /// Whether nothing but keeping is said of the parts of a colour: "only the reds", unlike "only the
  /// reds darker".
  private var isOnlyAboutColour: Bool { !contains { $0.term != nil || $0.direction != nil } }

  private static func isAboutKeeping(_ chunk: Chunk) -> Bool {
    chunk.means(.colourWord) || chunk.isVerb(in: [.making, .keeping]) || chunk.means(.parts)
      || ["stays", "stay", "visible"].contains(chunk.word) || chunk.means(.to)
  }

  /// The clause read as a duotone, as in "duotone navy and cream"; nil for another kind.
  func duotone() throws(ClauseError) -> Claim? {
    guard contains(.duotone) else { return monochrome() }
    var rest = self
    rest.takeAll { $0.means(.duotone) }
    // The two colours are also the name of a look.
    if let look = rest.chunks.firstIndex(where: \.isTealAndOrange) {
      rest.chunks.replaceSubrange(look...look, with: rest.chunks[look].words)
    }
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    let target = try rest.takeTarget()
    let dark = rest.takeColour() ?? Lexicon.colour(named: "navy")
    let light = rest.takeColour() ?? Lexicon.colour(named: "cream")
    rest.takeAll {
      $0.isVerb(in: [.making, .adding]) || $0.means(.to) || $0.means(.colourWord)
        || $0.direction == 1
    }
    let duotone = Operation(.duotone(dark: dark, light: light), amount, target ?? .mask)
    return Claim(duotone, leaving: rest)
  }

  /// The clause read as a monochrome, as in "monochrome blue": shades of one colour up to white.
  private func monochrome() -> Claim? {
    var rest = self
    guard rest.takeAll({ $0.word.hasPrefix("mono") && $0.isBlackAndWhite }) else { return nil }
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    guard let target = try? rest.takeTarget() ?? .mask, var colour = rest.takeColour() else {
      return nil
    }
    rest.takeAll { $0.isVerb(.making) || $0.means(.to) }
    if Lexicon.colours[colour.name] != nil, let dark = Lexicon.shades["dark"] {
      colour = NamedColour(
        name: "dark " + colour.name, of: colour, lightness: dark.lightness, chroma: dark.chroma)
    }
    let white = Lexicon.colour(named: "white")
    return Claim(Operation(.duotone(dark: colour, light: white), amount, target), leaving: rest)
  }

  /// The clause read as a hue rotation, as in "hue +30°"; nil for another kind.
  func hueShift() throws(ClauseError) -> Claim? {
    guard contains(.hue) else { return nil }
    var rest = self
    rest.takeAll { $0.means(.hue) }
    let target = try rest.takeTarget()
    guard !rest.contains({ $0.colour != nil }) else { return nil }
    guard let number = rest.take({ $0.number }), number.unit == nil || number.unit == .degrees
    else { throw .unclear("say by how many degrees of the colour circle: “hue +30°”") }
    guard number.magnitude <= 360 else { throw .unclear("an angle is at most 360°") }
    let isLess = rest.takeAll { $0.direction == -1 }
    rest.takeAll {
      $0.isVerb(in: [.making, .turning, .moving]) || $0.means(.by) || $0.means(.colourWord)
        || $0.direction == 1 || $0.means(.to)
    }
    let degrees = (number.signed * 10).rounded() / 10 * (isLess ? -1 : 1)
    return Claim(Operation(.shiftHue(degrees + 0), .whole, target ?? .mask), leaving: rest)
  }

  /// The clause read as a colour cast, as in "more yellow", "bluer" and "add a red tint"; nil for
  /// another kind.
  func cast() throws(ClauseError) -> Claim? {
    var rest = self
    var sign: Double?
    var isCast = rest.takeAll { $0.means(.cast) || $0.isVerb(.painting) && $0.means(.cast) }
    let comparative = rest.take { chunk in
      chunk.first { if case .towards(let colour) = $0 { colour } else { nil } }
    }
    guard comparative != nil || isCast || contains({ $0.direction != nil || $0.means(.excess) })
    else { return nil }
    // "there is a green cast", "it is greenish": a complaint.
    let isAdjective = chunks.contains { $0.word.hasSuffix("ish") }
    let isNoun = chunks.contains { $0.word == "cast" } && !contains(.adding) && !contains(.making)
    let isComparison = comparative != nil && !isAdjective
    // "a reddish tone" and "more reddish" are wishes; "a bit reddish" says what is wrong.
    let isWished =
      contains(.making) || contains(.adding) || contains { $0.direction == 1 }
      || isCast && !saysWhatIs
    let isStated = isAdjective && !isWished
    if isStated, comparative != nil,
      !contains({
        $0.means(.being) || $0.means(.excess) || $0.degree != nil || $0.direction != nil
      })
    {
      throw .unclear("say “make it reddish” or “it is too reddish”, with the colour that is meant")
    }
    if isNoun || isStated || saysWhatIs && !isComparison { sign = -1 }
    guard comparative != nil || contains({ $0.colour != nil }) else { return nil }
    if rest.takeAll({ $0.means(.excess) || $0.direction == -1 }) { sign = -1 }
    if rest.takeAll({ $0.isVerb(in: [.removing, .repairing]) }) { sign = -1 }
    if rest.takeAll({ $0.direction == 1 }) {
      guard sign == nil else { throw .bothWays }
      sign = 1
    }
    isCast = isCast || comparative != nil
    guard isCast || sign != nil, let colour = comparative ?? rest.takeColour() else { return nil }
    // "the purple reds", "too dark purple": more than a colour is named.
    let isNamed = zip(chunks, chunks.dropFirst()).contains { lead, colour in
      colour.colour != nil && (lead.word == "the" && !isCast || Lexicon.shades[lead.word] != nil)
    }
    guard comparative != nil || !isNamed else { return nil }
    let target = try rest.takeTarget()
    var degree = 1.0
    while let next = rest.take({ $0.degree }) { degree = Lexicon.degree(degree, of: next) }
    let percent = rest.takePercentage()
    let thing =
      target == nil && rest.contains({ $0.means(.maskedObject) }) ? rest.takeThing() : nil
    rest.takeAll {
      $0.isVerb(in: [.making, .adding]) || $0.means(.to) || $0.means(.by)
    }
    guard rest.saysNothing() else { return Claim([], leaving: rest) }
    let name = colour.name.split(separator: " ").last.map(String.init) ?? colour.name
    guard let casts = Lexicon.casts[name] else {
      throw .unclear(
        "more or less of it is said as warmth (blue to yellow) or tint (green to magenta)")
    }
    let shifted = casts.map { quality, towards in
      let amount = percent ?? Lexicon.usualAmount(of: .quality(quality)) * degree
      return Operation(
        .adjust(quality), Amount(percent: amount * towards * (sign ?? 1)).rounded,
        target ?? .mask)
    }
    return Claim(shifted, leaving: rest, thing: thing)
  }
}

extension Chunk {
  fileprivate var isTealAndOrange: Bool { term?.subject == .named(.applyLook(.tealAndOrange)) }

  /// The words of the phrase as chunks of their own.
  fileprivate var words: [Chunk] {
    Tokenizer.tokens(of: text).flatMap { Chunk.chunks(of: [$0]) }
  }

  fileprivate var isBlackAndWhite: Bool {
    if case .named(.applyFilter(.blackAndWhite))? = term?.subject { true } else { false }
  }
}
