/// Shapes, things of the sky and frames.
extension Clause {
  private static let adds: [Verb] = [.drawing, .adding, .putting, .painting]

  /// Whether the clause asks for something to be added, or only names it.
  private func adds(_ isThing: (Piece) -> Bool) -> Bool {
    if leads(with: Self.adds) { return true }
    guard let place = pieces.firstIndex(where: isThing) else { return false }
    // "give it a white border" adds one; "make the border white" does not.
    let isGiven = leads(with: [.making]) && pieces.contains(where: { $0.word == "give" })
    let changes: [Verb] = [
      .making, .moving, .removing, .duplicating, .replacing, .clearing, .cropping, .resizing,
      .keeping, .scaling, .mirroring, .straightening, .filling,
    ]
    return isGiven
      || (pieces[..<place].allSatisfy({ !$0.isUnknown })
        && !contains({ $0.isVerb(in: changes) }))
  }

  /// The clause as a shape to draw; nil where it asks for something else.
  func drawing() throws(ClauseFault) -> Operation? {
    guard adds({ $0.shape != nil }) else { return nil }
    var rest = self
    guard let shape = rest.take({ $0.shape }), !rest.isAboutThings else { return nil }
    guard !rest.contains({ $0.shape != nil && $0.attribute == nil }) else {
      throw .severalChanges
    }
    let share = try rest.takeOpacity()
    let target = try rest.takeTarget(places: false)
    var figure = Figure(shape: shape)
    try rest.takeLook(of: &figure)
    rest.takeAll { $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 }
    try rest.requireNothing { $0.means(.colourWord) || $0.attribute == .outline }
    return Operation(.draw(figure), share, target ?? .mask)
  }

  /// Takes what the clause says about how a figure looks and where it stands.
  mutating func takeLook(of figure: inout Figure) throws(ClauseFault) {
    if takeAll({ $0.attribute == .filled }) { figure.isFilled = true }
    if [.line, .arrow].contains(figure.shape), let span = try takeSpan() { figure.span = span }
    if let thickness = try takeThickness(usual: Figure.usualThickness) {
      figure.thickness = thickness
    }
    if let angle = takePointing() {
      figure.angle = angle
    } else if let angle = try takeTurn() {
      figure.angle = angle
    }
    if let colour = takeColour() { figure.colour = colour }
    if let place = try takePlace() { figure.place = place }
    if let size = try takeSize(usual: Figure.usualSize) {
      figure.size = size
    } else if let number = take(\.number) {
      figure.size = try Length(number)
    }
  }

  /// A thickness or a width, with or without a number.
  ///
  /// - Parameter usual: the thickness where nothing is said, of which "thin" is a multiple.
  mutating func takeThickness(usual: Double) throws(ClauseFault) -> Length? {
    let isWidth: (Piece) -> Bool = { $0.attributes.contains(.thick) || $0.attribute == .wide }
    if let length = try takeLength(at: isWidth) { return length }
    return take(\.relativeThickness).map { .share(($0 * usual * 1000).rounded() / 1000) }
  }

  /// As a thickness; a number without a word for it counts too: "a 20 pixel border".
  mutating func takeFrameWidth() throws(ClauseFault) -> Length? {
    if let thickness = try takeThickness(usual: Geometry.Frame.usualWidth) { return thickness }
    return try take(\.number).map { number throws(ClauseFault) in try Length(number) }
  }

  /// "from the top left to 120,80".
  private mutating func takeSpan() throws(ClauseFault) -> Figure.Span? {
    // "from left to right" is a phrase of its own.
    if let axis = take({ $0.word.contains(" to ") ? $0.axis : nil }) {
      let isAcross = axis == .horizontally
      let end = Place.Anchor(horizontal: isAcross ? 1 : 0, vertical: isAcross ? 0 : 1)
      let start = Place.Anchor(horizontal: -end.horizontal, vertical: -end.vertical)
      return Figure.Span(start: .anchor(start), end: .anchor(end))
    }
    guard let from = pieces.firstIndex(where: { $0.word == "from" }),
      let start = try place(after: from), let to = pieces.indices.first(where: { $0 >= start.end }),
      pieces[to].means(.to) || pieces[to].step != nil,
      let end = try place(after: pieces[to].step == nil ? to : to - 1)
    else { return nil }
    pieces.removeSubrange(from..<end.end)
    return Figure.Span(start: start.place, end: end.place)
  }

  /// The place that follows a word, after articles, and where it ends.
  private func place(after word: Int) throws(ClauseFault) -> (place: Place, end: Int)? {
    guard let index = pieces.indices.first(where: { $0 > word && !pieces[$0].means(.determiner) })
    else { return nil }
    if let (place, length) = try place(at: index) { return (place, index + length) }
    // "to the left" is a phrase of its own.
    guard let step = pieces[index].step else { return nil }
    let hasSide = index + 1 < pieces.count && pieces[index + 1].means(.side)
    return (
      .anchor(Place.Anchor(horizontal: step.x, vertical: step.y)), index + (hasSide ? 2 : 1)
    )
  }

  /// Where an arrow points, as an angle: "pointing left".
  private mutating func takePointing() -> Double? {
    let words = ["pointing", "points", "point", "pointed"]
    guard let place = pieces.firstIndex(where: { words.contains($0.word) }) else { return nil }
    let next = pieces[(place + 1)...].firstIndex { $0.step != nil }
    guard let next, let step = pieces[next].step else { return nil }
    pieces.removeSubrange(place...next)
    return step.x > 0 ? 0 : step.x < 0 ? 180 : step.y < 0 ? 90 : 270
  }

  /// The clause as something to hang in the sky; nil where it asks for something else.
  func hanging() throws(ClauseFault) -> Operation? {
    guard adds({ $0.skyThing != nil }) else { return nil }
    var rest = self
    guard let kind = rest.take({ $0.skyThing }), !rest.isAboutThings else { return nil }
    guard !rest.contains({ $0.skyThing != nil }) else { throw .severalChanges }
    let share = try rest.takeOpacity()
    var thing = SkyThing(kind: kind)
    // A thing of the sky is in the sky anyhow.
    let named = try rest.takeTarget(places: false)
    let target = named == .sky ? nil : named
    thing.size = try rest.takeSize(usual: kind.usualWidth)
    thing.place = try rest.takePlace()
    rest.takeAll { $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 }
    rest.takeAll { $0.degree == 1 }
    guard rest.saysNothing(but: { $0.means(.to) }) else {
      if leads(with: Self.adds) { throw .unknown }
      return nil
    }
    return Operation(.hang(thing), share, target ?? .mask)
  }

  /// The clause as an edge around the picture; nil where it asks for something else.
  func framing() throws(ClauseFault) -> Operation? {
    let makesInstantPicture = leads(with: [.making]) && contains({ $0.frame == .polaroid })
    guard adds({ $0.frame != nil }) || makesInstantPicture else { return nil }
    var rest = self
    guard let kind = rest.take({ $0.frame }), !rest.isAboutThings else { return nil }
    var frame = Geometry.Frame(kind: kind)
    frame.width = try rest.takeFrameWidth()
    frame.colour = rest.takeColour()
    rest.takeAll { $0.isVerb(in: Self.adds) || $0.isVerb(.making) || $0.direction == 1 }
    guard rest.saysNothing(but: { $0.means(.to) || $0.means(.colourWord) }) else {
      if leads(with: Self.adds) { throw .unknown }
      return nil
    }
    return Operation(.reframe(.frame(frame)), .whole, .picture)
  }

  /// Whether other things are named, so that the shape is a part of a name.
  private var isAboutThings: Bool {
    pieces.contains(where: {
      $0.isUnknown && !["pointing", "points", "point", "pointed"].contains($0.word)
    })
      || contains({ $0.quoted != nil })
  }
}

extension Piece {
  fileprivate var relativeThickness: Double? {
    attributes.lazy.compactMap { attribute in
      if case .relativeThickness(let factor) = attribute { factor } else { nil }
    }.first
  }
}
