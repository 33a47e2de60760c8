internal import CKernels

/// A profile: time and arithmetic of convolutions, matrix products and attention.
package struct Profile {
  package enum Kind: String, CaseIterable {
    case convolutions
    case products = "matrix products"
    case attention
  }

  package struct Total {
    package var seconds = 0.0
    /// Multiplications and additions of the plain definition, also where fewer were done.
    package var operations = 0.0
  }

  package private(set) var totals: [Kind: Total] = [:]

  package init() {}

  mutating func add(_ kind: Kind, seconds: Double, operations: Int) {
    totals[kind, default: Total()].seconds += seconds
    totals[kind, default: Total()].operations += Double(operations)
  }
}

extension Compute {
  /// Runs an operation, timed where a profile is kept.
  func profiled<Result>(
    _ kind: Profile.Kind, operations: Int = 0, _ work: () -> Result
  ) -> Result {
    guard profile != nil else { return work() }
    let start = ContinuousClock.now
    let result = work()
    profile?.add(
      kind, seconds: (ContinuousClock.now - start) / .seconds(1), operations: operations)
    return result
  }

  /// The peak rate of all threads together in operations a second, measured for half a second.
  package func limit() -> Double {
    let (rounds, mode) = (1 << 22, mode)
    let operations = kernel_peak(mode, 1)
    let start = ContinuousClock.now
    var calls = 0
    repeat {
      parallel(threads) { _ in _ = kernel_peak(mode, rounds) }
      calls += threads
    } while ContinuousClock.now - start < .milliseconds(500)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Double(calls * rounds * operations) / seconds
  }
}
