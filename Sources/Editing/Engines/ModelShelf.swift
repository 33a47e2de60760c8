public import Checkpoints
public import Diffusion
import Engine
import FoundationEssentials
import StarterModel
import Synchronization
public import Tensors

/// The models in the box and on this machine, as engines: found once, opened when one is asked for.
///
/// The engine that was asked for last stays, with its weights, for the next edit; another takes its
/// place in memory, and so does its own model once the files have changed.
public final class ModelShelf: Sendable {
  private struct State {
    var catalogue: ModelCatalogue?
    /// nil for a model that can't be opened, which is not tried again at every look.
    var facts: [String: EngineFacts?] = [:]
    var current: DiffusionEngine?
  }

  /// In which type models compute, as the person set it.
  public let precision: Precision
  /// How many threads they compute on.
  public let threads: Int
  /// The models that come with the program.
  let boxed: [FoundModel]
  private let places: ModelPlaces
  private let cacheFolder: String?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - boxed: models that come with the program; their names come before any other's.
  ///   - threads: nil is one for each core.
  ///   - cacheFolder: where digests of weight files are remembered; nil remembers none.
  public init(
    boxed: [FoundModel] = [], places: ModelPlaces, precision: Precision = .auto,
    threads: Int? = nil, cacheFolder: String? = nil
  ) {
    self.boxed = boxed
    self.places = places
    self.precision = precision
    self.cacheFolder = cacheFolder
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// What was found, in order.
  public var catalogue: ModelCatalogue {
    state.withLock { state in
      if let known = state.catalogue { return known }
      let found = ModelCatalogue(places)
      state.catalogue = found
      return found
    }
  }

  /// The starter model, and the models that the environment names.
  public static func standard(
    precision: Precision = .auto, threads: Int? = nil, folders: Folders = Folders()
  ) -> ModelShelf {
    let starter = StarterModel.folder(program: Folders.program).map {
      FoundModel(name: StarterModel.name, folder: $0)
    }
    return ModelShelf(
      boxed: starter.map { [$0] } ?? [], places: folders.models, precision: precision,
      threads: threads, cacheFolder: folders.cache)
  }

  /// Every model: those in the box, then those that were found under other names.
  public var models: [FoundModel] {
    boxed + catalogue.models.filter { found in !boxed.contains { $0.name == found.name } }
  }

  /// Looks for models anew, such as those that were put there while the program runs.
  func lookAgain() {
    let found = ModelCatalogue(places)
    state.withLock { state in
      state.catalogue = found
      state.facts = state.facts.filter { $0.value != nil }
    }
  }

  /// What a model is, from its configurations and headers; its facts are kept.
  ///
  /// - Throws: `ModelError`: it can't be run.
  func description(of model: FoundModel) throws(ModelError) -> ModelDescription {
    let name = model.name
    do {
      let description = try model.description()
      let facts = DiffusionEngine.facts(of: description, name: name)
      state.withLock { $0.facts[name] = .some(facts) }
      return description
    } catch {
      state.withLock { $0.facts[name] = .some(nil) }
      throw error
    }
  }

  /// The model of a name or path.
  ///
  /// - Throws: `ModelError`: nothing has the name, or what has it is no model.
  public func model(named name: String) throws(ModelError) -> Model {
    try Model.open(found(name).path)
  }

  /// The engine of a model's name or path.
  ///
  /// - Throws: `ModelError`: nothing has the name, or what has it can't be run.
  func engine(named name: String) throws(ModelError) -> DiffusionEngine {
    if let current = state.withLock({ $0.current }), current.facts.name == name {
      if current.isCurrent { return current }
      state.withLock { $0.current = nil }
    }
    let found = try found(name)
    let model = try Model.open(found.path)
    let engine = DiffusionEngine(
      model, name: found.name, precision: precision, threads: threads, cacheFolder: cacheFolder)
    state.withLock {
      $0.facts[found.name] = engine.facts
      $0.current = engine
    }
    return engine
  }

  /// What is known of a model's engine; nil for one that can't be opened.
  func facts(of name: String) -> EngineFacts? {
    if let known = state.withLock({ $0.facts[name] }) { return known }
    guard let found = try? found(name) else { return nil }
    _ = try? description(of: found)
    return state.withLock { $0.facts[found.name] ?? nil }
  }

  /// A model in the box or of the catalogue, or else what lies at a path; a path names itself.
  private func found(_ name: String) throws(ModelError) -> FoundModel {
    if let boxed = boxed.first(where: { $0.name == name }) { return boxed }
    do {
      return try catalogue.model(named: name)
    } catch {
      guard case .unknown = error,
        name.contains("/") || FileManager.default.fileExists(atPath: name)
      else { throw error }
      return FoundModel(at: name)
    }
  }
}
