/// A change of light and colour over the whole picture, computed here from its pixels.
///
/// Every one is a straight line or a square of the 8-bit values, in whole numbers: the same bytes
/// everywhere.
enum Tone: String, CaseIterable, Sendable {
  case brighter, darker
  case warmer, colder
  case moreContrast = "more contrast"
  case lessContrast = "less contrast"
  case moreColour = "more colour"
  case lessColour = "less colour"
  case blackAndWhite = "black and white"
  case sepia
  case faded
  case inverted
  case darkCorners = "dark corners"
}
