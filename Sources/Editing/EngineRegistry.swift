import Diffusion
public import Engine
import Retouch
public import Tensors

/// The engines a person can choose, by name: those in the box, and the models on this machine.
public struct EngineRegistry: Sendable {
  let engines: [any EditEngine]
  /// nil where no model is looked for.
  public let shelf: ModelShelf?

  public init(_ engines: [any EditEngine], shelf: ModelShelf? = nil) {
    self.engines = engines
    self.shelf = shelf
  }

  /// The engines that are in the box, and the models that the environment names.
  public static func standard(
    precision: Precision = .auto, threads: Int? = nil, folders: Folders = Folders()
  ) -> EngineRegistry {
    EngineRegistry(
      [RetouchEngine()],
      shelf: .standard(precision: precision, threads: threads, folders: folders))
  }

  /// All names that can be chosen without a path.
  public var names: [String] {
    engines.map(\.facts.name) + (shelf?.models.map(\.name) ?? [])
  }

  /// The name of the model in the box; nil where its files are not there.
  public var starter: String? { shelf?.boxed.first?.name }

  /// What is known of an engine; nil for one that is not at hand.
  public func facts(of name: String) -> EngineFacts? {
    engines.first { $0.facts.name == name }?.facts ?? shelf?.facts(of: name)
  }

  /// What is known of an engine that is to be used.
  ///
  /// - Throws: what `engine(named:)` throws for one that is not at hand.
  public func checkedFacts(of name: String) throws(EditingError) -> EngineFacts {
    if let facts = facts(of: name) { return facts }
    return try engine(named: name).facts
  }

  /// The settings with which an engine begins.
  public func defaults(of name: String) -> EditSettings {
    facts(of: name)?.defaults ?? EditSettings()
  }

  /// Whether a control changes what an engine does; true for an engine that is not at hand, and
  /// false for the root of a history, which no engine made.
  public func uses(_ setting: Setting, _ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    return facts(of: name)?.settings.contains(setting) ?? true
  }

  /// The engine of a name, or of the path of a model.
  ///
  /// - Throws: `EditingError.unknownEngine` for what is neither, `.model` with what is wrong with it.
  public func engine(named name: String) throws(EditingError) -> any EditEngine {
    if let engine = engines.first(where: { $0.facts.name == name }) { return engine }
    guard let shelf else { throw .unknownEngine(name, known: names) }
    do {
      return try shelf.engine(named: name)
    } catch {
      if case .unknown = error { throw .unknownEngine(name, known: names) }
      throw .model(error)
    }
  }
}

extension EditSettings {
  /// The settings for another engine: what stood at the one's default goes to the other's.
  public func moved(from old: EditSettings, to new: EditSettings) -> EditSettings {
    var moved = self
    func move<Value: Equatable>(_ path: WritableKeyPath<EditSettings, Value>) {
      if moved[keyPath: path] == old[keyPath: path] { moved[keyPath: path] = new[keyPath: path] }
    }
    move(\.textGuidance)
    move(\.imageGuidance)
    move(\.guidanceInterval)
    move(\.guidanceRescale)
    move(\.strength)
    move(\.steps)
    move(\.sampler)
    return moved
  }
}
