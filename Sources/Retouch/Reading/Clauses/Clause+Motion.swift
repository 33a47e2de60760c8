/// Clauses about the motion, scaling and rotation of an object, or of the picture.
extension Clause {
  /// The clause read as a motion; nil for another kind.
  func motion() throws(ClauseError) -> Claim? {
    for kind in Self.motions {
      if let (motion, rest) = try kind(self)() { return try rest.claim(of: motion) }
    }
    return nil
  }

  /// The clause read as one motion with several steps: "move it 20 pixels right and 10 up".
  func movingSeveralWays() throws(ClauseError) -> Claim? {
    guard let claim = try motion() else { return nil }
    if case .move(.shift) = claim.operations.first?.change { return claim }
    if case .move(.duplicate) = claim.operations.first?.change { return claim }
    return nil
  }

  /// The clause read as several copies in a row, as in "duplicate it three times"; nil for another
  /// kind.
  func copies() throws(ClauseError) -> Claim? {
    guard leads(with: [.duplicating]) else { return nil }
    var rest = self
    guard
      let count = rest.take({
        $0.factor ?? ($0.number?.unit == .times ? $0.number?.magnitude : nil)
      }), count == count.rounded(), let copy = try rest.motion(),
      case .move(.duplicate(let way))? = copy.operations.first?.change
    else { return nil }
    if case .to = way { throw .unclear("several copies go one after the other: “to the right”") }
    guard (1...Self.mostCopies).contains(count) else {
      throw .unclear("at most \(Int(Self.mostCopies)) copies are made at a time")
    }
    let copies = copy.operations.flatMap { Array(repeating: $0, count: Int(count)) }
    return Claim(copies, leaving: copy.rest, thing: copy.thing)
  }

  private static let mostCopies = 20.0

  private static let motions: [@Sendable (Clause) -> () throws(ClauseError) -> Found?] = [
    Clause.shifting, Clause.mirroring, Clause.turning, Clause.scaling,
  ]

  /// The claim of a motion of what the rest of the clause names: the subject, a thing under the
  /// mask, the picture.
  private func claim(of motion: Motion) throws(ClauseError) -> Claim? {
    var rest = self
    let isPicture =
      rest.contains(.picture) || rest.contains({ $0.target == .picture })
      || rest.contains { ["of the picture", "of the photo", "of the image"].contains($0.word) }
    let target = try rest.takeTarget()
    let thing = rest.takeThing()
    guard thing == nil || (target == nil || target == .mask) && !isPicture else {
      throw .severalTargets
    }
    rest.takeAll { $0.means(.to) || $0.means(.by) || $0.isVerb(.making) }
    if case .except? = target, isPicture { throw .severalTargets }
    if isPicture, thing == nil, target == nil || target == .picture {
      guard let reframing = motion.asReframing else {
        throw .unclear(
          "a thing under the mask, or the subject, can be moved, not the whole picture")
      }
      return Claim(Operation(.reframe(reframing), .whole, .picture), leaving: rest)
    }
    return Claim(Operation(.move(motion), .whole, target ?? .mask), leaving: rest, thing: thing)
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
    if isDuplicate, contains({ $0.word == "from" || $0.word.hasPrefix("from the ") }) {
      throw .unclear(
        "what is copied is under the mask: say where to, such as “copy it to the right”")
    }
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
    let way = ScaleWay(
      isLarger: contains(.enlarging) || scales && contains({ $0.step?.y == -1 }),
      isSmaller: contains(.shrinking) || scales && contains({ $0.step?.y == 1 }),
      isScaled: scales || contains({ $0.attribute == .size }))
    guard let factor = try takeFactor(way) else { return nil }
    takeAll {
      $0.isVerb(in: [.enlarging, .shrinking, .scaling]) || $0.attribute == .size || $0.means(.by)
        || scales && $0.step?.x == 0
    }
    guard factor > 0, (0.01...20).contains(factor) else {
      throw .unclear("a size is from 1 % to 20 times what it was")
    }
    return factor.thousandths
  }

  private mutating func takeFactor(_ way: ScaleWay) throws(ClauseError) -> Double? {
    if let times = take(\.timesAsLarge) {
      // "twice as small", "half as big", "larger by half".
      if way.isSmaller, times > 1 { return 1 / times }
      return way.isLarger && times < 1 && contains(.by) ? 1 + times : times
    }
    if let factor = try takePercentOfSize(way) { return factor }
    if let percent = take(\.percentageOfSize) {
      return way.isSmaller ? 1 - percent / 100 : (way.isLarger ? 1 : 0) + percent / 100
    }
    if way.isScaled || way.isLarger || way.isSmaller, let times = take(\.bareFactor) {
      return way.isSmaller && times > 1 ? 1 / times : times
    }
    guard way.isLarger || way.isSmaller else { return nil }
    var degree = 1.0
    while let next = take(\.degree) { degree = min(degree * next, 4) }
    let more = 1 + 0.25 * degree
    return way.isSmaller ? 1 / more : more
  }

  /// Removes and returns the factor of a percentage: "to 50 %" is the size, "20 % larger" is more.
  private mutating func takePercentOfSize(_ way: ScaleWay) throws(ClauseError) -> Double? {
    guard let position = chunks.firstIndex(where: { $0.number?.unit == .percent }),
      let number = chunks[position].number
    else { return nil }
    let amount = number.magnitude / 100
    let isGoal = chunks[..<position].last(where: { !$0.isSilent })?.means(.to) == true
    guard !isGoal || number.sign != -1 else {
      throw .unclear("a size is above 0: “resize to 50 %”")
    }
    chunks.remove(at: position)
    if isGoal || !(way.isLarger || way.isSmaller || number.sign != nil) { return amount }
    return way.isSmaller || number.sign == -1 ? 1 - amount : 1 + amount
  }
}

/// What the words of a clause say about a change of size.
private struct ScaleWay {
  let isLarger: Bool
  let isSmaller: Bool
  let isScaled: Bool
}

extension Chunk {
  /// A multiple of the size: "twice", "1.5 times".
  fileprivate var timesAsLarge: Double? {
    if let factor { return factor }
    return number?.unit == .times ? number?.magnitude : nil
  }

  fileprivate var percentageOfSize: Double? { attribute == .longerSide ? nil : percentage }

  /// A number without a unit that can be a factor: "by 1.5", unlike "to 1200".
  fileprivate var bareFactor: Double? {
    guard let number, number.unit == nil, number.sign == nil, number.magnitude <= 20 else {
      return nil
    }
    return number.magnitude
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
