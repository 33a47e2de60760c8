public import Engine
internal import Pixels

/// The built-in engine: understands instructions by a small grammar and performs them with
/// arithmetic on pixels, without any weights.
///
/// The settings it reads:
/// - text guidance scales the amount of every operation: 7.5 is as read, 0 is nothing at all;
/// - image guidance draws fine detail back to the source's (above 1.5) or thins it (below);
/// - strength mixes the result with the source: 1 is the result alone;
/// - seed starts the search for what fills the place of a removed thing.
public actor RetouchEngine: EditEngine {
  public nonisolated let facts = EngineFacts(
    name: "retouch", settings: [.textGuidance, .imageGuidance, .strength, .seed])

  private let executor = QueueExecutor(label: "retouch")

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  public init() {}

  /// Tells the reading, then a step for each operation done, then the result.
  ///
  /// - Throws, through the stream: `EngineError.notUnderstood` for the first clause that is not
  ///   understood, `EngineError.needs` where an operation wants a mask, `MaskError`,
  ///   `CancellationError`.
  public nonisolated func propose(
    _ request: EditRequest
  ) -> AsyncThrowingStream<EditEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await self.run(request) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Performs one request to its end; without a suspension in it, so that the next waits.
  private func run(_ request: EditRequest, tell: (EditEvent) -> Void) throws {
    try Task.checkCancellation()
    let instruction = try InstructionReader.read(request.instruction)
    let coverage = try effectiveCoverage(of: instruction, request)
    tell(.reading(Reading(text: instruction.description)))
    let retouching = Retouching(
      source: request.source, coverage: coverage, settings: request.settings)
    let result = try retouching.perform(instruction.operations) { number, count, preview in
      try Task.checkCancellation()
      tell(.step(number: number, count: count, preview: preview))
    }
    try Task.checkCancellation()
    tell(.finished(result))
  }

  /// The mask as coverage; nil is the whole picture.
  private func effectiveCoverage(
    of instruction: Instruction, _ request: EditRequest
  ) throws -> Coverage? {
    guard request.mask.isWhole else { return try request.mask.coverage(for: request.source.size) }
    guard let mention = instruction.maskMention else { return nil }
    throw EngineError.needs(
      "“\(mention)” needs a mask: drag a rectangle over the place, or give --mask X,Y,W,H")
  }
}
