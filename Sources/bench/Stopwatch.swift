/// Times pieces of work.
enum Stopwatch {
  /// Milliseconds that a piece of work takes.
  static func milliseconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// The median over several runs, after one that does not count.
  static func median(runs: Int, _ work: () async throws -> Void) async rethrows -> Double {
    try await work()
    var times: [Double] = []
    for _ in 0..<runs { times.append(try await milliseconds(work)) }
    return times.median
  }

  /// The medians of two pieces of work that take turns, so that a change of the machine's speed
  /// meets both.
  static func medians(
    runs: Int, _ a: () async throws -> Void, _ b: () async throws -> Void
  ) async rethrows -> (a: Double, b: Double) {
    try await a()
    try await b()
    var times: (a: [Double], b: [Double]) = ([], [])
    for _ in 0..<runs {
      times.a.append(try await milliseconds(a))
      times.b.append(try await milliseconds(b))
    }
    return (times.a.median, times.b.median)
  }
}

extension [Double] {
  /// The middle value; of an even count, the mean of the two in the middle.
  var median: Double {
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
