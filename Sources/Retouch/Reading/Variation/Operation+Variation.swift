extension Operation {
  /// The operation with what a phrase says in the place of its own; nil where not all of the phrase
  /// fits.
  func varied(by phrase: Clause) throws(ClauseFault) -> Operation? {
    guard !phrase.contains(.negation), !phrase.contains(.alternative) else { return nil }
    var rest = phrase
    if let geometry = try movedOrReframed(by: phrase) { return geometry }
    let change = try change.varied(by: &rest)
    var target = target
    if !isReframing {
      if let named = try rest.takeTarget(places: !change.hasPlace) { target = named }
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

  /// Motions and the picture's size: read anew, with the old verb.
  private func movedOrReframed(by phrase: Clause) throws(ClauseFault) -> Operation? {
    guard let verb = change.verbOfItsOwn else { return nil }
    let pieces = Piece.pieces(of: Tokenizer.tokens(of: verb)) + phrase.pieces
    let clause = Clause(
      pieces: pieces.filter { !$0.isJoint && $0.word != "same" }, joint: .then, joints: [])
    let read = if let motion = try clause.motion() { motion } else { try clause.reframing() }
    guard let read, read.change.verbOfItsOwn == verb else { return nil }
    return Operation(read.change, amount, read.target == .mask ? target : read.target)
  }
}

extension Change {
  /// The verb and object with which another way or size can be read; nil for other changes.
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

  /// Whether "at the top left" says where something goes.
  fileprivate var hasPlace: Bool {
    switch self {
    case .write, .draw, .hang: true
    default: false
    }
  }

  /// The change with what a phrase says of its kind, which is taken from it.
  fileprivate func varied(by phrase: inout Clause) throws(ClauseFault) -> Change {
    switch self {
    case .adjust, .clear, .remove, .move, .reframe(.crop), .reframe(.straighten), .reframe(.turn),
      .reframe(.mirror), .reframe(.resize):
      return self
    case .apply, .paint, .give: return phrase.takeChange(like: self) ?? self
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
    case .replace(let backdrop):
      return .replace(try phrase.takeBackdrop(readsNames: true)?.0 ?? backdrop)
    case .write(var lettering):
      if let text = phrase.take(\.quoted) { lettering.text = text }
      lettering.size = phrase.takeRelativeSize(to: lettering.size)
      try phrase.takeLook(of: &lettering)
      return .write(lettering)
    case .draw(var figure):
      figure.size = phrase.takeRelativeSize(to: figure.size)
      if let shape = phrase.take(\.shape) { figure.shape = shape }
      try phrase.takeLook(of: &figure)
      return .draw(figure)
    case .hang(var thing):
      if let kind = phrase.take(\.skyThing) { thing.kind = kind }
      thing.size = phrase.takeRelativeSize(to: thing.size)
      if let size = try phrase.takeSize(usual: thing.kind.usualWidth) { thing.size = size }
      if let place = try phrase.takePlace() { thing.place = place }
      return .hang(thing)
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
  /// An effect for an effect, a look or a style for either.
  fileprivate mutating func takeChange(like old: Change) -> Change? {
    take { piece in
      guard case .named(let change)? = piece.term?.subject else { return nil }
      return switch (old, change) {
      case (.apply, .apply), (.paint, .paint), (.give, .give), (.paint, .give), (.give, .paint):
        change
      default: nil
      }
    }
  }

  /// The amount that the phrase says: a percentage, or more or less than there was.
  fileprivate mutating func takeStrength(
    insteadOf old: Amount, of change: Change
  ) throws(ClauseFault) -> Amount {
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
    while let piece = take({ $0.saysStrength ? $0 : nil }) {
      if let direction = piece.direction {
        sign = direction
      } else if let next = piece.degree {
        degree = (degree ?? 1) * next
      } else {
        factor = piece.factor
      }
    }
    if let factor { return Amount(percent: old.percent * factor).rounded }
    guard degree != nil || sign != nil else { return old }
    // "a bit stronger" is a quarter more, "much stronger" twice as much.
    let more = 1 + 0.5 * (degree ?? 1)
    return Amount(percent: old.percent * (sign == -1 ? 1 / more : more)).rounded
  }

  /// "bigger" or "smaller" than a size; where there was none, "bigger" is big.
  fileprivate mutating func takeRelativeSize(to old: Length?) -> Length? {
    guard let old else { return nil }
    let factor = take { piece in
      switch piece.word {
      case "bigger", "larger": 1.5
      case "smaller": 1 / 1.5
      default: nil as Double?
      }
    }
    guard let factor else { return old }
    return switch old {
    case .pixels(let pixels): .pixels((pixels * factor).rounded())
    case .share(let share): .share((share * factor * 1000).rounded() / 1000)
    }
  }
}

extension Piece {
  fileprivate var saysStrength: Bool { direction != nil || degree != nil || factor != nil }
}
