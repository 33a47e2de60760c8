public import Engine
public import Pixels

/// Rule-based editing engine: parses instructions with a small grammar and performs them with
/// classical image processing, without any weights.
///
/// The settings it reads:
/// - text guidance scales the amount of every operation by guidance / 7.5, up to the operation's
///   limit (black and white, for example, ends at the whole effect); at 0 no operation has any
///   effect;
/// - image guidance pulls fine detail back to the source's (above 1.5) or attenuates it (below);
/// - strength blends the result with the source: 1 is the result alone;
/// - seed initialises every random choice: hole filling, brush strokes, flakes, grain, textures.
public actor RetouchEngine: EditEngine {
  /// The engine's name and the settings it reads.
  public nonisolated let facts = EngineFacts(
    name: "retouch",
    settings: EngineSettings([\.textGuidance, \.imageGuidance, \.strength, \.seed]))

  private let executor = QueueExecutor(label: "retouch")

  /// The serial executor of the engine, a dispatch queue of its own.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  public init() {}

  /// Performs one request to its end, reporting the reading and then a step for each unit of
  /// work, without a suspension point, so that the next request waits.
  ///
  /// - Throws: `EngineError.notUnderstood` for the first clause that is not understood,
  ///   `.needsModel`, `.otherLanguage`, `.needsPlace` for what the person has to mark,
  ///   `.changesNothing` where the picture would stay as it is, `CancellationError`.
  public func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    try Task.checkCancellation()
    let reading = try InstructionReader.reading(of: request.instruction)
    let read = reading.instruction
    if coverage == nil, reading.needsMask {
      throw EngineError.needsPlace(thing: reading.maskedThing)
    }
    let scale = max(request.settings.textGuidance, 0) / EditSettings().textGuidance
    let instruction =
      scale > 0
      ? read.settled(for: request.source, isMasked: coverage != nil, scale: scale) : read
    let plan = try EditPlan(
      instruction.operations, for: request.source, mask: coverage, scale: scale)
    let text = (scale > 0 ? instruction.scaled(by: scale) : instruction).description
    report(
      .reading(
        Reading(text: reading.noting(text), region: plan.region, transform: plan.transform)))
    try preview(plan, request, report)
    var lastPreview = ContinuousClock.now
    let renderer = EditRenderer(plan: plan, settings: request.settings) { report(.notice($0)) }
    let result = try renderer.rendered(on: request.source) { number, count, soFar in
      try Task.checkCancellation()
      let now = ContinuousClock.now
      let isDue = now - lastPreview > Self.previewInterval
      if isDue { lastPreview = now }
      report(.step(number: number, count: count, preview: isDue ? soFar?() : nil))
    }
    try Task.checkCancellation()
    if scale > 0, request.settings.strength > 0,
      try result.isUnchanged(from: request.source, within: plan.region ?? coverage)
    {
      throw EngineError.changesNothing(instruction.reasonForNoChange)
    }
    return result
  }

  /// Whether another seed gives another picture.
  public nonisolated func dependsOnSeed(_ instruction: String) -> Bool {
    guard let read = try? InstructionReader.read(instruction) else { return true }
    return read.operations.contains(where: \.change.usesSeed)
  }

  /// The instruction with the part that a phrase such as "blue" names replaced, in words.
  ///
  /// - Throws: `EngineError.notUnderstood` where nothing in the phrase fits the instruction.
  public nonisolated func varied(
    _ instruction: String, by phrase: String
  ) throws(EngineError) -> String {
    try InstructionReader.read(instruction).varied(by: phrase).description
  }

  /// The shortest time between previews: each costs a part of the work itself.
  private static let previewInterval = Duration.milliseconds(250)
  /// The largest area, in pixels, of the copy of a larger picture that is edited and shown first.
  private static let previewArea = 900_000

  /// Reports a preview of the whole result, made from a smaller copy of a large picture.
  private func preview(
    _ plan: EditPlan, _ request: EditRequest, _ report: (EditEvent) -> Void
  ) throws {
    let size = request.source.size
    guard size.area > 2 * Self.previewArea else { return }
    let ratio = (Double(size.area) / Double(Self.previewArea)).squareRoot()
    let factor = Int(ratio.rounded(.up))
    guard let reduced = plan.reduced(to: size.divided(by: factor)) else { return }
    let copy = request.source.reduced(by: factor)
    let renderer = EditRenderer(plan: reduced, settings: request.settings)
    let result = try renderer.rendered(on: copy) { _, _, _ in try Task.checkCancellation() }
    report(.step(number: 0, count: plan.stepCount, preview: result))
  }
}
