import Dispatch
import Synchronization

/// One result for each of 0..<count, computed in ranges of a fixed length on every core; what falls
/// into a range never depends on the number of threads.
///
/// `work` gives the results of its range in order.
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
