public import Engine
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
    engine: String = "retouch", settings: EditSettings = EditSettings(), mask: Mask = Mask(),
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
    let places = -10_000_000...10_000_000
    let rectangles = mask.parts.map(\.rectangle)
    return (try? settings.check()) != nil && (0...10_000).contains(mask.grow)
      && (0...10_000).contains(mask.feather) && mask.outline?.isSound ?? true
      && rectangles.allSatisfy { rectangle in
        [rectangle.x, rectangle.y].allSatisfy(places.contains)
          && [rectangle.width, rectangle.height].allSatisfy((1...10_000_000).contains)
      }
  }
}
