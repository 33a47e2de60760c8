import Checkpoints
public import Engine
public import Pixels
public import Tensors

/// An engine that edits with a model from disk.
///
/// The networks are made at the first edit and stay. The settings it reads: text guidance, image
/// guidance where the model sees the source, the interval of guidance and its rescaling, strength
/// (the share of the steps that is walked from the source with noise on it; 1 begins with noise
/// alone), steps, seed, sampler, negative.
public actor DiffusionEngine: EditEngine {
  public nonisolated let facts: EngineFacts
  private let model: Model
  private let precision: Precision
  private let threads: Int
  private let executor = QueueExecutor(label: "diffusion")
  private var networks: ModelNetworks?

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// - Parameters:
  ///   - name: what a person calls the model.
  ///   - precision: `auto` is resolved for the processor.
  public init(_ model: Model, name: String, precision: Precision, threads: Int) {
    self.model = model
    self.precision = precision
    self.threads = threads
    facts = Self.facts(of: model.description, name: name)
  }

  /// Whether the model's weight files are still those that were opened; if not, it can't be run any
  /// more and is to be opened anew.
  public nonisolated var isCurrent: Bool { (try? model.checkUnchanged()) != nil }

  /// What the rest of the program may know of the engine of a model.
  public static func facts(of description: ModelDescription, name: String) -> EngineFacts {
    var read: [PartialKeyPath<SettingTable>] = [
      \.textGuidance, \.guidanceInterval, \.guidanceRescale, \.strength, \.steps, \.seed, \.sampler,
      \.negative,
    ]
    if description.kind == .instruct { read.append(\.imageGuidance) }
    return EngineFacts(
      name: name, settings: EngineSettings(read, initial: description.defaults))
  }

  /// Performs one request to its end, reporting how the edit will be made and then each step with a
  /// rough preview; without a suspension in it, so that the next request waits.
  ///
  /// - Throws: `ModelError`, `WeightError`, `ComputeError` where the model can't be run or its files
  ///   have changed, `MaskError`, `SamplingError`, `EngineError.needs`, `CancellationError`.
  public func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    try Task.checkCancellation()
    try model.checkUnchanged()
    let edit = try ModelEdit(request, coverage: coverage, for: model.description)
    let networks = try ready()
    report(.reading(Reading(text: edit.reading(by: networks))))
    guard !edit.isIdle else { return request.source }
    let (signal, unedited): ([Float], Bitmap)
    do {
      // Also where the edit is left: what it worked with is of no more use.
      defer { networks.release() }
      signal = try edit.perform(with: networks, checkpoint: Self.checkpoint) { step, count, rough in
        report(.step(number: step, count: count, preview: edit.preview(of: rough)))
      }
      unedited = try edit.unedited(by: networks, checkpoint: Self.checkpoint)
    }
    let edited = Bitmap(signal: signal, size: edit.area.size)
    return edit.placed(edited, unedited: unedited)
  }

  private static func checkpoint() throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
  }

  private func ready() throws -> ModelNetworks {
    if let networks { return networks }
    let made = try ModelNetworks(model, precision: precision, threads: threads)
    networks = made
    return made
  }
}
