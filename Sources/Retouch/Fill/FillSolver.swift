import Pixels

/// Coarse-to-fine solver: alternates patch search and voting on each level of the pyramid.
struct FillSolver {
  let seed: UInt64

  static let vote = PatchVote(sharpness: 0.3)
  /// The search passes in each round, and in the first round at the coarsest level.
  private static let passes = 3
  private static let firstPasses = 8

  private static func rounds(at level: Int) -> Int { min(6 + 3 * level, 15) }

  /// Fills the levels and returns the matches at the finest.
  ///
  /// Before each round `report` receives the fraction of the work done, the index of the level, and
  /// the level in its current state.
  func solve(
    _ pyramid: inout FillPyramid,
    report: (_ fraction: Double, _ level: Int, _ painted: FillLevel) throws -> Void
  ) throws -> MatchField {
    var random = SeededRandom(seed: seed)
    let coarsest = pyramid.levels.count - 1
    let costs = pyramid.levels.indices.map {
      Double(Self.rounds(at: $0) * pyramid.levels[$0].targets.count)
    }
    var done = 0.0
    var field = OnionPeel(seed: random.next()).fill(&pyramid.levels[coarsest])
    for index in (0...coarsest).reversed() {
      if index < coarsest {
        field = MatchField(
          doubling: field, from: pyramid.levels[index + 1], to: pyramid.levels[index],
          seed: random.next())
        Self.vote.paint(
          &pyramid.levels[index], pixels: pyramid.levels[index].holes, by: field)
      }
      for round in 0..<Self.rounds(at: index) {
        try report(done / costs.reduce(0, +), index, pyramid.levels[index])
        done += costs[index] / Double(Self.rounds(at: index))
        field.search(
          pyramid.levels[index],
          passes: index == coarsest && round == 0 ? Self.firstPasses : Self.passes,
          seed: random.next())
        Self.vote.paint(
          &pyramid.levels[index], pixels: pyramid.levels[index].holes, by: field)
      }
    }
    return field
  }
}
