import Dispatch

/// Data parallelism over bands: work on rows, columns or pixels divided among the processor's
/// cores.
public enum Bands {
  /// A parallel loop: calls `body` with ranges of at most `length` that together make up 0..<count,
  /// on several threads at once.
  ///
  /// `body` must write only what belongs to its own range.
  public static func forEach(of count: Int, length: Int, _ body: (Range<Int>) -> Void) {
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: (count + length - 1) / length) { band in
      body(band * length..<min((band + 1) * length, count))
    }
  }
}
