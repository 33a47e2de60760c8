public import Pixels

/// Everything an engine is told about one edit.
public struct EditRequest: Sendable {
  /// The picture to edit, at full resolution.
  public var source: Bitmap
  /// What the person typed.
  public var instruction: String
  /// The region the person chose.
  public var mask: Mask
  public var settings: EditSettings

  public init(
    source: Bitmap, instruction: String, mask: Mask = Mask(),
    settings: EditSettings = EditSettings()
  ) {
    self.source = source
    self.instruction = instruction
    self.mask = mask
    self.settings = settings
  }
}
