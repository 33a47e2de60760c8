public import Pixels

/// The progress of one edit, from the engine to the screen.
///
/// A reading comes first, then any number of steps; notices may come at any time.
public enum EditEvent: Sendable {
  /// Something the person should know that does not stop the edit.
  case notice(String)
  case reading(Reading)
  /// Step `number` of `count` is done; with a picture of the state where there is one to show.
  case step(number: Int, count: Int, preview: Bitmap?)
}

/// The reading of an instruction: how the engine understood it, told before a pixel changes.
public struct Reading: Hashable, Sendable {
  /// One line for the person, such as "warmth +20 %, then vignette".
  public var text: String
  /// The region the reading itself names ("the sky"), which then takes the place of the person's
  /// mask; nil where the mask stands.
  public var region: Coverage?
  /// The geometric transform of the whole picture; nil where every pixel keeps its position.
  ///
  /// No mask holds the result of one that changes the size.
  public var transform: PictureTransform?

  public init(text: String, region: Coverage? = nil, transform: PictureTransform? = nil) {
    (self.text, self.region, self.transform) = (text, region, transform)
  }
}
