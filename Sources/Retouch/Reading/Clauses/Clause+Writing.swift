/// Clauses about text in the picture.
extension Clause {
  /// The clause read as a text to write; nil for another kind.
  func writing() throws(ClauseError) -> Claim? {
    let isAsked =
      leads(with: [.writing, .adding, .putting]) || contains({ $0.attribute == .text })
      || chunks.first?.quoted != nil
    guard isAsked, !leads(with: [.removing, .replacing]) else { return nil }
    var rest = self
    var text = rest.take { $0.quoted } ?? rest.takeWatermark()
    if text == nil { text = try rest.takeUnquotedText() }
    guard let text else {
      guard leads(with: [.writing]) || contains({ $0.attribute == .text }),
        !contains({ $0.material != nil }), leads(with: [.writing, .adding, .putting])
      else { return nil }
      throw .unclear("put the text in quotation marks: write “Hello” at the top")
    }
    var lettering = Lettering(text: text.replacing("\\n", with: "\n"))
    let amount = try rest.takeOpacity()
    let target = try rest.takeTarget(positions: false)
    try rest.takeLook(of: &lettering)
    rest.takeAll {
      $0.isVerb(in: [.writing, .adding, .putting, .making]) || $0.attribute == .text
        || $0.means(.colourWord) || $0.direction == 1
    }
    return Claim(Operation(.write(lettering), amount, target ?? .mask), leaving: rest)
  }

  /// Removes and returns the text after the word "watermark", up to its position and appearance.
  private mutating func takeWatermark() -> String? {
    guard let word = chunks.firstIndex(where: { $0.word == "watermark" }) else { return nil }
    let end =
      chunks[(word + 1)...].firstIndex {
        $0.means(.preposition) || $0.isSeparator || $0.anchor != nil || $0.means(.translucent)
          || $0.number != nil || !$0.attributes.isEmpty
      } ?? chunks.endIndex
    guard end > word + 1 else { return nil }
    let text = Self.text(chunks[(word + 1)..<end])
    chunks.removeSubrange((word + 1)..<end)
    return text
  }

  /// Removes and returns the opacity of something added.
  mutating func takeOpacity() throws(ClauseError) -> Amount {
    if takeAll({ $0.means(.translucent) }) { return Amount(percent: 50) }
    guard let position = chunks.firstIndex(where: { $0.means(.opacity) }) else { return .whole }
    var number: Number?
    var start = position
    if position > 0, let before = chunks[position - 1].number {
      (number, start) = (before, position - 1)
    }
    guard let number, number.unit == .percent, number.sign == nil, number.magnitude <= 100 else {
      throw .unclear("an opacity is a percentage: “at 50 % opacity”")
    }
    chunks.removeSubrange(start...position)
    return Amount(percent: number.magnitude).rounded
  }

  /// Removes what the clause says about the appearance and the position of a text.
  mutating func takeLook(of lettering: inout Lettering) throws(ClauseError) {
    let name = takeFamilyName()
    if let name { lettering.family = .named(name) }
    let outline = takeColour { $0.attribute == .outline }
    if outline.found { lettering.outline = outline.colour ?? Lexicon.colour(named: "black") }
    let shadow = takeColour { $0.attributes.contains(.shadow) }
    guard shadow.colour == nil || shadow.colour?.name == "black" else {
      throw .unclear("the shadow of a text is black")
    }
    if shadow.found { lettering.hasShadow = true }
    if let angle = try takeTurn() { lettering.angle = angle }
    if let colour = takeColour() { lettering.colour = colour }
    if let position = try takePosition() { lettering.position = position }
    if let size = try takeSize(usual: Lettering.usualSize) {
      lettering.size = size
    } else if let number = take({ $0.number?.unit == .pixels ? $0.number : nil }) {
      lettering.size = try Length(size: number)
    }
    if takeAll({ $0.attributes.contains(.italic) }) { lettering.isItalic = true }
    if let family = take({ $0.family }) {
      guard name == nil else { throw .unclear("it names more than one font") }
      lettering.family = family
    }
    if let weight = take({ $0.weight }) { lettering.weight = weight }
  }

  /// Removes and returns a size, with or without a number.
  ///
  /// - Parameter usual: the default size, of which "big" is a multiple.
  mutating func takeSize(usual: Double) throws(ClauseError) -> Length? {
    if let length = try takeLength(at: { [.size, .high].contains($0.attribute) }) { return length }
    let factor = take { chunk in
      chunk.attributes.lazy.compactMap { attribute in
        if case .relativeSize(let factor) = attribute { factor } else { nil }
      }.first
    }
    return factor.map { .fraction(($0 * usual * 100).rounded() / 100) }
  }

  /// Removes and returns the rotation of something added: "turned by 15° anticlockwise", "upside
  /// down".
  mutating func takeTurn() throws(ClauseError) -> Double? {
    if takeAll({ $0.attribute == .upsideDown }) { return 180 }
    if takeAll({ $0.attributes.contains(.upright) }) { return 90 }
    let isTurned = chunks.contains(where: { $0.isVerb(.turning) })
    guard isTurned || chunks.contains(where: { $0.number?.unit == .degrees }) else { return nil }
    let angle = try takeAngle()
    takeAll(.turning)
    return angle
  }

  /// Removes and returns the name of a font family: quoted, or unknown words after "in" or "font".
  private mutating func takeFamilyName() -> String? {
    if let position = chunks.firstIndex(where: { $0.quoted != nil }), position > 0,
      chunks[position - 1].means(.preposition) || chunks[position - 1].attribute == .text
    {
      return chunks.remove(at: position).quoted
    }
    for position in chunks.indices.dropFirst() {
      let before = chunks[position - 1]
      guard before.means(.preposition) || before.means(.determiner) || before.attribute == .text
      else { continue }
      // A family's name may contain known words: "Comic Neue", "Liberation Serif".
      let end = chunks[position...].firstIndex { !$0.isPartOfName } ?? chunks.endIndex
      guard chunks[position..<end].contains(where: { $0.isUnknown || $0.meansNothingForLetters })
      else { continue }
      let name = Self.text(chunks[position..<end])
      chunks.removeSubrange(position..<end)
      return name
    }
    return nil
  }
}

extension Chunk {
  fileprivate var isPartOfName: Bool {
    isUnknown || (!meanings.isEmpty && text.first?.isUppercase == true)
  }

  /// Whether a capitalised word must be part of a name, since it says nothing about letters.
  fileprivate var meansNothingForLetters: Bool {
    isPartOfName && attributes.isEmpty && colour == nil && anchor == nil && !isSilent
      && Lexicon.shades[word] == nil && !isSeparator
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
