/// Clauses about shapes, sky objects and frames.
extension Clause {
  private static let adds: [Verb] = [.drawing, .adding, .putting, .painting]

  /// Whether the clause asks for an object to be added, or only names it.
  private func adds(_ isObject: (Chunk) -> Bool) -> Bool {
    if leads(with: Self.adds) { return true }
    guard let position = chunks.firstIndex(where: isObject) else { return false }
    // "give it a white border" adds one; "make the border white" does not.
    let isGiven = leads(with: [.making]) && chunks.contains(where: { $0.word == "give" })
    let changes: [Verb] = [
      .making, .moving, .removing, .duplicating, .replacing, .clearing, .cropping, .resizing,
      .keeping, .scaling, .mirroring, .straightening, .filling,
    ]
    return isGiven
      || (chunks[..<position].allSatisfy({ !$0.isUnknown })
        && !contains({ $0.isVerb(in: changes) }))
  }

  /// The clause read as a shape to draw; nil for another kind.
  func drawing() throws(ClauseError) -> Claim? {
    guard adds({ $0.shape != nil }) else { return nil }
    // "square" alone is a format.
    if !leads(with: Self.adds), contains({ $0.ratio != nil }), !contains({ $0.colour != nil }) {
      return nil
    }
    try requireOneOf { $0.shape != nil }
    var rest = self
    guard let shape = rest.take({ $0.shape }), !rest.namesOtherObjects else { return nil }
    guard !rest.contains({ $0.shape != nil && $0.attribute == nil }) else {
      throw .severalChanges
    }
    let amount = try rest.takeOpacity()
    let target = try rest.takeTarget(positions: false)
    var drawing = Drawing(shape: shape)
    try rest.takeLook(of: &drawing)
    rest.takeAll {
      $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 || $0.means(.colourWord)
        || $0.attribute == .outline
    }
    return Claim(Operation(.draw(drawing), amount, target ?? .mask), leaving: rest)
  }

  /// Removes what the clause says about the appearance and the position of a shape.
  mutating func takeLook(of drawing: inout Drawing) throws(ClauseError) {
    if takeAll({ $0.attribute == .filled }) { drawing.isFilled = true }
    if [.line, .arrow].contains(drawing.shape), let span = try takeSpan() { drawing.span = span }
    if let thickness = try takeThickness(usual: Drawing.usualThickness) {
      drawing.thickness = thickness
    }
    if let angle = takePointing() {
      drawing.angle = angle
    } else if let angle = try takeTurn() {
      drawing.angle = angle
    }
    if let colour = takeColour() { drawing.colour = colour }
    if let position = try takePosition() { drawing.position = position }
    if let size = try takeSize(usual: Drawing.usualSize) {
      drawing.size = size
    } else if let number = take(\.number) {
      drawing.size = try Length(size: number)
    }
  }

  /// Removes and returns a thickness or a width, with or without a number.
  ///
  /// - Parameter usual: the default thickness, of which "thin" is a multiple.
  mutating func takeThickness(usual: Double) throws(ClauseError) -> Length? {
    let isWidth: (Chunk) -> Bool = { $0.attributes.contains(.thick) || $0.attribute == .wide }
    if let length = try takeLength(at: isWidth) { return length }
    return take(\.relativeThickness).map { .fraction(($0 * usual * 1000).rounded() / 1000) }
  }

  /// Removes and returns a thickness; a number without a word for it counts too: "a 20 pixel
  /// border".
  mutating func takeFrameWidth() throws(ClauseError) -> Length? {
    if let thickness = try takeThickness(usual: PictureFrame.usualWidth) { return thickness }
    return try take(\.number).map { number throws(ClauseError) in
      // "a polaroid from 1985"
      guard number.unit != nil || !(1840...2100).contains(number.magnitude) else {
        throw .unclear("a frame has no year: say its width, such as “a frame of 20 pixels”")
      }
      return try Length(size: number)
    }
  }

  /// Removes and returns the ends of a line: "from the top left to 120,80".
  private mutating func takeSpan() throws(ClauseError) -> Drawing.Span? {
    // "from left to right" is a phrase of its own.
    if let axis = take({ $0.word.contains(" to ") ? $0.axis : nil }) {
      let isAcross = axis == .horizontally
      let end = Position.Anchor(horizontal: isAcross ? 1 : 0, vertical: isAcross ? 0 : 1)
      let start = Position.Anchor(horizontal: -end.horizontal, vertical: -end.vertical)
      return Drawing.Span(start: .anchor(start), end: .anchor(end))
    }
    guard let from = chunks.firstIndex(where: { $0.word == "from" }),
      let start = try position(after: from),
      let to = chunks.indices.first(where: { $0 >= start.end }),
      chunks[to].means(.to) || chunks[to].step != nil,
      let end = try position(after: chunks[to].step == nil ? to : to - 1)
    else { return nil }
    chunks.removeSubrange(from..<end.end)
    return Drawing.Span(start: start.position, end: end.position)
  }

  /// The position that follows a word, after articles, and the index after it.
  private func position(after word: Int) throws(ClauseError) -> (position: Position, end: Int)? {
    guard let index = chunks.indices.first(where: { $0 > word && !chunks[$0].means(.determiner) })
    else { return nil }
    if let (position, length) = try position(at: index) { return (position, index + length) }
    // "to the left" is a phrase of its own.
    guard let step = chunks[index].step else { return nil }
    let hasSide = index + 1 < chunks.count && chunks[index + 1].means(.side)
    return (
      .anchor(Position.Anchor(horizontal: step.x, vertical: step.y)), index + (hasSide ? 2 : 1)
    )
  }

  /// The words before the direction of an arrow.
  private static let pointing: Set = ["pointing", "points", "point", "pointed"]

  /// Removes and returns the direction of an arrow, as an angle: "pointing left".
  private mutating func takePointing() -> Double? {
    let position = chunks.firstIndex { Self.pointing.contains($0.word) }
    guard let position else { return nil }
    let next = chunks[(position + 1)...].firstIndex { $0.step != nil }
    guard let next, let step = chunks[next].step,
      chunks[(position + 1)..<next].allSatisfy({ $0.isSilent || $0.means(.to) })
    else { return nil }
    chunks.removeSubrange(position...next)
    return step.x > 0 ? 0 : step.x < 0 ? 180 : step.y < 0 ? 90 : 270
  }

  /// The clause read as an object to draw in the sky; nil for another kind.
  func drawingInSky() throws(ClauseError) -> Claim? {
    guard adds({ $0.skyObject != nil }) else { return nil }
    try requireOneOf { $0.skyObject != nil }
    var rest = self
    guard let kind = rest.take({ $0.skyObject }), !rest.namesOtherObjects else { return nil }
    guard !rest.contains({ $0.skyObject != nil }) else { throw .severalChanges }
    let amount = try rest.takeOpacity()
    var thing = SkyObject(kind: kind)
    // An object of the sky is in the sky anyway.
    let named = try rest.takeTarget(positions: false)
    let target = named == .sky ? nil : named
    thing.size = try rest.takeSize(usual: kind.usualWidth)
    thing.position = try rest.takePosition()
    rest.takeAll {
      $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 || $0.degree == 1
        || $0.means(.to)
    }
    return Claim(Operation(.drawInSky(thing), amount, target ?? .mask), leaving: rest)
  }

  /// The clause read as a frame around the picture; nil for another kind.
  func framing() throws(ClauseError) -> Claim? {
    let makesInstantPicture = leads(with: [.making]) && contains({ $0.frame == .polaroid })
    guard adds({ $0.frame != nil }) || makesInstantPicture else { return nil }
    try requireOneOf { $0.frame != nil }
    var rest = self
    guard let kind = rest.take({ $0.frame }), !rest.namesOtherObjects else { return nil }
    var frame = PictureFrame(kind: kind)
    frame.width = try rest.takeFrameWidth()
    frame.colour = rest.takeColour()
    rest.takeAll {
      $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 || $0.means(.to)
        || $0.means(.colourWord)
    }
    return Claim(Operation(.reframe(.frame(frame)), .whole, .picture), leaving: rest)
  }

  /// Check that the clause does not say how many of a thing there should be.
  ///
  /// - Throws: where it does: "two hearts".
  func requireOneOf(_ isThing: (Chunk) -> Bool) throws(ClauseError) {
    guard let position = chunks.firstIndex(where: isThing), chunks[position].word.hasSuffix("s")
    else { return }
    let lead = chunks[..<position].last { chunk in
      chunk.colour == nil && chunk.attributes.isEmpty && Lexicon.shades[chunk.word] == nil
        && !chunk.isSilent && chunk.degree == nil
    }
    guard let number = lead?.number, number.unit == nil, number.sign == nil, !number.hasPoint
    else { return }
    throw .unclear("how many there are cannot be said: ask for one at a time")
  }

  /// Whether other objects are named, so that the shape is a part of a name.
  private var namesOtherObjects: Bool {
    chunks.contains { $0.isUnknown && !Self.pointing.contains($0.word) }
      || contains({ $0.quoted != nil })
  }
}

extension Chunk {
  fileprivate var relativeThickness: Double? {
    attributes.lazy.compactMap { attribute in
      if case .relativeThickness(let factor) = attribute { factor } else { nil }
    }.first
  }
}
