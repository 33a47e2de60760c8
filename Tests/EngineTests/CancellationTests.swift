import Engine
import Pixels
import Synchronization
import Testing

/// An engine whose second step never ends by itself; it records each step begun and signals when it
/// has settled.
private actor SteppingEngine: EditEngine {
  nonisolated let facts = EngineFacts(name: "stepping", settings: .none)
  private let executor = QueueExecutor(label: "stepping")
  nonisolated let begun = Mutex<[Int]>([])
  nonisolated let settlements: AsyncStream<Void>
  private let settled: AsyncStream<Void>.Continuation

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init() {
    (settlements, settled) = AsyncStream.makeStream()
  }

  func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    defer { settled.yield() }
    let count = request.settings.steps
    for number in 1...count {
      try Task.checkCancellation()
      begun.withLock { $0.append(number) }
      report(.step(number: number, count: count, preview: nil))
      if number > 1 { try await Task.sleep(for: .seconds(3600)) }
    }
    return request.source
  }
}

@Suite(.timeLimit(.minutes(10))) struct CancellationTests {
  private let picture = Bitmap(size: Size(width: 2, height: 2))

  private func request(steps: Int) -> EditRequest {
    EditRequest(source: picture, instruction: "long", settings: EditSettings { $0.steps = steps })
  }

  @Test func cancellingStopsTheEngineBeforeItsNextStepAndTheNextRequestWorks() async throws {
    let engine = SteppingEngine()
    let (started, start) = AsyncStream<Void>.makeStream()
    let task = Task {
      try await engine.edit(request(steps: 1000)) { event in
        if case .step(number: 2, _, _) = event { start.yield() }
      }
    }
    for await _ in started { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    for await _ in engine.settlements { break }
    let outcome = try await engine.edit(request(steps: 1))
    #expect(outcome.bitmap == picture)
    #expect(engine.begun.withLock { $0 } == [1, 2, 1])
  }

  @Test func anOutcomeThatIsNoLongerWaitedForIsACancellation() async {
    let engine = SteppingEngine()
    let task = Task { try await engine.edit(request(steps: 1000)) }
    while engine.begun.withLock({ $0.count }) < 2 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
