/// Texts written into the picture.
extension Clause {
  /// The clause as a text to write; nil where it asks for something else.
  func writing() throws(ClauseFault) -> Operation? {
    let isAsked =
      leads(with: [.writing, .adding, .putting]) || contains({ $0.attribute == .text })
      || pieces.first?.quoted != nil
    guard isAsked, !leads(with: [.removing, .replacing]) else { return nil }
    var rest = self
    guard let text = rest.take({ $0.quoted }) ?? rest.takeWatermark() else {
      guard leads(with: [.writing]) || contains({ $0.attribute == .text }),
        !contains({ $0.material != nil }), leads(with: [.writing, .adding, .putting])
      else { return nil }
      throw .unclear("put the text in quotation marks: write “Hello” at the top")
    }
    var lettering = Lettering(text: text.replacing("\\n", with: "\n"))
    let share = try rest.takeOpacity()
    let target = try rest.takeTarget(places: false)
    try rest.takeLook(of: &lettering)
    rest.takeAll { $0.isVerb(in: [.writing, .adding, .putting, .making]) || $0.attribute == .text }
    try rest.requireNothing { $0.means(.colourWord) || $0.direction == 1 }
    return Operation(.write(lettering), share, target ?? .mask)
  }

  /// What stands after the word "watermark", up to where it goes and what it looks like.
  private mutating func takeWatermark() -> String? {
    guard let word = pieces.firstIndex(where: { $0.word == "watermark" }) else { return nil }
    let end =
      pieces[(word + 1)...].firstIndex {
        $0.means(.preposition) || $0.isJoint || $0.anchor != nil || $0.means(.translucent)
          || $0.number != nil || !$0.attributes.isEmpty
      } ?? pieces.endIndex
    guard end > word + 1 else { return nil }
    let text = Self.text(pieces[(word + 1)..<end])
    pieces.removeSubrange((word + 1)..<end)
    return text
  }

  /// How opaque something added is.
  mutating func takeOpacity() throws(ClauseFault) -> Amount {
    if takeAll({ $0.means(.translucent) }) { return Amount(percent: 50) }
    guard let place = pieces.firstIndex(where: { $0.means(.opacity) }) else { return .whole }
    var number: Number?
    var start = place
    if place > 0, let before = pieces[place - 1].number {
      (number, start) = (before, place - 1)
    }
    guard let number, number.unit == .percent, number.sign == nil, number.magnitude <= 100 else {
      throw .unclear("an opacity is a percentage: “at 50 % opacity”")
    }
    pieces.removeSubrange(start...place)
    return Amount(percent: number.magnitude).rounded
  }

  /// Takes what the clause says about how letters look and where they stand.
  mutating func takeLook(of lettering: inout Lettering) throws(ClauseFault) {
    if let name = takeFamilyName() { lettering.family = .named(name) }
    let outline = takeColour { $0.attribute == .outline }
    if outline.found { lettering.outline = outline.colour ?? Lexicon.colour(named: "black") }
    let shadow = takeColour { $0.attributes.contains(.shadow) }
    guard shadow.colour == nil || shadow.colour?.name == "black" else {
      throw .unclear("the shadow of a text is black")
    }
    if shadow.found { lettering.hasShadow = true }
    if let angle = try takeTurn() { lettering.angle = angle }
    if let colour = takeColour() { lettering.colour = colour }
    if let place = try takePlace() { lettering.place = place }
    if let size = try takeSize(usual: Lettering.usualSize) {
      lettering.size = size
    } else if let number = take({ $0.number?.unit == .pixels ? $0.number : nil }) {
      lettering.size = try Length(number)
    }
    if takeAll({ $0.attributes.contains(.italic) }) { lettering.isItalic = true }
    if let family = take({ $0.family }) { lettering.family = family }
    if let weight = take({ $0.weight }) { lettering.weight = weight }
  }

  /// A size with or without a number.
  ///
  /// - Parameter usual: the size where nothing is said, of which "big" is a multiple.
  mutating func takeSize(usual: Double) throws(ClauseFault) -> Length? {
    if let length = try takeLength(at: { [.size, .high].contains($0.attribute) }) { return length }
    let factor = take { piece in
      piece.attributes.lazy.compactMap { attribute in
        if case .relativeSize(let factor) = attribute { factor } else { nil }
      }.first
    }
    return factor.map { .share(($0 * usual * 100).rounded() / 100) }
  }

  /// How something added is turned: "turned by 15° anticlockwise", "upside down".
  mutating func takeTurn() throws(ClauseFault) -> Double? {
    if takeAll({ $0.attribute == .upsideDown }) { return 180 }
    if takeAll({ $0.attributes.contains(.upright) }) { return 90 }
    let isTurned = pieces.contains(where: { $0.isVerb(.turning) })
    guard isTurned || pieces.contains(where: { $0.number?.unit == .degrees }) else { return nil }
    let angle = try takeAngle()
    takeAll(.turning)
    return angle
  }

  /// The name of a family of letters: quoted, or words after "in" or "font" that are not known.
  private mutating func takeFamilyName() -> String? {
    if let place = pieces.firstIndex(where: { $0.quoted != nil }), place > 0,
      pieces[place - 1].means(.preposition) || pieces[place - 1].attribute == .text
    {
      return pieces.remove(at: place).quoted
    }
    for place in pieces.indices.dropFirst() {
      let before = pieces[place - 1]
      guard before.means(.preposition) || before.means(.determiner) || before.attribute == .text
      else { continue }
      // A family's own words may be known ones: "Comic Neue", "Liberation Serif".
      let end = pieces[place...].firstIndex { !$0.isPartOfName } ?? pieces.endIndex
      guard pieces[place..<end].contains(where: { $0.isUnknown || $0.meansNothingForLetters })
      else { continue }
      let name = Self.text(pieces[place..<end])
      pieces.removeSubrange(place..<end)
      return name
    }
    return nil
  }
}

extension Piece {
  fileprivate var isPartOfName: Bool {
    isUnknown || (!meanings.isEmpty && text.first?.isUppercase == true)
  }

  /// Whether a capitalised word must be part of a name, since it says nothing about letters.
  fileprivate var meansNothingForLetters: Bool {
    isPartOfName && attributes.isEmpty && colour == nil && anchor == nil && !isSilent
      && Lexicon.shades[word] == nil && !isJoint
  }

  var attributes: [Attribute] {
    meanings.compactMap { if case .attribute(let attribute) = $0 { attribute } else { nil } }
  }

  fileprivate var family: Lettering.Family? {
    attributes.lazy.compactMap { if case .family(let family) = $0 { family } else { nil } }.first
  }

  fileprivate var weight: Lettering.Weight? {
    attributes.lazy.compactMap { if case .weight(let weight) = $0 { weight } else { nil } }.first
  }
}
