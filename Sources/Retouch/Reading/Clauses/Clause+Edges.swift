/// What becomes of edges: a stroke along them, round corners.
extension Clause {
  /// The clause as a stroke along the edge of a thing; nil where it asks for something else.
  func outlining() throws(ClauseFault) -> Operation? {
    let adds: [Verb] = [.drawing, .adding, .putting, .making]
    let isOutline: (Piece) -> Bool = { $0.attribute == .outline && $0.word != "stroke" }
    let leading = pieces.first { !$0.isSilent }
    guard leading.map(isOutline) == true || leads(with: adds) && contains(isOutline),
      !contains({ $0.quoted != nil || $0.shape != nil || $0.frame != nil })
    else { return nil }
    var rest = self
    rest.takeAll(isOutline)
    var width = try rest.takeThickness(usual: Figure.usualThickness)
    let share = try rest.takeOpacity()
    let target = try rest.takeTarget(places: false)
    let colour = rest.takeColour()
    if width == nil, let number = rest.take(\.number) { width = try Length(number) }
    rest.takeAll { $0.isVerb(in: adds) || $0.direction == 1 || $0.means(.to) }
    try rest.requireNothing { $0.means(.colourWord) || $0.means(.maskedThing) }
    return Operation(.outline(colour, width: width), share, target ?? .mask)
  }

  /// The clause as round corners of the picture; nil where it asks for something else.
  func rounding() throws(ClauseFault) -> Operation? {
    guard contains(.roundCorners) else { return nil }
    var rest = self
    rest.takeAll { $0.means(.roundCorners) }
    let share = try rest.takeOpacity()
    let radius = try rest.take(\.number).map { number throws(ClauseFault) in try Length(number) }
    guard radius?.isNegative != true else { throw .unclear("a radius is above 0") }
    rest.takeAll { $0.target == .picture }
    try rest.requireNothing {
      $0.isVerb(in: [.making, .adding, .putting]) || $0.means(.by) || $0.means(.to)
        || $0.word == "radius" || $0.direction == 1
    }
    return Operation(.roundCorners(radius), share, .picture)
  }
}
