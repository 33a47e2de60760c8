import Engine
import Pixels
import Synchronization
import Testing

/// An engine whose second step never ends by itself; it notes each step begun and tells when it
/// settles.
private actor SteppingEngine: EditEngine {
  nonisolated let facts = EngineFacts(name: "stepping", settings: [])
  private let executor = QueueExecutor(label: "stepping")
  nonisolated let begun = Mutex<[Int]>([])
  nonisolated let settlements: AsyncStream<Void>
  private let settled: AsyncStream<Void>.Continuation

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init() {
    (settlements, settled) = AsyncStream.makeStream()
  }

  nonisolated func propose(_ request: EditRequest) -> AsyncThrowingStream<EditEvent, any Error> {
    AsyncThrowingStream(of: { yield in try await self.run(request, tell: yield) })
  }

  private func run(_ request: EditRequest, tell: (EditEvent) -> Void) async throws {
    defer { settled.yield() }
    let count = request.settings.steps
    for number in 1...count {
      try Task.checkCancellation()
      begun.withLock { $0.append(number) }
      tell(.step(number: number, count: count, preview: nil))
      if number > 1 { try await Task.sleep(for: .seconds(3600)) }
    }
    tell(.finished(request.source))
  }
}

@Suite(.timeLimit(.minutes(10))) struct CancellationTests {
  private let picture = Bitmap(size: Size(width: 2, height: 2))

  private func request(steps: Int) -> EditRequest {
    EditRequest(source: picture, instruction: "long", settings: EditSettings(steps: steps))
  }

  @Test func leavingTheStreamStopsTheEngineBeforeItsNextStepAndTheNextRequestWorks() async throws {
    let engine = SteppingEngine()
    for try await case .step(let number, _, _) in engine.edit(request(steps: 1000))
    where number == 2 {
      break
    }
    for await _ in engine.settlements { break }
    let outcome = try await engine.outcome(of: request(steps: 1))
    #expect(outcome.bitmap == picture)
    #expect(engine.begun.withLock { $0 } == [1, 2, 1])
  }

  @Test func aCancelledTaskHearsOfTheCancellationAndOfNoResult() async throws {
    let engine = SteppingEngine()
    let (started, start) = AsyncStream<Void>.makeStream()
    let task = Task {
      var results = 0
      for try await progress in engine.edit(request(steps: 1000)) {
        switch progress {
        case .step(number: 2, _, _): start.yield()
        case .finished: results += 1
        default: break
        }
      }
      return results
    }
    for await _ in started { break }
    task.cancel()
    // A stream that is left by its task's cancellation ends without a result.
    #expect((try? await task.value) ?? 0 == 0)
    #expect(engine.begun.withLock { $0 } == [1, 2])
  }

  @Test func anOutcomeThatIsNoLongerWaitedForIsACancellation() async {
    let engine = SteppingEngine()
    let task = Task { try await engine.outcome(of: request(steps: 1000)) }
    while engine.begun.withLock({ $0.count }) < 2 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
