extension Chunk {
  var meanings: [Meaning] { if case .phrase(let meanings) = content { meanings } else { [] } }

  /// The first meaning with a value.
  func first<Value>(_ value: (Meaning) -> Value?) -> Value? {
    for meaning in meanings {
      if let value = value(meaning) { return value }
    }
    return nil
  }

  func means(_ meaning: Meaning) -> Bool { meanings.contains(meaning) }

  func isVerb(_ verb: Verb) -> Bool { means(.verb(verb)) }

  func isVerb(in verbs: [Verb]) -> Bool { verbs.contains(where: isVerb) }

  /// The typed words in lower case.
  var word: String { text.lowercased() }

  var isSilent: Bool { meanings.contains(where: \.isSilent) }

  /// Whether the chunk separates the parts of a clause.
  var isSeparator: Bool { content == .pause || means(.and) }

  var outOfReach: String? {
    first { if case .outOfReach(let reason) = $0 { reason } else { nil } }
  }

  /// A part of the picture at an anchor: "bottom third".
  var part: (anchor: Position.Anchor, fraction: Double)? {
    first { if case .part(let anchor, let fraction) = $0 { (anchor, fraction) } else { nil } }
  }

  var isUnknown: Bool { if case .unknown = content { true } else { false } }

  var quoted: String? { if case .quoted(let text) = content { text } else { nil } }

  var number: Number? { if case .number(let number) = content { number } else { nil } }

  var pair: NumberPair? { if case .pair(let pair) = content { pair } else { nil } }

  var colour: NamedColour? { first { if case .colour(let colour) = $0 { colour } else { nil } } }

  var term: Term? { first { if case .term(let term) = $0 { term } else { nil } } }

  var target: Target? { first { if case .target(let target) = $0 { target } else { nil } } }

  var anchor: Position.Anchor? {
    first { if case .anchor(let anchor) = $0 { anchor } else { nil } }
  }

  var material: Material? {
    first { if case .material(let material) = $0 { material } else { nil } }
  }

  var paintedSky: NewBackground.PaintedSky? {
    first { if case .paintedSky(let scene) = $0 { scene } else { nil } }
  }

  var shape: Drawing.Shape? { first { if case .shape(let shape) = $0 { shape } else { nil } } }

  var skyObject: SkyObject.Kind? {
    first { if case .skyObject(let kind) = $0 { kind } else { nil } }
  }

  var frame: PictureFrame.Kind? {
    first { if case .frame(let kind) = $0 { kind } else { nil } }
  }

  var attribute: Attribute? {
    first { if case .attribute(let attribute) = $0 { attribute } else { nil } }
  }

  var degree: Double? { first { if case .degree(let factor) = $0 { factor } else { nil } } }

  var factor: Double? { first { if case .factor(let factor) = $0 { factor } else { nil } } }

  var direction: Double? { first { if case .direction(let sign) = $0 { sign } else { nil } } }

  var percentage: Double? {
    first { if case .percentage(let percent) = $0 { percent } else { nil } }
  }

  /// The sentence for what people want to be rid of, "noise" or "haze"; nil for anything else.
  var nuisance: String? { first { if case .nuisance(let sentence) = $0 { sentence } else { nil } } }

  var isNuisance: Bool { nuisance != nil }

  var particle: Double? { first { if case .particle(let sign) = $0 { sign } else { nil } } }

  var axis: MirrorAxis? { first { if case .axis(let axis) = $0 { axis } else { nil } } }

  var rotation: Double? { first { if case .rotation(let sign) = $0 { sign } else { nil } } }

  var step: (x: Int, y: Int)? {
    first { if case .step(let x, let y) = $0 { (x, y) } else { nil } }
  }
}
