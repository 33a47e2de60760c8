/// Kind of change, without its amount and its target.
enum Change: Hashable, Sendable {
  /// Adjustment of a quality that every picture has, upwards or downwards.
  case adjust(Quality)
  /// A filter with a fixed effect.
  case applyFilter(Filter)
  /// Hue rotation in degrees around the hue circle; 120 turns reds green.
  case shiftHue(Double)
  /// Duotone: shadows in one colour, highlights in another, and the tones between them mixed.
  case duotone(dark: NamedColour, light: NamedColour)
  /// Selective colour: everything black and white except one colour.
  case keepColour(NamedColour)
  /// Recolouring; the object is the person's word for the thing that gets the colour.
  case recolour(object: String?, colour: NamedColour)
  /// Stylisation as a painting, drawing or print.
  case stylise(Stylisation)
  /// A look: another film, light, season or weather.
  case applyLook(Look)
  /// Material replacement; the object is the person's word for the thing that is covered.
  case cover(object: String?, material: Material)
  /// Object removal: the target is filled from its surroundings.
  case remove(object: String?)
  /// Removal to transparency.
  case clear
  /// Replacement of the target by another background.
  case replace(NewBackground)
  case write(Lettering)
  case draw(Drawing)
  /// An object drawn in the sky, where the person says.
  case drawInSky(SkyObject)
  /// Motion of the object under the mask: translation, scaling, rotation, mirroring. Without a mask
  /// the whole picture is turned, mirrored and scaled.
  case move(Motion)
  /// Geometric transformation or framing of the whole picture.
  case reframe(Reframing)
  /// Rounded corners: quarters of a circle of a radius, transparent beyond; nil is a twentieth of
  /// the picture's shorter side.
  case roundCorners(Length?)
  /// A stroke along the edge of the target, inside it; nil is red, and as thick as the stroke of a
  /// drawn shape.
  case outline(NamedColour?, width: Length?)

  /// Whether the change is meaningless on a whole picture.
  var needsMask: Bool {
    switch self {
    case .recolour, .cover, .remove, .clear, .replace, .outline: true
    case .move(let motion): motion.asReframing == nil
    default: false
    }
  }

  /// The person's word for the thing that changes; nil for a change without one.
  var object: String? {
    switch self {
    case .recolour(let object, _), .cover(let object, _), .remove(let object): object
    default: nil
    }
  }

  /// The percentage above which the amount has no further effect.
  var limit: Double {
    switch self {
    case .adjust, .shiftHue, .move: .infinity
    case .applyFilter(let filter): filter.limit
    default: 100
    }
  }
}
