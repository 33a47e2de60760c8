/// Clauses about hue, duotone, selective colour and colour casts.
extension Clause {
  /// The clause read as selective colour, as in "keep only red" and "black and white except the red
  /// parts"; nil for another kind.
  func keepingOneColour() throws(ClauseError) -> Operation? {
    var rest = self
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    let isGrey = rest.takeAll { $0.isBlackAndWhite }
    if let target = try rest.takeTarget(positions: false) {
      switch target {
      case .except(.colour(let colour)) where isGrey:
        guard rest.saysNothing(but: { $0.isVerb(.making) || $0.means(.to) }) else { return nil }
        return Operation(.keepColour(colour), amount)
      case .colour(let colour) where contains(.keeping) || contains(.only):
        rest.takeAll(.keeping)
        guard rest.saysNothing(but: Self.isAboutKeeping) else { return nil }
        return Operation(.keepColour(colour), amount)
      case .subject, .sky, .background, .except:
        // "keep only the sky in colour" makes the rest grey.
        guard contains(.keeping), rest.takeAll({ $0.means(.colourWord) }),
          rest.saysNothing(but: Self.isAboutKeeping)
        else { return nil }
        return Operation(.applyFilter(.blackAndWhite), amount, .except(target))
      default: return nil
      }
    }
    let keeps = contains(.keeping) || contains({ $0.means(.only) }) && contains(.colourWord)
    guard keeps, let colour = rest.takeColour() else { return nil }
    rest.takeAll(.keeping)
    guard !rest.contains({ $0.colour != nil }) else {
      throw .unclear("one colour can be kept: “keep only the red”")
    }
    guard rest.saysNothing(but: Self.isAboutKeeping) else { return nil }
    return Operation(.keepColour(colour), amount)
  }

  private static func isAboutKeeping(_ chunk: Chunk) -> Bool {
    chunk.means(.colourWord) || chunk.isVerb(in: [.making, .keeping]) || chunk.means(.parts)
      || ["stays", "stay", "visible"].contains(chunk.word) || chunk.means(.to)
  }

  /// The clause read as a duotone, as in "duotone navy and cream"; nil for another kind.
  func duotone() throws(ClauseError) -> Operation? {
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
    try rest.requireNothing {
      $0.isVerb(in: [.making, .adding]) || $0.means(.to) || $0.means(.colourWord)
        || $0.direction == 1
    }
    return Operation(.duotone(dark: dark, light: light), amount, target ?? .mask)
  }

  /// The clause read as a monochrome, as in "monochrome blue": shades of one colour up to white.
  private func monochrome() -> Operation? {
    var rest = self
    guard rest.takeAll({ $0.word.hasPrefix("mono") && $0.isBlackAndWhite }) else { return nil }
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? .whole
    guard let target = try? rest.takeTarget() ?? .mask, var colour = rest.takeColour(),
      rest.saysNothing(but: { $0.isVerb(.making) || $0.means(.to) })
    else { return nil }
    if Lexicon.colours[colour.name] != nil, let dark = Lexicon.shades["dark"] {
      colour = NamedColour(
        name: "dark " + colour.name, of: colour, lightness: dark.lightness, chroma: dark.chroma)
    }
    return Operation(.duotone(dark: colour, light: Lexicon.colour(named: "white")), amount, target)
  }

  /// The clause read as a hue rotation, as in "hue +30°"; nil for another kind.
  func hueShift() throws(ClauseError) -> Operation? {
    guard contains(.hue) else { return nil }
    var rest = self
    rest.takeAll { $0.means(.hue) }
    let target = try rest.takeTarget()
    guard !rest.contains({ $0.colour != nil }) else { return nil }
    guard let number = rest.take({ $0.number }), number.unit == nil || number.unit == .degrees
    else { throw .unclear("say by how many degrees of the colour circle: “hue +30°”") }
    guard number.magnitude <= 360 else { throw .unclear("an angle is at most 360°") }
    let isLess = rest.takeAll { $0.direction == -1 }
    try rest.requireNothing {
      $0.isVerb(in: [.making, .turning, .moving]) || $0.means(.by) || $0.means(.colourWord)
        || $0.direction == 1 || $0.means(.to)
    }
    let degrees = (number.signed * 10).rounded() / 10 * (isLess ? -1 : 1)
    return Operation(.shiftHue(degrees + 0), .whole, target ?? .mask)
  }

  /// The clause read as a colour cast, as in "more yellow", "bluer" and "add a red tint"; nil for
  /// another kind.
  func cast() throws(ClauseError) -> [Operation]? {
    var rest = self
    var sign: Double?
    var isCast = rest.takeAll { $0.means(.cast) || $0.isVerb(.painting) && $0.means(.cast) }
    let comparative = rest.take { chunk in
      chunk.first { if case .towards(let colour) = $0 { colour } else { nil } }
    }
    guard comparative != nil || isCast || contains({ $0.direction != nil || $0.means(.excess) })
    else { return nil }
    guard comparative != nil || contains({ $0.colour != nil }) else { return nil }
    if rest.takeAll({ $0.means(.excess) || $0.direction == -1 }) { sign = -1 }
    if rest.takeAll({ $0.isVerb(.removing) }) { sign = -1 }
    if rest.takeAll({ $0.direction == 1 }) {
      guard sign == nil else { throw .bothWays }
      sign = 1
    }
    isCast = isCast || comparative != nil
    guard isCast || sign != nil, let colour = comparative ?? rest.takeColour() else { return nil }
    let target = try rest.takeTarget()
    var degree = 1.0
    while let next = rest.take({ $0.degree }) { degree = min(degree * next, 4) }
    let percent = rest.takePercentage()
    guard
      rest.saysNothing(but: {
        $0.isVerb(in: [.making, .adding]) || $0.means(.to) || $0.means(.by)
      })
    else { return nil }
    let name = colour.name.split(separator: " ").last.map(String.init) ?? colour.name
    guard let casts = Lexicon.casts[name] else {
      throw .unclear(
        "more or less of it is said as warmth (blue to yellow) or tint (green to magenta)")
    }
    return casts.map { quality, towards in
      let amount = percent ?? Lexicon.usualAmount(of: .quality(quality)) * degree
      return Operation(
        .adjust(quality), Amount(percent: amount * towards * (sign ?? 1)).rounded,
        target ?? .mask)
    }
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
