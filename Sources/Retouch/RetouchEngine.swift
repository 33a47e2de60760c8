public import Engine
public import Pixels

/// The built-in engine: understands instructions by a small grammar and performs them with
/// arithmetic on pixels, without any weights.
///
/// The settings it reads:
/// - text guidance scales the amount of every operation, by guidance / 7.5, as far as an operation
///   goes: black and white, for one, ends at the whole effect; at 0 nothing is left of any;
/// - image guidance draws fine detail back to the source's (above 1.5) or thins it (below);
/// - strength mixes what is made with what was there: 1 is what is made alone;
/// - seed starts every random choice: what fills a hole, brush strokes, flakes, grain, textures.
public actor RetouchEngine: EditEngine {
  public nonisolated let facts = EngineFacts(
    name: "retouch",
    settings: EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed]))

  private let executor = QueueExecutor(label: "retouch")

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  public init() {}

  /// Performs one request to its end, reporting the reading and then a step for each operation;
  /// without a suspension in it, so that the next request waits.
  ///
  /// - Throws: `EngineError.notUnderstood` for the first clause that is not understood,
  ///   `EngineError.needs` where an operation wants a mask, `CancellationError`.
  public func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    try Task.checkCancellation()
    let read = try InstructionReader.read(request.instruction)
    if coverage == nil, let mention = read.maskMention {
      throw EngineError.needs(
        "“\(mention)” needs a mask: drag a rectangle over the place, or give --mask X,Y,W,H")
    }
    let share = max(request.settings.textGuidance, 0) / EditSettings().textGuidance
    let instruction =
      share > 0
      ? read.settled(for: request.source, isMasked: coverage != nil, share: share) : read
    let plan = try EditPlan(
      instruction.operations, for: request.source, mask: coverage, share: share)
    let text = (share > 0 ? instruction.scaled(by: share) : instruction).description
    report(.reading(Reading(text: text, region: plan.region, newSize: plan.newSize)))
    try preview(plan, request, report)
    var lastPreview = ContinuousClock.now
    let retouching = Retouching(plan: plan, settings: request.settings)
    let result = try retouching.perform(on: request.source) { number, count, soFar in
      try Task.checkCancellation()
      let now = ContinuousClock.now
      let isDue = now - lastPreview > Self.previewInterval
      if isDue { lastPreview = now }
      report(.step(number: number, count: count, preview: isDue ? soFar?() : nil))
    }
    try Task.checkCancellation()
    return result
  }

  /// Another wording of an instruction: the same but for what a phrase says, as in "blue".
  ///
  /// - Throws: `EngineError.notUnderstood` where the phrase says nothing that fits.
  public nonisolated func varied(
    _ instruction: String, by phrase: String
  ) throws(EngineError) -> String {
    try InstructionReader.read(instruction).varied(by: phrase).description
  }

  /// A preview costs a share of the work itself: no more than a few a second.
  private static let previewInterval = Duration.milliseconds(250)
  /// Of a larger picture a copy of at most about this area is edited and shown first, in pixels.
  private static let previewArea = 900_000

  /// Tells how the whole result will look, from a smaller copy of a large picture.
  private func preview(
    _ plan: EditPlan, _ request: EditRequest, _ report: (EditEvent) -> Void
  ) throws {
    let size = request.source.size
    guard size.area > 2 * Self.previewArea else { return }
    let ratio = (Double(size.area) / Double(Self.previewArea)).squareRoot()
    let factor = Int(ratio.rounded(.up))
    guard let reduced = plan.reduced(to: size.divided(by: factor)) else { return }
    let copy = request.source.reduced(by: factor)
    let retouching = Retouching(plan: reduced, settings: request.settings)
    let result = try retouching.perform(on: copy) { _, _, _ in try Task.checkCancellation() }
    report(.step(number: 0, count: plan.stepCount, preview: result))
  }
}
