public import Pixels

/// An engine: something that performs edits, the built-in retouch engine or a loaded model.
///
/// An engine works on one request at a time. Cancelling the task ends the edit before the next step,
/// and the engine settles before it begins another.
public protocol EditEngine: Sendable {
  var facts: EngineFacts { get }

  /// The engine's identity, with the digest of a model's weights.
  ///
  /// It may take a while, for a model's files are read; it runs beside an edit.
  func identity() async throws -> EngineIdentity

  /// The engine's own picture of a request, not yet held to the mask. Call `edit` instead, which
  /// keeps the promise about pixels outside the mask.
  ///
  /// - Parameters:
  ///   - coverage: the recipe's mask, one value a pixel; nil is the whole picture.
  ///   - report: is given the reading before a pixel changes, then each step.
  func propose(
    _ request: EditRequest, coverage: Coverage?, report: @escaping @Sendable (EditEvent) -> Void
  ) async throws -> Bitmap

  /// Another wording of an instruction: the same but for what a phrase says, as in "blue" or "at the
  /// top left".
  ///
  /// - Throws: `EngineError.notUnderstood` where the phrase says nothing that fits.
  func varied(_ instruction: String, by phrase: String) throws(EngineError) -> String

  /// Whether another seed may give another picture of an instruction.
  func dependsOnSeed(_ instruction: String) -> Bool
}

extension EditEngine {
  /// The name alone, for engines that have nothing else.
  public func identity() async throws -> EngineIdentity { EngineIdentity(name: facts.name) }

  /// True, for engines that begin with noise.
  public func dependsOnSeed(_ instruction: String) -> Bool { true }

  /// The phrase after the instruction, for engines that read plain language.
  public func varied(_ instruction: String, by phrase: String) throws(EngineError) -> String {
    "\(instruction), but \(phrase)"
  }
}

/// The facts about an engine that the rest of the program asks for.
public struct EngineFacts: Hashable, Sendable {
  /// The name a person types.
  public var name: String
  public var settings: EngineSettings

  public init(name: String, settings: EngineSettings) {
    (self.name, self.settings) = (name, settings)
  }
}

/// The reason why an engine could not perform an edit.
public enum EngineError: Error, Equatable {
  /// The instruction, or one clause of it, is not understood; `possible` says what is.
  case notUnderstood(clause: String, possible: String)
  /// A clause asks for what only a generative model could do, for a reason.
  case needsModel(clause: String, reason: String)
  /// The instruction is about a thing that the person has to mark; `thing` is their word for it,
  /// where they have one.
  case needsPlace(thing: String?)
  /// The instruction is in another language, by its English name.
  case otherLanguage(String)
  /// The edit would leave the picture as it is, for a reason.
  case changesNothing(String)
  /// The instruction needs something the request lacks.
  case needs(String)
  /// The engine returned a picture of another size than the source's, or than it said.
  case sizeChanged
}

extension EngineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notUnderstood(let clause, let possible): "“\(clause)” is not understood: \(possible)"
    case .needsModel(let clause, let reason): "“\(clause)” cannot be done here: \(reason)"
    case .needsPlace(let thing?): "nothing tells where “\(thing)” is: mark it first"
    case .needsPlace(nil): "nothing tells what is meant: mark it first"
    case .otherLanguage(let name):
      "this looks like \(name); instructions are read in English, such as “make it warmer”"
    case .changesNothing(let why): "nothing changes: \(why)"
    case .needs(let what): what
    case .sizeChanged: "the engine returned a picture of another size; nothing was changed"
    }
  }
}
