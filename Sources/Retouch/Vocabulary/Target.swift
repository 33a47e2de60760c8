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
  /// A fraction of the picture at a side, or of both sides in a corner and in the middle.
  case part(Position.Anchor, Double)
  /// The picture outside the ellipse that touches its sides.
  case corners
  /// A tenth of the shorter side along every side.
  case edges
  /// Everything except another target.
  case except(Target)
  /// A target without another one, which stays as it is.
  case without(Target, Target)

  /// Whether the target is the person's mask, or what the mask leaves, and so is nothing without
  /// one.
  var namesMask: Bool {
    switch self {
    case .except(.mask): true
    case .without(let target, let spared): spared == .mask || target.namesMask
    default: false
    }
  }

  /// The target, of which a part may stay as it is.
  var base: Target { if case .without(let target, _) = self { target.base } else { self } }
}
