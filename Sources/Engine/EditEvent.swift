public import Pixels

/// How an engine understood an instruction, told before it changes a pixel.
public struct Reading: Hashable, Sendable {
  /// One line for the person, such as "warmth +20 %, then vignette".
  public var text: String
  /// The region the reading itself names ("the sky"), which then takes the place of the person's
  /// mask; nil where the mask stands.
  public var region: Coverage?
  /// The size that the picture will have; nil where it keeps its own.
  ///
  /// In a picture that is cut or turned no pixel has kept its place, so no mask holds the result.
  public var newSize: Size?

  public init(text: String, region: Coverage? = nil, newSize: Size? = nil) {
    self.text = text
    self.region = region
    self.newSize = newSize
  }
}

/// What an engine tells in the course of one edit: a reading, any number of steps, one end.
public enum EditEvent: Sendable {
  case reading(Reading)
  /// Step `number` of `count` is done; with a picture of the state where there is one to show.
  case step(number: Int, count: Int, preview: Bitmap?)
  case finished(Bitmap)
}
