/// Geometric transformation of the whole picture: crop, rotation, reflection, resizing or framing.
enum Reframing: Hashable, Sendable {
  case crop(Crop)
  /// Straightening: rotation in degrees counter-clockwise, or by the detected horizon where nil,
  /// and a crop to the largest whole rectangle.
  case straighten(Double?)
  /// Rotation in degrees, counter-clockwise; angles other than quarter turns leave transparent
  /// corners.
  case turn(Double)
  case mirror(MirrorAxis)
  case resize(NewSize)
  /// A frame around the picture, which grows by it.
  case frame(PictureFrame)

  /// Crop: the part of the picture that is kept.
  enum Crop: Hashable, Sendable {
    /// The mask's bounds.
    case mask
    /// The bounds of the operation's target, such as the subject.
    case target
    /// A part at a side, in a corner or in the middle, with the given length kept of each side that
    /// is cut.
    case part(Position.Anchor, Length)
    /// The given length cut off one side.
    case off(Position.Anchor, Length)
    /// The largest centred part with this aspect ratio.
    case ratio(width: Double, height: Double)
    /// The given length cut off every side.
    case inwards(Length)
    case size(width: Int, height: Int)
  }

  /// Size of the picture after resizing.
  enum NewSize: Hashable, Sendable {
    case scaled(Double)
    /// A width in pixels; the aspect ratio is kept.
    case width(Int)
    case height(Int)
    case size(width: Int, height: Int)
    /// The length of the longer side in pixels; the aspect ratio is kept.
    case longest(Int)
    /// The length of the shorter side in pixels; the aspect ratio is kept.
    case shortest(Int)
    /// The largest size within another with the aspect ratio kept.
    case fit(width: Int, height: Int)
  }
}
