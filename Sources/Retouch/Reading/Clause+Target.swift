/// Finding what part of the picture a clause is about, and where in it something goes.
extension Clause {
  /// The part of the picture that the clause names, taken with its prepositions and articles; nil
  /// where it names none.
  ///
  /// - Parameter places: whether "in the top left" is a part of the picture here.
  mutating func takeTarget(places: Bool = true) throws(ClauseFault) -> Target? {
    var found: Target?
    var index = 0
    while index < pieces.count {
      guard let (target, end) = target(at: index, places: places) else {
        index += 1
        continue
      }
      guard found == nil || found == target else { throw .severalTargets }
      found = target
      pieces.removeSubrange(index..<end)
    }
    return found
  }

  /// The target that begins at a place, and where it ends.
  /// - Parameter isExcepted: whether "everything but" stands before it, after which any target may.
  private func target(
    at start: Int, places: Bool, isExcepted: Bool = false
  ) -> (Target, end: Int)? {
    var place = start
    func piece(_ offset: Int = 0) -> Piece? {
      pieces.indices.contains(place + offset) ? pieces[place + offset] : nil
    }
    func skip(_ isSkipped: (Piece) -> Bool) {
      while let next = piece(), isSkipped(next), place + 1 < pieces.count { place += 1 }
    }
    let leads: (Piece) -> Bool = {
      $0.means(.preposition) || $0.means(.only) || $0.means(.to) && $0.word == "to"
    }
    skip(leads)
    // "blur around it": everything but it.
    if places, pieces[start..<place].last?.word == "around",
      let (target, end) = surrounded(at: place)
    {
      return (.except(target), end)
    }
    if let except = piece(), except.means(.except) {
      place += 1
      skip { leads($0) || $0.means(.determiner) }
      guard
        let (target, end) = target(at: place, places: true, isExcepted: true)
          ?? maskTarget(at: place)
      else { return nil }
      return (.except(target), end)
    }
    let hasLead = place > start
    var hasArticle = false
    if let next = piece(), next.means(.determiner), place + 1 < pieces.count {
      place += 1
      hasArticle = true
    }
    if let target = piece()?.target { return (target, endOfTarget(place + 1)) }
    if let scene = piece()?.scene, hasArticle || hasLead, Lexicon.isSkyOfItsOwn(scene),
      ["the", "in", "of"].contains(pieces[place - 1].word), piece()?.word.hasSuffix("sky") == true
    {
      return (.sky, endOfTarget(place + 1))
    }
    if let colour = piece()?.first({ if case .coloured(let colour) = $0 { colour } else { nil } }) {
      return (.colour(colour), endOfTarget(place + 1))
    }
    if let target = colouredParts(from: start, at: place) { return target }
    if places, let anchor = piece()?.anchor {
      let hasSide = piece(1)?.means(.side) ?? false
      let word = piece()?.word ?? ""
      let isWhole = word.hasPrefix("on the ") || word.hasSuffix(" side") || word.hasSuffix(" edge")
      let next = piece(1)
      let isEnd =
        next == nil || next?.number != nil || next?.means(.by) == true
        || next?.word.hasPrefix("of the ") == true
        || (start == 0 || self.leads(with: [.making]))
          && (next?.term?.sign != nil || next?.means(.being) == true)
      let isNamed =
        isExcepted || hasSide || isWhole || (hasLead && pieces[start].word != "to")
        || (hasArticle && isEnd)
      if isNamed { return (.place(anchor), endOfTarget(place + (hasSide ? 2 : 1))) }
    }
    return nil
  }

  /// "the red parts", "everything red", "all the dark blue".
  private func colouredParts(from start: Int, at place: Int) -> (Target, end: Int)? {
    var end = place
    while end < pieces.count, pieces[end].means(.everything) || pieces[end].means(.determiner) {
      end += 1
    }
    let isAll = pieces[start..<end].contains(where: { $0.means(.everything) })
    while end < pieces.count, Lexicon.shades[pieces[end].word] != nil { end += 1 }
    guard end < pieces.count, let (colour, _) = colour(endingAt: end) else { return nil }
    var next = end + 1
    if next < pieces.count, pieces[next].means(.parts) {
      next += 1
    } else if !isAll {
      return nil
    }
    // "all the red door" is about a door.
    if next < pieces.count, pieces[next].isUnknown { return nil }
    return (.colour(colour), endOfTarget(next))
  }

  /// What something is around, which begins at a place.
  private func surrounded(at start: Int) -> (Target, end: Int)? {
    var place = start
    let pointers = ["it", "him", "her", "them", "this", "that"]
    if place < pieces.count, pointers.contains(pieces[place].word) {
      let next = place + 1
      if next == pieces.count || !pieces[next].isUnknown && !pieces[next].means(.maskedThing) {
        return pieces.indices.contains(next) && pieces[next].means(.mask)
          ? (.mask, next + 1) : (.mask, next)
      }
    }
    while place < pieces.count - 1, pieces[place].means(.determiner) { place += 1 }
    switch pieces[place].target {
    case .subject?, .sky?: return (pieces[place].target ?? .mask, endOfTarget(place + 1))
    default: return maskTarget(at: place)
    }
  }

  private func maskTarget(at place: Int) -> (Target, end: Int)? {
    guard pieces.indices.contains(place) else { return nil }
    if pieces[place].means(.mask) || pieces[place].means(.maskedThing) {
      let end = pieces[place...].firstIndex { !$0.means(.mask) && !$0.means(.maskedThing) }
      return (.mask, end ?? pieces.endIndex)
    }
    // "everything but this", at the end of a clause.
    let isPointer = ["it", "this", "that"].contains(pieces[place].word)
    guard isPointer, place == pieces.count - 1 else {
      return colourTarget(at: place)
    }
    return (.mask, place + 1)
  }

  /// After "except", a colour is its parts.
  private func colourTarget(at place: Int) -> (Target, end: Int)? {
    var end = place
    while end < pieces.count, Lexicon.shades[pieces[end].word] != nil { end += 1 }
    guard end < pieces.count, let (colour, _) = colour(endingAt: end) else { return nil }
    return (.colour(colour), endOfTarget(end + 1))
  }

  /// After what closes a target: "the sky only".
  private func endOfTarget(_ place: Int) -> Int {
    pieces.indices.contains(place) && pieces[place].means(.only) ? place + 1 : place
  }

  // MARK: Places

  /// Where in the picture something goes: "at the top left", "at 120,80".
  mutating func takePlace() throws(ClauseFault) -> Place? {
    var found: Place?
    var index = 0
    while index < pieces.count {
      var end = index
      while end < pieces.count, Self.leadsToPlace(pieces[end]) { end += 1 }
      guard end < pieces.count, let (place, length) = try place(at: end) else {
        index += 1
        continue
      }
      guard found == nil || found == place else { throw .severalPlaces }
      found = place
      pieces.removeSubrange(index..<end + length)
    }
    return found
  }

  private static func leadsToPlace(_ piece: Piece) -> Bool {
    piece.anchor == nil
      && (piece.means(.preposition) || piece.means(.determiner) || piece.means(.to))
  }

  /// The place that begins there, and how many pieces it has.
  func place(at index: Int) throws(ClauseFault) -> (Place, length: Int)? {
    if let pair = pieces[index].pair, pair.kind == .point {
      return (.point(x: try Length(pair.first), y: try Length(pair.second)), 1)
    }
    guard let anchor = pieces[index].anchor else { return nil }
    let hasSide = index + 1 < pieces.count && pieces[index + 1].means(.side)
    return (.anchor(anchor), hasSide ? 2 : 1)
  }
}

extension Lexicon {
  /// Whether a scene's name is also what a sky can look like before an edit: "the blue sky".
  static func isSkyOfItsOwn(_ scene: Backdrop.Scene) -> Bool { scene != .sunset }
}
