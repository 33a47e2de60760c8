import Dispatch
import Synchronization

/// Parallel map over 0..<count in ranges of a fixed length, so that the results do not depend on
/// the number of threads.
///
/// `work` returns the results of its range in order.
func concurrentResults<Result: Sendable>(
  _ count: Int, rangeLength: Int = 256, _ work: @Sendable (Range<Int>) -> [Result]
) -> [Result] {
  let rangeCount = (count + rangeLength - 1) / rangeLength
  let parts = Mutex([[Result]](repeating: [], count: rangeCount))
  DispatchQueue.concurrentPerform(iterations: rangeCount) { index in
    let part = work(index * rangeLength..<min(count, (index + 1) * rangeLength))
    parts.withLock { $0[index] = part }
  }
  return parts.withLock { Array($0.joined()) }
}
