import Checkpoints
import Diffusion
public import Engine
import Retouch

/// The engines a person can choose, by name: those in the box, and the models on this machine.
public struct EngineRegistry: Sendable {
  let engines: [any EditEngine]
  /// nil where no model is looked for.
  public let shelf: ModelShelf?

  public init(_ engines: [any EditEngine], shelf: ModelShelf? = nil) {
    self.engines = engines
    self.shelf = shelf
  }

  /// The name of the engine that edits begin with: the retouch engine.
  public static let standardName = RetouchEngine().facts.name

  /// The engines that are in the box, and the models of a shelf.
  public static func standard(shelf: ModelShelf = .standard()) -> EngineRegistry {
    EngineRegistry([RetouchEngine()], shelf: shelf)
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
