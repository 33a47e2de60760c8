/// A kind of change, without how much of it and where.
enum Change: Hashable, Sendable {
  /// More or less of something every picture has.
  case adjust(Quality)
  /// Something laid over the picture as it is.
  case apply(Effect)
  /// Every hue turned around the colour circle, in degrees; 120 makes reds green.
  case shiftHue(Double)
  /// Two colours in place of all others, one for the shadows and one for the lights.
  case duotone(dark: NamedColour, light: NamedColour)
  /// Black and white but for the things of one colour.
  case keepColour(NamedColour)
  /// Another colour; the object is the person's word for what gets it.
  case recolour(object: String?, colour: NamedColour)
  /// As if painted, drawn or printed.
  case paint(Style)
  /// As if taken with another film, in other light or in other weather.
  case give(Look)
  /// Another material; the object is the person's word for what becomes of it.
  case cover(object: String?, material: Material)
  /// What is there goes, and its surroundings fill the place.
  case remove(object: String?)
  /// Nothing is left there: it becomes transparent.
  case clear
  /// Something else in the place of what is there.
  case replace(Backdrop)
  case write(Lettering)
  case draw(Figure)
  /// A thing of the sky, where the person says.
  case hang(SkyThing)
  /// What is under the mask becomes another in place, size or direction. Without a mask it is the
  /// picture that is turned, mirrored and scaled.
  case move(Motion)
  /// The picture gets another size or direction.
  case reframe(Geometry)
  /// The picture's corners become quarters of a circle of a radius, transparent beyond; nil is a
  /// twentieth of its shorter side.
  case roundCorners(Length?)
  /// A stroke along the edge of what it is about, inside of it; nil is red, and as thick as a
  /// figure's.
  case outline(NamedColour?, width: Length?)

  /// Whether the change makes no sense on a whole picture.
  var needsMask: Bool {
    switch self {
    case .recolour, .cover, .remove, .clear, .replace, .outline: true
    case .move(let motion): motion.asGeometry == nil
    default: false
    }
  }

  /// The percentage beyond which there is no more of it.
  var limit: Double {
    switch self {
    case .adjust, .shiftHue, .move: .infinity
    case .apply(let effect): effect.limit
    default: 100
    }
  }
}
