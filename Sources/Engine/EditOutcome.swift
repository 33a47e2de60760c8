public import Pixels

/// The outcome of one edit, its result already held to the effective mask.
public struct EditOutcome: Sendable {
  /// The recipe that was performed, with the engine's full identity.
  public let recipe: EditRecipe
  /// The settings that the engine read, with the values it begins with.
  public let settingsRead: EngineSettings
  public let bitmap: Bitmap
  public let reading: Reading
  /// The effective mask: the person's, or the region that the reading named; nil is the whole
  /// picture.
  public let coverage: Coverage?
  public let seconds: Double
  /// The fraction of pixels that differ from the source, 0…1; 1 where the size is another.
  public let changed: Double
  /// How many pixels differ where the effective mask's coverage is 0: the promise says none.
  ///
  /// nil where the size changed and the promise has no meaning.
  public let changedOutsideMask: Int?

  init(
    recipe: EditRecipe, settingsRead: EngineSettings, source: Bitmap, bitmap: Bitmap,
    reading: Reading, coverage: Coverage?, seconds: Double
  ) {
    self.recipe = recipe
    self.settingsRead = settingsRead
    self.bitmap = bitmap
    self.reading = reading
    self.coverage = coverage
    self.seconds = seconds
    let changes = ChangedPixels(from: source, to: bitmap, coverage: coverage)
    changed = changes?.fraction ?? 1
    changedOutsideMask = changes?.countOutsideMask
  }
}
