internal import CKernels

/// How long operations took, and how much they multiplied and added, by kind; what is no
/// product is not counted.
package struct Profile {
  package enum Kind: String, CaseIterable {
    case convolutions
    case products = "matrix products"
    case attention
  }

  package struct Share {
    package var seconds = 0.0
    /// Products and sums of the plain definition, also where fewer were done.
    package var operations = 0.0
  }

  package private(set) var shares: [Kind: Share] = [:]

  package init() {}

  mutating func add(_ kind: Kind, seconds: Double, operations: Int) {
    shares[kind, default: Share()].seconds += seconds
    shares[kind, default: Share()].operations += Double(operations)
  }
}

extension Compute {
  /// Does a piece of work, and notes what it took where somebody wants to know.
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

  /// The most operations a second that all threads together can do, measured for half a second.
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
