import Pixels

extension MatchField {
  /// Patch search: propagation from neighbours, and random search at ever smaller distances from
  /// the best match.
  ///
  /// PatchMatch of Barnes et al., "PatchMatch: A Randomized Correspondence Algorithm for Structural
  /// Image Editing" (2009), with jump flooding instead of scans: every target reads the field of
  /// the previous pass, so the result does not depend on the order or the number of threads.
  mutating func search(_ level: FillLevel, passes: Int, seed: UInt64) {
    remeasure(level)
    for pass in 0..<passes {
      var random = SeededRandom(seed: seed, stream: UInt64(pass))
      searchOnce(level, jump: 2 << (pass % 3), seed: random.next())
    }
  }

  /// Recomputes the distances after the level has been painted.
  private mutating func remeasure(_ level: FillLevel) {
    let before = matches
    update(level) { target, measure in
      let source = before[target].source
      return Match(
        source: source,
        distance: measure(target: target, source: Int(source), limit: .infinity))
    }
  }

  private mutating func searchOnce(_ level: FillLevel, jump: Int, seed: UInt64) {
    let before = matches
    let isSource = level.isSource
    let (width, height) = (level.size.width, level.size.height)
    let steps = [(1, 0), (-1, 0), (0, 1), (0, -1), (jump, 0), (-jump, 0), (0, jump), (0, -jump)]
    update(level) { target, measure in
      let (x, y) = (target % width, target / width)
      var best = before[target]
      func consider(_ x: Int, _ y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let candidate = y * width + x
        guard candidate != Int(best.source), isSource[candidate] else { return }
        let distance = measure(target: target, source: candidate, limit: best.distance)
        if distance < best.distance { best = Match(source: Int32(candidate), distance: distance) }
      }
      for (dx, dy) in steps
      where x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height {
        let match = Int(before[target + dy * width + dx].source)
        if match >= 0 { consider(match % width - dx, match / width - dy) }
      }
      var random = SeededRandom(seed: seed, stream: UInt64(target))
      var reach = max(width, height)
      while reach >= 1 {
        let dx = random.below(2 * reach + 1) - reach
        let dy = random.below(2 * reach + 1) - reach
        consider(Int(best.source) % width + dx, Int(best.source) / width + dy)
        reach /= 2
      }
      return best
    }
  }

  /// Sets the match of every target to the result of `find`.
  private mutating func update(
    _ level: FillLevel, _ find: @Sendable (_ target: Int, _ measure: PatchDistance) -> Match
  ) {
    let found = concurrentResults(level.targets.count) { range in
      PatchDistance.measuring(level) { measure in
        level.targets[range].map { find($0, measure) }
      }
    }
    for (target, match) in zip(level.targets, found) { matches[target] = match }
  }
}
