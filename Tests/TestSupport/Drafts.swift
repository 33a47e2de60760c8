public import Engine
public import History
public import Pixels

extension RevisionDraft {
  /// A finished edit of its parts, for tests.
  public init(
    instruction: String, reading: String, engine: String, mask: Mask = Mask(),
    region: PictureID? = nil, settings: EditSettings = EditSettings(),
    settingsRead: EngineSettings = .all, seconds: Double, created: Int64 = RevisionDraft.now,
    picture: PictureID, changed: Double
  ) {
    self.init(
      recipe: EditRecipe(
        engine: EngineIdentity(name: engine), instruction: instruction, mask: mask,
        settings: settings),
      reading: reading, settingsRead: settingsRead, region: region, seconds: seconds,
      created: created, picture: picture, changed: changed)
  }
}
