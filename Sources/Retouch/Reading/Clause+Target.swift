/// Targets and positions in a clause.
extension Clause {
  /// Removes and returns the target that the clause names, with its prepositions and articles; nil
  /// where it names none.
  ///
  /// - Parameter positions: whether "in the top left" is a part of the picture here.
  mutating func takeTarget(positions: Bool = true) throws(ClauseError) -> Target? {
    var found: Target?
    var index = 0
    while index < chunks.count {
      guard let (target, end) = target(at: index, positions: positions) else {
        index += 1
        continue
      }
      guard found == nil || found == target else { throw .severalTargets }
      found = target
      chunks.removeSubrange(index..<end)
    }
    return found
  }

  /// The target that begins at an index, and the index after it.
  ///
  /// - Parameter isExcepted: whether "everything but" stands before it, after which any target is
  ///   allowed.
  private func target(
    at start: Int, positions: Bool, isExcepted: Bool = false
  ) -> (Target, end: Int)? {
    var position = start
    func chunk(_ offset: Int = 0) -> Chunk? {
      chunks.indices.contains(position + offset) ? chunks[position + offset] : nil
    }
    func skip(_ isSkipped: (Chunk) -> Bool) {
      while let next = chunk(), isSkipped(next), position + 1 < chunks.count { position += 1 }
    }
    let leads: (Chunk) -> Bool = {
      $0.means(.preposition) || $0.means(.only) || $0.means(.to) && $0.word == "to"
    }
    skip(leads)
    // "blur around it": everything but it.
    if positions, chunks[start..<position].last?.word == "around",
      let (target, end) = surrounded(at: position)
    {
      return (.except(target), end)
    }
    if let except = chunk(), except.means(.except) {
      position += 1
      skip { leads($0) || $0.means(.determiner) }
      guard
        let (target, end) = target(at: position, positions: true, isExcepted: true)
          ?? maskTarget(at: position)
      else { return nil }
      return (.except(target), end)
    }
    let hasLead = position > start
    var hasArticle = false
    if let next = chunk(), next.means(.determiner), position + 1 < chunks.count {
      position += 1
      hasArticle = true
    }
    if let target = chunk()?.target { return (target, endOfTarget(position + 1)) }
    if let scene = chunk()?.paintedSky, hasArticle || hasLead, Lexicon.isSkyOfItsOwn(scene),
      ["the", "in", "of"].contains(chunks[position - 1].word),
      chunk()?.word.hasSuffix("sky") == true
    {
      return (.sky, endOfTarget(position + 1))
    }
    if positions, let (anchor, fraction) = chunk()?.part {
      return (.part(anchor, fraction), endOfTarget(position + 1))
    }
    if let colour = chunk()?.first({ if case .coloured(let colour) = $0 { colour } else { nil } }) {
      return (.colour(colour), endOfTarget(position + 1))
    }
    if let target = colouredParts(from: start, at: position) { return target }
    if positions, let anchor = chunk()?.anchor {
      let hasSide = chunk(1)?.means(.side) ?? false
      let word = chunk()?.word ?? ""
      let isWhole =
        ["side", "edge", "half"].contains { word.hasSuffix(" " + $0) }
        || word.hasPrefix("on the ")
      let next = chunk(1)
      let isEnd =
        next == nil || next?.number != nil || next?.means(.by) == true || next?.degree != nil
        || next?.word.hasPrefix("of the ") == true
        || (start == 0 || self.leads(with: [.making]))
          && (next?.term?.sign != nil || next?.means(.being) == true)
      let isNamed =
        isExcepted || hasSide || isWhole || (hasLead && chunks[start].word != "to")
        || (hasArticle && isEnd)
        || start == 0 && next?.term?.sign != nil
      if isNamed { return (.position(anchor), endOfTarget(position + (hasSide ? 2 : 1))) }
    }
    return nil
  }

  /// The target of "the red parts", "everything red", "all the dark blue".
  private func colouredParts(from start: Int, at position: Int) -> (Target, end: Int)? {
    var end = position
    while end < chunks.count, chunks[end].means(.everything) || chunks[end].means(.determiner) {
      end += 1
    }
    let isAll = chunks[start..<end].contains(where: { $0.means(.everything) })
    while end < chunks.count, Lexicon.shades[chunks[end].word] != nil { end += 1 }
    guard end < chunks.count, let (colour, _) = colour(endingAt: end) else { return nil }
    var next = end + 1
    if next < chunks.count, chunks[next].means(.parts) {
      next += 1
    } else if !isAll {
      return nil
    }
    // "all the red door" is about a door.
    if next < chunks.count, chunks[next].isUnknown { return nil }
    return (.colour(colour), endOfTarget(next))
  }

  /// The target after "around", which begins at an index.
  private func surrounded(at start: Int) -> (Target, end: Int)? {
    var position = start
    let pointers = ["it", "him", "her", "them", "this", "that"]
    if position < chunks.count, pointers.contains(chunks[position].word) {
      let next = position + 1
      if next == chunks.count || !chunks[next].isUnknown && !chunks[next].means(.maskedObject) {
        return chunks.indices.contains(next) && chunks[next].means(.mask)
          ? (.mask, next + 1) : (.mask, next)
      }
    }
    while position < chunks.count - 1, chunks[position].means(.determiner) { position += 1 }
    switch chunks[position].target {
    case .subject?, .sky?, .edges?:
      return (chunks[position].target ?? .mask, endOfTarget(position + 1))
    default: return maskTarget(at: position)
    }
  }

  private func maskTarget(at position: Int) -> (Target, end: Int)? {
    guard chunks.indices.contains(position) else { return nil }
    if chunks[position].means(.mask) || chunks[position].means(.maskedObject) {
      let end = chunks[position...].firstIndex { !$0.means(.mask) && !$0.means(.maskedObject) }
      return (.mask, end ?? chunks.endIndex)
    }
    // "everything but this", at the end of a clause.
    let isPointer = ["it", "this", "that"].contains(chunks[position].word)
    guard isPointer, position == chunks.count - 1 else {
      return colourTarget(at: position)
    }
    return (.mask, position + 1)
  }

  /// After "except", a colour means its parts.
  private func colourTarget(at position: Int) -> (Target, end: Int)? {
    var end = position
    while end < chunks.count, Lexicon.shades[chunks[end].word] != nil { end += 1 }
    guard end < chunks.count, let (colour, _) = colour(endingAt: end) else { return nil }
    return (.colour(colour), endOfTarget(end + 1))
  }

  /// The index after a word that closes a target: "the sky only".
  private func endOfTarget(_ position: Int) -> Int {
    chunks.indices.contains(position) && chunks[position].means(.only) ? position + 1 : position
  }

  // MARK: Positions

  /// Removes and returns a position in the picture: "at the top left", "at 120,80".
  mutating func takePosition() throws(ClauseError) -> Position? {
    var found: Position?
    var index = 0
    while index < chunks.count {
      var end = index
      while end < chunks.count, Self.leadsToPosition(chunks[end]) { end += 1 }
      guard end < chunks.count, let (position, length) = try position(at: end) else {
        index += 1
        continue
      }
      guard found == nil || found == position else { throw .severalPositions }
      found = position
      chunks.removeSubrange(index..<end + length)
    }
    return found
  }

  private static func leadsToPosition(_ chunk: Chunk) -> Bool {
    chunk.anchor == nil
      && (chunk.means(.preposition) || chunk.means(.determiner) || chunk.means(.to))
  }

  /// The position that begins at an index, and the number of its chunks.
  func position(at index: Int) throws(ClauseError) -> (Position, length: Int)? {
    if let pair = chunks[index].pair, pair.kind == .point {
      return (.point(x: try Length(pair.first), y: try Length(pair.second)), 1)
    }
    guard let anchor = chunks[index].anchor else { return nil }
    let hasSide = index + 1 < chunks.count && chunks[index + 1].means(.side)
    return (.anchor(anchor), hasSide ? 2 : 1)
  }
}

extension Lexicon {
  /// Whether the name of a painted sky also describes skies before an edit: "the blue sky".
  static func isSkyOfItsOwn(_ scene: NewBackground.PaintedSky) -> Bool { scene != .sunset }
}
