/// Clauses about the motion, scaling and rotation of an object, or of the picture.
extension Clause {
  /// The clause read as a motion; nil for another kind.
  func motion() throws(ClauseError) -> Operation? {
    for kind in Self.motions {
      if let (motion, rest) = try kind(self)() { return try rest.operation(of: motion) }
    }
    return nil
  }

  /// The clause read as several copies in a row, as in "duplicate it three times"; nil for another
  /// kind.
  func copies() throws(ClauseError) -> [Operation]? {
    guard leads(with: [.duplicating]) else { return nil }
    var rest = self
    guard
      let count = rest.take({
        $0.factor ?? ($0.number?.unit == .times ? $0.number?.magnitude : nil)
      }), count == count.rounded(), let copy = try rest.motion(),
      case .move(.duplicate(let way)) = copy.change
    else { return nil }
    if case .to = way { throw .unclear("several copies go one after the other: “to the right”") }
    guard (1...Self.mostCopies).contains(count) else {
      throw .unclear("at most \(Int(Self.mostCopies)) copies are made at a time")
    }
    return Array(repeating: copy, count: Int(count))
  }

  private static let mostCopies = 20.0

  private static let motions: [@Sendable (Clause) -> () throws(ClauseError) -> Found?] = [
    Clause.shifting, Clause.mirroring, Clause.turning, Clause.scaling,
  ]

  /// The operation that moves what the rest of the clause names; nil where that is about something
  /// else.
  private func operation(of motion: Motion) throws(ClauseError) -> Operation? {
    var rest = self
    let isPicture = rest.contains(.picture) || rest.contains({ $0.target == .picture })
    let target = try rest.takeTarget()
    let object = rest.chunks.filter {
      !($0.isSilent || $0.isSeparator || $0.means(.mask) || $0.means(.to) || $0.means(.by)
        || $0.isVerb(.making) || $0.means(.only))
    }
    // A named object is the one under the mask, as with colours; other words are about something
    // else.
    guard object.allSatisfy({ $0.canName && $0.colour == nil }) else { return nil }
    if isPicture, target == nil || target == .picture {
      guard let reframing = motion.asReframing else {
        throw .unclear(
          "a thing under the mask, or the subject, can be moved, not the whole picture")
      }
      return Operation(.reframe(reframing), .whole, .picture)
    }
    return Operation(.move(motion), .whole, target ?? .mask)
  }

  private typealias Found = (motion: Motion, rest: Clause)

  // MARK: Elsewhere

  private func shifting() throws(ClauseError) -> Found? {
    let isDuplicate = leads(with: [.duplicating])
    let isPut =
      leads(with: [.putting]) && chunks.contains(where: { $0.word == "it" || $0.word == "this" })
    if let centred = try centring() { return centred }
    guard isDuplicate || isPut || leads(with: [.moving]) else { return nil }
    guard !(contains(.duplicating) && contains(.moving)) else { return nil }
    // "push the contrast" moves nothing; "the dark blue parts" are dark by name.
    var unnamed = self
    _ = try? unnamed.takeTarget()
    guard !unnamed.contains({ $0.term != nil && $0.step == nil }) else { return nil }
    var rest = self
    rest.takeAll(.duplicating, .moving, .putting)
    guard let way = try rest.takeDisplacement(isDuplicate: isDuplicate) else {
      guard isDuplicate else {
        if isPut { return nil }
        throw .unclear("say where to: “20 pixels to the left” or “to the top right”")
      }
      return (.duplicate(.beside(x: 1, y: 0)), rest)
    }
    return (isDuplicate ? .duplicate(way) : .shift(way), rest)
  }

  /// The clause read as a motion to the middle: "centre it".
  private func centring() throws(ClauseError) -> Found? {
    let first = chunks.firstIndex { !$0.isSilent }
    guard let first, Spellings.british(chunks[first].word) == "centre",
      first + 1 < chunks.count, !contains({ $0.term != nil })
    else { return nil }
    var rest = self
    let position = Position.Anchor(horizontal: 0, vertical: 0)
    rest.chunks.remove(at: first)
    return (.shift(.to(.anchor(position))), rest)
  }

  /// Removes and returns a displacement: steps with distances, or a position.
  private mutating func takeDisplacement(isDuplicate: Bool) throws(ClauseError) -> Displacement? {
    let isBeside = takeAll { $0.means(.besideWord) }
    if let position = try takeDestination() { return .to(position) }
    var x: Length?
    var y: Length?
    var steps = (x: 0, y: 0)
    var hasDistance = false
    while let index = chunks.indices.first(where: { chunks[$0].step != nil && !isPart($0) }),
      let step = chunks[index].step
    {
      let distance = try takeDistance(near: index)
      hasDistance = hasDistance || distance != nil
      let way = (distance ?? .fraction(0.1)).times(Double(step.x + step.y))
      guard step.x == 0 ? y == nil : x == nil else { throw .bothWays }
      if step.x == 0 { y = way } else { x = way }
      steps = (steps.x + step.x, steps.y + step.y)
    }
    guard steps != (0, 0) else {
      return isBeside ? .beside(x: 1, y: 0) : nil
    }
    if isBeside || (isDuplicate && !hasDistance) { return .beside(x: steps.x, y: steps.y) }
    return .by(x: x ?? .pixels(0), y: y ?? .pixels(0))
  }

  /// Removes and returns a destination, as in "to the top right" and "to 120,80"; "to the left" is
  /// a direction.
  private mutating func takeDestination() throws(ClauseError) -> Position? {
    for (index, chunk) in chunks.enumerated()
    where chunk.pair?.kind == .point || chunk.anchor != nil {
      let isSided = index + 1 < chunks.count && chunks[index + 1].means(.side)
      if chunk.step != nil, !isSided { continue }
      var start = index
      while start > 0, chunks[start - 1].means(.determiner) { start -= 1 }
      let hasLead = start > 0 && (chunks[start - 1].means(.to) || chunks[start - 1].isSilent)
      // "the top left part" without "to" is the object that is moved.
      guard hasLead && !chunks[start - 1].isVerb(.moving) || start == index else { continue }
      var destination = Clause(
        chunks: Array(chunks[start...(isSided ? index + 1 : index)]), conjunction: .then,
        separators: [])
      let position = try destination.takePosition()
      chunks.removeSubrange((hasLead ? start - 1 : start)...(isSided ? index + 1 : index))
      return position
    }
    return nil
  }

  /// Removes a step together with the distance before or after it, and returns the distance.
  private mutating func takeDistance(near step: Int) throws(ClauseError) -> Length? {
    func distance(_ chunk: Chunk) throws(ClauseError) -> Length? {
      if let number = chunk.number { return try Length(number) }
      if let percent = chunk.percentage { return .fraction(percent / 100) }
      return chunk.degree.map { .fraction(min((100 * $0).rounded() / 1000, 0.4)) }
    }
    let before = chunks[..<step].lastIndex { !($0.isSilent || $0.means(.to) || $0.means(.by)) }
    if let before, let length = try distance(chunks[before]) {
      chunks.removeSubrange(before...step)
      return length
    }
    let after = chunks[(step + 1)...].firstIndex { !($0.isSilent || $0.means(.by)) }
    if let after, let length = try distance(chunks[after]) {
      // "20 pixels left and 10 down" has the next step's distance after the separator.
      chunks.removeSubrange(step...after)
      return length
    }
    chunks.remove(at: step)
    return nil
  }

  // MARK: Other directions

  private func mirroring() throws(ClauseError) -> Found? {
    guard leads(with: [.mirroring]) || leads(with: [.making]) && contains(.mirroring) else {
      return nil
    }
    var rest = self
    if rest.takeAll({ $0.attribute == .upsideDown }) {
      rest.takeAll(.mirroring)
      return (.turn(180), rest)
    }
    rest.takeAll(.mirroring)
    let axes = Set(rest.chunks.compactMap(\.axis))
    guard axes.count < 2 else { throw .unclear("say “horizontally” or “vertically”") }
    rest.takeAll { $0.axis != nil }
    return (.mirror(axes.first ?? .horizontally), rest)
  }

  private func turning() throws(ClauseError) -> Found? {
    var rest = self
    if contains({ $0.attribute == .upsideDown }) {
      rest.takeAll { $0.attribute == .upsideDown || $0.isVerb(.turning) }
      return (.turn(180), rest)
    }
    guard leads(with: [.turning]) else { return nil }
    let isPlain = contains({ $0.isVerb(.turning) && !$0.isVerb(.making) })
    let hasAngle = contains({ $0.number?.unit == .degrees })
    let hasDirection = chunks.indices.contains { chunks[$0].rotation != nil && !isPart($0) }
    guard isPlain || hasAngle || (hasDirection && !contains({ $0.colour != nil })) else {
      return nil
    }
    rest.takeAll(.turning)
    if let number = rest.chunks.lazy.compactMap(\.number).first, number.unit != .degrees,
      number.unit != nil
    {
      throw .unclear("an angle is in degrees: “rotate by 15°”")
    }
    if let angle = try rest.takeAngle() { return (.turn(angle), rest) }
    let direction = rest.take({ $0.rotation }) ?? -1
    // "a bit to the left" is not a quarter turn.
    let angle = rest.take({ $0.degree }).map { 10 * $0 } ?? 90
    return (.turn(angle * direction), rest)
  }

  // MARK: Another size

  private func scaling() throws(ClauseError) -> Found? {
    let scales = contains({ $0.isVerb(in: [.enlarging, .shrinking, .scaling]) })
    let isSized = contains({ $0.attribute == .size }) && !contains({ $0.attribute == .text })
    guard scales || isSized, !contains({ $0.pair?.kind == .sides }),
      leads(with: [.making, .enlarging, .shrinking, .scaling]) || contains({ $0.factor != nil })
        || chunks.allSatisfy({ !$0.isUnknown && $0.term == nil && $0.shape == nil })
    else { return nil }
    var rest = self
    guard let factor = try rest.takeScale() else {
      guard contains({ $0.isVerb(.scaling) && $0.word.contains("scale") }) else { return nil }
      throw .unclear("say by how much: “scale it by 1.5” or “to 50 %”")
    }
    return (.scale(factor), rest)
  }

  /// Removes and returns a scale, with the words for it.
  mutating func takeScale() throws(ClauseError) -> Double? {
    let scales = contains(.scaling)
    let isLarger = contains(.enlarging) || scales && contains({ $0.step?.y == -1 })
    let isSmaller = contains(.shrinking) || scales && contains({ $0.step?.y == 1 })
    let isScaled = contains(.scaling) || contains({ $0.attribute == .size })
    let factor: Double
    if let times = take({ $0.factor ?? ($0.number?.unit == .times ? $0.number?.magnitude : nil) }) {
      // "twice as small" and "half as big".
      factor = isSmaller && times > 1 ? 1 / times : times
    } else if let position = chunks.firstIndex(where: { $0.number?.unit == .percent }),
      let number = chunks[position].number
    {
      let amount = number.magnitude / 100
      let isGoal = chunks[..<position].last(where: { !$0.isSilent })?.means(.to) == true
      guard !isGoal || number.sign != -1 else {
        throw .unclear("a size is above 0: “resize to 50 %”")
      }
      if isGoal || !(isLarger || isSmaller || number.sign != nil) {
        factor = amount
      } else {
        factor = isSmaller || number.sign == -1 ? 1 - amount : 1 + amount
      }
      chunks.remove(at: position)
    } else if let percent = take({ $0.percentage }) {
      factor = isSmaller ? 1 - percent / 100 : isLarger ? 1 + percent / 100 : percent / 100
    } else if isScaled || isLarger || isSmaller,
      let number = take({ $0.number?.unit == nil && $0.number?.sign == nil ? $0.number : nil }),
      number.magnitude <= 20
    {
      factor = isSmaller && number.magnitude > 1 ? 1 / number.magnitude : number.magnitude
    } else if isLarger || isSmaller {
      var degree = 1.0
      while let next = take({ $0.degree }) { degree = min(degree * next, 4) }
      let more = 1 + 0.25 * degree
      factor = isSmaller ? 1 / more : more
    } else {
      return nil
    }
    takeAll {
      $0.isVerb(in: [.enlarging, .shrinking, .scaling]) || $0.attribute == .size || $0.means(.by)
        || ["as", "than"].contains($0.word) || scales && $0.step?.x == 0
    }
    guard factor > 0, (0.01...20).contains(factor) else {
      throw .unclear("a size is from 1 % to 20 times what it was")
    }
    return factor.thousandths
  }
}

extension Length {
  /// The length multiplied by a sign.
  fileprivate func times(_ sign: Double) -> Length {
    switch self {
    case .pixels(let pixels): .pixels(pixels * sign + 0)
    case .fraction(let fraction): .fraction(fraction * sign + 0)
    }
  }
}
