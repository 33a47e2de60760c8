public import Engine
import History
public import Pixels

/// What a person has set up for the next edit; it is kept with the session, so that work resumes
/// where it was left.
public struct Workspace: Hashable, Sendable, Codable {
  public var engine: String
  public var settings: EditSettings
  public var mask: Mask
  /// What stands in the instruction line, not yet run.
  public var draft: String

  public init(
    engine: String = EngineRegistry.standardName, settings: EditSettings = EditSettings(),
    mask: Mask = Mask(),
    draft: String = ""
  ) {
    self.engine = engine
    self.settings = settings
    self.mask = mask
    self.draft = draft
  }

  /// Whether everything is within its limits.
  ///
  /// A session file comes from anywhere.
  var isSound: Bool {
    (try? settings.check()) != nil && mask.isPossible
  }
}
