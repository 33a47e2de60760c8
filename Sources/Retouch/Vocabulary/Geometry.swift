/// A change of a picture's size or direction.
enum Geometry: Hashable, Sendable {
  case crop(Crop)
  /// Levelled, by degrees against the clock or, where nil, by the horizon found, and cropped to
  /// what is whole.
  case straighten(Double?)
  /// In degrees, against the clock; what is not a quarter turn leaves transparent corners.
  case turn(Double)
  case mirror(Axis)
  case resize(Resizing)
  /// An edge around the picture, which grows by it.
  case frame(Frame)

  enum Crop: Hashable, Sendable {
    /// To the mask's bounds.
    case mask
    /// To the bounds of what the operation is about, such as the subject.
    case target
    /// To a part at a side, in a corner or in the middle, so much of each side that it cuts.
    case part(Place.Anchor, Length)
    /// So much from one side.
    case off(Place.Anchor, Length)
    /// The largest middle part whose sides have this ratio.
    case ratio(width: Double, height: Double)
    /// So much from every side.
    case inwards(Length)
    case size(width: Int, height: Int)
  }

  enum Resizing: Hashable, Sendable {
    case scaled(Double)
    /// One side given keeps the ratio.
    case width(Int)
    case height(Int)
    case size(width: Int, height: Int)
    /// The longer side.
    case longest(Int)
  }

  struct Frame: Hashable, Sendable {
    /// The raw value is its name in a reading.
    enum Kind: String, Hashable, Sendable, CaseIterable {
      /// One colour, flat.
      case border
      /// A moulding with light on it.
      case frame
      /// The white card of an instant picture, wide at the bottom.
      case polaroid = "polaroid frame"
      /// The picture lifted off a transparent ground; of a cut-out picture, its outline.
      case dropShadow = "drop shadow"
    }

    /// The width where nothing is said, as a share of the picture's shorter side.
    static let usualWidth = 0.05

    var kind: Kind
    /// nil is white for a border, brown for a frame, black for a shadow.
    var colour: NamedColour?
    /// nil is the usual one.
    var width: Length?
  }
}
