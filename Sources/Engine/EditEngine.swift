/// Something that performs edits: the built-in retouch engine, or a loaded model.
///
/// An engine works on one request at a time. Leaving its stream cancels the edit before the next
/// step, and the engine settles before it begins another.
public protocol EditEngine: Sendable {
  var facts: EngineFacts { get }

  /// The engine's own events for a request, its result not yet held to the mask. Call `edit`
  /// instead, which keeps the promise about pixels outside the mask.
  func propose(_ request: EditRequest) -> AsyncThrowingStream<EditEvent, any Error>

  /// Another wording of an instruction: the same but for what a phrase says, as in "blue" or "at the
  /// top left".
  ///
  /// - Throws: `EngineError.notUnderstood` where the phrase says nothing that fits.
  func varied(_ instruction: String, by phrase: String) throws(EngineError) -> String
}

extension EditEngine {
  /// The phrase after the instruction, for engines that read plain language.
  public func varied(_ instruction: String, by phrase: String) throws(EngineError) -> String {
    "\(instruction), but \(phrase)"
  }
}

/// What the rest of the program may know of an engine.
public struct EngineFacts: Hashable, Sendable {
  /// The name a person types.
  public var name: String
  /// The controls that change what the engine does.
  public var settings: Set<Setting>
  /// The settings with which an edit begins where the person has set nothing.
  public var defaults: EditSettings

  public init(
    name: String, settings: Set<Setting>, defaults: EditSettings = EditSettings()
  ) {
    self.name = name
    self.settings = settings
    self.defaults = defaults
  }
}

/// Why an engine could not perform an edit.
public enum EngineError: Error, Equatable {
  /// The instruction, or one clause of it, is not understood; `possible` says what is.
  case notUnderstood(clause: String, possible: String)
  /// The instruction needs something the request lacks, such as a mask.
  case needs(String)
  /// The engine returned a picture of another size than the source's, or than it said.
  case sizeChanged
  /// The engine ended without a result.
  case noResult
}

extension EngineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notUnderstood(let clause, let possible): "“\(clause)” is not understood: \(possible)"
    case .needs(let what): what
    case .sizeChanged: "the engine returned a picture of another size; nothing was changed"
    case .noResult: "the engine ended without a result; nothing was changed"
    }
  }
}
