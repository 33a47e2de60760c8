/// What part of the picture an operation is about.
indirect enum Target: Hashable, Sendable {
  /// The person's mask; where there is none, the whole picture.
  case mask
  /// The whole picture, whatever the mask.
  case picture
  case subject
  case background
  case sky
  /// The parts of a colour, under the mask where there is one.
  case colour(NamedColour)
  /// A part of the picture by its place, such as its top left: a half, a third or a quarter.
  case place(Place.Anchor)
  /// Everything but another target.
  case except(Target)
}
