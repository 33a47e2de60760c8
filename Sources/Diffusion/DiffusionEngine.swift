internal import Checkpoints
public import Engine
public import Pixels
public import Tensors

/// An engine that edits with a model from disk.
///
/// The networks are made at the first edit and stay. The settings it reads: text guidance, image
/// guidance where the model sees the source, the guidance interval and rescale, strength (the
/// fraction of the steps that is taken from the source with noise on it; 1 begins with noise
/// alone), steps, seed, sampler, negative.
public actor DiffusionEngine: EditEngine {
  public nonisolated let facts: EngineFacts
  private let model: Model
  private let precision: Precision
  private let threads: Int
  private let digest: ModelDigest
  private let executor = QueueExecutor(label: "diffusion")
  private var networks: ModelNetworks?

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// - Parameters:
  ///   - name: what a person calls the model.
  ///   - precision: `auto` is resolved for the processor.
  ///   - cacheFolder: where digests of weight files are remembered; nil remembers none.
  public init(
    _ model: Model, name: String, precision: Precision, threads: Int, cacheFolder: String? = nil
  ) {
    self.model = model
    self.precision = precision
    self.threads = threads
    digest = ModelDigest(model.checkpoint, cacheFolder: cacheFolder)
    facts = Self.facts(of: model.description, name: name)
  }

  /// Whether the model's weight files are still those that were opened; if not, it can't be run any
  /// more and is to be opened anew.
  public nonisolated var isCurrent: Bool { (try? model.checkpoint.checkUnchanged()) != nil }

  /// The facts of a model's engine.
  public static func facts(of description: ModelDescription, name: String) -> EngineFacts {
    var read: [PartialKeyPath<SettingTable>] = [
      \.textGuidance, \.guidanceInterval, \.guidanceRescale, \.strength, \.steps, \.seed, \.sampler,
      \.negative,
    ]
    if description.method.hasImageGuidance { read.append(\.imageGuidance) }
    return EngineFacts(
      name: name, settings: EngineSettings(read, initial: description.defaults))
  }

  /// The engine's identity: the model's weights by their digest, and the precision in which it
  /// computes.
  ///
  /// Reads the weight files where their digest is not remembered, on a thread of its own.
  ///
  /// - Throws: `ModelError.changed`, `CancellationError`.
  public nonisolated func identity() async throws -> EngineIdentity {
    EngineIdentity(
      name: facts.name, weights: try await digest.value(),
      precision: Processor.current.resolved(precision).rawValue)
  }

  /// Performs one request to its end, reporting the model's notices, how the edit will be made, and
  /// then each step, with a preview where one is wanted; without a suspension in it, so that the next request waits.
  ///
  /// - Throws: `ModelError`, `WeightError`, `ComputeError` where the model can't be run or its files
  ///   have changed, `MaskError`, `SamplingError`, `EngineError.needs`, `NonFiniteError`,
  ///   `CancellationError`.
  public func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap {
    try Task.checkCancellation()
    try model.checkpoint.checkUnchanged()
    let edit = try ModelEdit(request, coverage: coverage, for: model.description)
    let networks = try ready()
    for notice in model.description.notices { report(.notice(notice)) }
    report(.reading(Reading(text: edit.reading(by: networks))))
    guard !edit.isIdle else { return request.source }
    let (signal, unedited): ([Float], Bitmap)
    do {
      // Also where the edit is left: what it worked with is of no more use.
      defer { networks.release() }
      signal = try edit.perform(with: networks) { step, count, preview in
        report(.step(number: step, count: count, preview: preview.map(edit.preview)))
      }
      unedited = try edit.unedited(by: networks)
    }
    let edited = Bitmap(signal: signal, size: edit.area.size)
    return edit.placed(edited, unedited: unedited)
  }

  private func ready() throws -> ModelNetworks {
    if let networks { return networks }
    let made = try ModelNetworks(model, precision: precision, threads: threads)
    networks = made
    return made
  }
}

/// The digest of a model's weights, computed when it is first asked for and then kept.
private actor ModelDigest {
  private let checkpoint: Checkpoint
  private let digest: WeightsDigest
  private let executor = QueueExecutor(label: "weights digest")
  private var known: String?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ checkpoint: Checkpoint, cacheFolder: String?) {
    (self.checkpoint, digest) = (checkpoint, WeightsDigest(cacheFolder: cacheFolder))
  }

  func value() throws -> String {
    if let known { return known }
    let value = try digest.digest(of: checkpoint)
    known = value
    return value
  }
}
