import Testing

@testable import Tensors

/// In 32 bits, a seed gives the same picture on every run and any number of threads.
struct RepeatabilityTests {
  @Test(arguments: [
    (2, 16, 16, 32), (1, 16, 16, 320), (3, 9, 7, 48), (1, 33, 31, 20), (1, 5, 5, 640),
  ])
  func threadsAndRunsGiveTheSameBits(_ batch: Int, _ height: Int, _ width: Int, _ channels: Int)
    throws
  {
    let operations = try EveryOperation(batch, height, width, channels)
    var first: [[UInt32]] = []
    for threads in [1, 2, 3, 2] {
      let bits = operations.results(try Setting.f32.compute(threads: threads))
        .map { $0.floats.map(\.bitPattern) }
      if first.isEmpty { first = bits }
      for (index, (one, other)) in zip(first, bits).enumerated() {
        #expect(one == other, "operation \(index) of \(channels) channels, \(threads) threads")
      }
    }
  }
}
