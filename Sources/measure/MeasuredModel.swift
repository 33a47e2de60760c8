import Diffusion
import Engine
import Pixels
import Scenes
import Tensors

/// A model that is measured: the engine that people edit with, and its autoencoder alone.
actor MeasuredModel {
  /// The side of the pictures that it was trained on, in pixels.
  nonisolated let size: Int
  /// What it computes in.
  nonisolated let precision: Precision
  private let engine: DiffusionEngine
  private let model: Model
  private let threads: Int
  /// Made when it is first asked for: most commands measure edits alone.
  private var parts: ModelParts?
  private let executor = QueueExecutor(label: "autoencoder")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ model: Model, precision: Precision, threads: Int) {
    (self.model, self.threads) = (model, threads)
    size = model.description.workingSize.longSide
    engine = DiffusionEngine(
      model, name: model.description.name, precision: precision, threads: threads)
    self.precision = Processor.current.resolved(precision)
  }

  /// A picture edited as a person gets it.
  nonisolated func edited(
    _ picture: Bitmap, _ instruction: String, _ settings: EditSettings
  ) async throws -> Bitmap {
    try await engine.edit(
      EditRequest(source: picture, instruction: instruction, settings: settings)
    ).bitmap
  }

  /// A picture encoded and decoded, one time or more.
  func coded(_ picture: Bitmap, times: Int = 1) throws -> Bitmap {
    let parts = try parts ?? ModelParts(model, precision: precision, threads: threads)
    self.parts = parts
    return try (0..<times).reduce(picture) { picture, _ in try parts.coded(picture) }
  }
}

/// One model several times over, for work side by side: small networks gain little from a second
/// thread.
struct MeasuredModels: Sendable {
  private let models: [MeasuredModel]
  var settings: EditSettings

  init(_ models: [MeasuredModel], settings: EditSettings) {
    precondition(!models.isEmpty, "someone does the work")
    self.models = models
    self.settings = settings
  }

  var size: Int { models[0].size }

  /// How the model is run, for a page.
  var description: String {
    "\(models[0].precision.rawValue), \(settings.steps) steps"
  }

  var guidance: String {
    "text guidance \(settings.textGuidance.plain), image guidance \(settings.imageGuidance.plain)"
  }

  /// The settings of an edit, whose seed is its triplet's, so that another program can make the
  /// same.
  func settings(for triplet: Triplet) -> EditSettings {
    var settings = settings
    settings.seed = UInt64(triplet.seed)
    return settings
  }

  /// Makes the values 0..<count on all models, and gives them in order.
  func map<Value: Sendable>(
    count: Int, _ make: @escaping @Sendable (Int, MeasuredModel) async throws -> Value
  ) async throws -> [Value] {
    var values: [Value] = []
    let progress = Progress(count: count)
    try await OrderedWork.forEach(of: count, ahead: 2 * models.count) { number in
      try await make(number, models[number % models.count])
    } take: { value in
      values.append(value)
      progress.show(values.count)
    }
    return values
  }
}
