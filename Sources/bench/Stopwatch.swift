/// Times pieces of work.
enum Stopwatch {
  /// Milliseconds that a piece of work takes.
  static func milliseconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// Above this many milliseconds a run is long enough to be a figure by itself: it is neither
  /// warmed up for nor repeated.
  private static let long = 2000.0

  /// The median over several runs, after one that does not count.
  static func median(runs: Int, _ work: () async throws -> Void) async rethrows -> Double {
    let first = try await milliseconds(work)
    guard first < long else { return first }
    var times: [Double] = []
    for _ in 0..<runs { times.append(try await milliseconds(work)) }
    return times.median
  }

  /// The medians of two pieces of work that take turns, so that a change of the machine's speed
  /// meets both.
  static func medians(
    runs: Int, _ a: () async throws -> Void, _ b: () async throws -> Void
  ) async rethrows -> (a: Double, b: Double) {
    let first = (a: try await milliseconds(a), b: try await milliseconds(b))
    var times: (a: [Double], b: [Double]) = ([], [])
    for _ in 0..<runs {
      if first.a < long { times.a.append(try await milliseconds(a)) }
      if first.b < long { times.b.append(try await milliseconds(b)) }
    }
    return (
      first.a < long ? times.a.median : first.a, first.b < long ? times.b.median : first.b
    )
  }
}

extension [Double] {
  /// The middle value; of an even count, the mean of the two in the middle.
  var median: Double {
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
