/// Part of the picture that an operation applies to.
indirect enum Target: Hashable, Sendable {
  /// The person's mask, or the whole picture where there is none.
  case mask
  /// The whole picture, regardless of the mask.
  case picture
  case subject
  case background
  case sky
  /// The parts of one colour, within the mask where there is one.
  case colour(NamedColour)
  /// A part of the picture at an anchor: a half at a side, a quarter in a corner, or the central
  /// half of both sides.
  case position(Position.Anchor)
  /// Everything except another target.
  case except(Target)
}
