/// Clauses about strokes along edges and rounded corners.
extension Clause {
  /// The clause read as a stroke along the edge of an object; nil for another kind.
  func outlining() throws(ClauseError) -> Claim? {
    let adds: [Verb] = [.drawing, .adding, .putting, .making]
    let isOutline: (Chunk) -> Bool = { $0.attribute == .outline && $0.word != "stroke" }
    let leading = chunks.first { !$0.isSilent }
    guard leading.map(isOutline) == true || leads(with: adds) && contains(isOutline),
      !contains({ $0.quoted != nil || $0.shape != nil || $0.frame != nil })
    else { return nil }
    var rest = self
    rest.takeAll(isOutline)
    var width = try rest.takeThickness(usual: Drawing.usualThickness)
    let amount = try rest.takeOpacity()
    let target = try rest.takeTarget(positions: false)
    let colour = rest.takeColour()
    if width == nil, let number = rest.take(\.number) { width = try Length(number) }
    let thing = rest.contains { $0.means(.maskedObject) } ? rest.takeThing() : nil
    rest.takeAll {
      $0.isVerb(in: adds) || $0.direction == 1 || $0.means(.to) || $0.means(.colourWord)
    }
    let outline = Operation(.outline(colour, width: width), amount, target ?? .mask)
    return Claim(outline, leaving: rest, thing: thing)
  }

  /// The clause read as rounded corners of the picture; nil for another kind.
  func rounding() throws(ClauseError) -> Claim? {
    guard contains(.roundCorners) else { return nil }
    var rest = self
    rest.takeAll { $0.means(.roundCorners) }
    let amount = try rest.takeOpacity()
    let radius = try rest.take(\.number).map { number throws(ClauseError) in try Length(number) }
    guard radius?.isNegative != true else { throw .unclear("a radius is above 0") }
    rest.takeAll {
      $0.isVerb(in: [.making, .adding, .putting]) || $0.means(.by) || $0.means(.to)
        || $0.word == "radius" || $0.direction == 1 || $0.target == .picture
    }
    return Claim(Operation(.roundCorners(radius), amount, .picture), leaving: rest)
  }
}
