extension Operation {
  /// The operation varied by a phrase; nil where not all of the phrase fits.
  func varied(by phrase: Clause) throws(ClauseError) -> Operation? {
    guard !phrase.contains(.negation), !phrase.contains(.alternative) else { return nil }
    var rest = phrase
    if let reframing = try movedOrReframed(by: phrase) { return reframing }
    let change = try change.varied(by: &rest)
    var target = target
    if !isReframing {
      if let named = try rest.takeTarget(positions: !change.takesPosition) { target = named }
      if rest.contains(.mask) { target = .mask }
    }
    let amount = try rest.takeStrength(insteadOf: amount, of: change)
    guard
      rest.saysNothing(but: {
        $0.isVerb(in: [.making, .painting, .writing, .drawing, .adding, .putting])
          || $0.means(.to) || $0.means(.by) || $0.means(.colourWord) || $0.attribute == .text
      })
    else { return nil }
    return Operation(change, amount, target)
  }

  private var isReframing: Bool { if case .reframe = change { true } else { false } }

  /// The motion or reframing parsed again, from the operation's verb and the phrase.
  private func movedOrReframed(by phrase: Clause) throws(ClauseError) -> Operation? {
    guard let verb = change.verbOfItsOwn else { return nil }
    let chunks = Chunk.chunks(of: Tokenizer.tokens(of: verb)) + phrase.chunks
    let clause = Clause(
      chunks: chunks.filter { !$0.isSeparator && $0.word != "same" }, conjunction: .then,
      separators: [])
    let claim = try clause.claim(by: [Clause.motion, Clause.reframing])
    guard let read = claim?.operations.first, read.change.verbOfItsOwn == verb else { return nil }
    return Operation(read.change, amount, read.target == .mask ? target : read.target)
  }
}

extension Change {
  /// The verb and object from which the change can be parsed again; nil for other changes.
  fileprivate var verbOfItsOwn: String? {
    switch self {
    case .move(.shift): "move it"
    case .move(.duplicate): "duplicate it"
    case .move(.scale): "scale it"
    case .move(.turn): "rotate it"
    case .move(.mirror): "mirror it"
    case .reframe(.crop): "crop"
    case .reframe(.straighten): "straighten"
    case .reframe(.turn): "rotate the picture"
    case .reframe(.mirror): "mirror the picture"
    case .reframe(.resize): "resize"
    default: nil
    }
  }

  /// Whether "at the top left" is the position of something added.
  fileprivate var takesPosition: Bool {
    switch self {
    case .write, .draw, .drawInSky: true
    default: false
    }
  }

  /// The change varied by the parts of a phrase that fit it, which are removed from the phrase.
  fileprivate func varied(by phrase: inout Clause) throws(ClauseError) -> Change {
    switch self {
    case .adjust, .clear, .remove, .move, .reframe(.crop), .reframe(.straighten), .reframe(.turn),
      .reframe(.mirror), .reframe(.resize):
      return self
    case .applyFilter, .stylise, .applyLook: return phrase.takeChange(like: self) ?? self
    case .shiftHue(let degrees):
      let number = phrase.take { $0.number?.unit == .percent ? nil : $0.number }
      return .shiftHue(number.map { ($0.signed * 10).rounded() / 10 } ?? degrees)
    case .duotone(let dark, let light):
      return .duotone(dark: phrase.takeColour() ?? dark, light: phrase.takeColour() ?? light)
    case .keepColour(let colour): return .keepColour(phrase.takeColour() ?? colour)
    case .recolour(let object, let colour):
      return .recolour(object: object, colour: phrase.takeColour() ?? colour)
    case .cover(let object, let material):
      return .cover(object: object, material: phrase.take(\.material) ?? material)
    case .replace(let background):
      return .replace(try phrase.takeBackground(readsNames: true)?.0 ?? background)
    case .write(var lettering):
      if let text = phrase.take(\.quoted) { lettering.text = text }
      lettering.size = phrase.takeRelativeSize(to: lettering.size)
      try phrase.takeLook(of: &lettering)
      return .write(lettering)
    case .draw(var drawing):
      drawing.size = phrase.takeRelativeSize(to: drawing.size)
      if let shape = phrase.take(\.shape) { drawing.shape = shape }
      try phrase.takeLook(of: &drawing)
      return .draw(drawing)
    case .drawInSky(var thing):
      if let kind = phrase.take(\.skyObject) { thing.kind = kind }
      thing.size = phrase.takeRelativeSize(to: thing.size)
      if let size = try phrase.takeSize(usual: thing.kind.usualWidth) { thing.size = size }
      if let position = try phrase.takePosition() { thing.position = position }
      return .drawInSky(thing)
    case .roundCorners(let radius):
      return .roundCorners(try phrase.takeFrameWidth() ?? radius)
    case .outline(let colour, let width):
      let width = try phrase.takeFrameWidth() ?? width
      return .outline(phrase.takeColour() ?? colour, width: width)
    case .reframe(.frame(var frame)):
      if let kind = phrase.take(\.frame) { frame.kind = kind }
      if let width = try phrase.takeFrameWidth() { frame.width = width }
      if let colour = phrase.takeColour() { frame.colour = colour }
      return .reframe(.frame(frame))
    }
  }
}

extension Clause {
  /// Removes and returns a filter in place of a filter, or a look or a style in place of either.
  fileprivate mutating func takeChange(like old: Change) -> Change? {
    take { chunk in
      guard case .named(let change)? = chunk.term?.subject else { return nil }
      return switch (old, change) {
      case (.applyFilter, .applyFilter), (.stylise, .stylise), (.applyLook, .applyLook),
        (.stylise, .applyLook), (.applyLook, .stylise):
        change
      default: nil
      }
    }
  }

  /// Removes and returns the amount: a percentage, or more or less than before.
  fileprivate mutating func takeStrength(
    insteadOf old: Amount, of change: Change
  ) throws(ClauseError) -> Amount {
    if contains(.opacity) { return try takeOpacity() }
    if let number = take({ $0.number?.unit == .percent ? $0.number : nil }) {
      guard number.magnitude <= 500 else { throw .tooMuch }
      let isSigned = if case .adjust = change { true } else { false }
      guard isSigned || number.sign != -1 else { throw .unknown }
      let sign = number.sign ?? (isSigned && old.percent < 0 ? -1 : 1)
      return Amount(percent: number.magnitude * sign).rounded
    }
    var degree: Double?
    var sign: Double?
    var factor: Double?
    while let chunk = take({ $0.saysStrength ? $0 : nil }) {
      if let direction = chunk.direction {
        sign = direction
      } else if let next = chunk.degree {
        degree = (degree ?? 1) * next
      } else {
        factor = chunk.factor
      }
    }
    if let factor { return Amount(percent: old.percent * factor).rounded }
    guard degree != nil || sign != nil else { return old }
    // "a bit stronger" is a quarter more, "much stronger" twice as much.
    let more = 1 + 0.5 * (degree ?? 1)
    return Amount(percent: old.percent * (sign == -1 ? 1 / more : more)).rounded
  }

  /// Removes "bigger" or "smaller" and returns the size scaled accordingly, or unchanged without such
  /// a word; nil where there was no size, since "bigger" is then read as "big".
  fileprivate mutating func takeRelativeSize(to old: Length?) -> Length? {
    guard let old else { return nil }
    let factor = take { chunk in
      switch chunk.word {
      case "bigger", "larger": 1.5
      case "smaller": 1 / 1.5
      default: nil as Double?
      }
    }
    guard let factor else { return old }
    return switch old {
    case .pixels(let pixels): .pixels((pixels * factor).rounded())
    case .fraction(let fraction): .fraction((fraction * factor * 1000).rounded() / 1000)
    }
  }
}

extension Chunk {
  fileprivate var saysStrength: Bool { direction != nil || degree != nil || factor != nil }
}
