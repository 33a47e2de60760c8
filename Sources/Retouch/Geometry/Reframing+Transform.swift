import Engine
import Glibc
import Pixels

extension Reframing {
  /// The geometric transform for a picture of a size; a frame, which is drawn separately, gives the
  /// identity.
  ///
  /// - Parameters:
  ///   - mask: the person's mask or a region, which a crop keeps.
  ///   - picture: in which the horizon is detected.
  /// - Throws: `EngineError.needs` where nothing would be left, or the result would be too large.
  func transform(
    of size: Size, mask: Coverage?, seen picture: Bitmap
  ) throws(EngineError) -> PictureTransform {
    switch self {
    case .crop(let crop): return .crop(to: try crop.part(of: size, mask: mask))
    case .straighten(let degrees):
      return try .straightening(size, by: degrees ?? -Horizon.tilt(of: picture))
    case .turn(let degrees): return try .turning(size, by: degrees)
    case .mirror(let axis): return .mirroring(size, axis)
    case .resize(let resizing): return .resizing(size, to: try resizing.size(from: size))
    case .frame: return PictureTransform(size: size, map: .identity)
    }
  }
}

extension PictureTransform {
  static func crop(to part: Rectangle) -> PictureTransform {
    PictureTransform(
      size: part.size, map: .shift(by: SIMD2(Double(part.x), Double(part.y))))
  }

  static func mirroring(_ size: Size, _ axis: MirrorAxis) -> PictureTransform {
    let map = AffineMap.mirror(axis)
    return PictureTransform(size: size, map: map.bringing(size.vector / 2, to: size.vector / 2))
  }

  static func resizing(_ size: Size, to other: Size) -> PictureTransform {
    PictureTransform(size: other, map: .scale(by: size.vector / other.vector))
  }

  /// Rotation about the centre, counter-clockwise, with the result large enough for the whole
  /// picture.
  static func turning(_ size: Size, by degrees: Double) throws(EngineError) -> PictureTransform {
    guard degrees.isFinite else { throw .needs("the angle must be a number of degrees") }
    let turn = AffineMap.turn(by: degrees)
    let (cosine, sine) = (abs(turn.across.x), abs(turn.across.y))
    let around = SIMD2(
      cosine * size.vector.x + sine * size.vector.y, sine * size.vector.x + cosine * size.vector.y)
    // A rounding error above an integer must not add a pixel.
    let whole = try Size(within: (around - 1e-6).rounded(.up))
    return turning(size, by: turn, to: whole)
  }

  /// Rotation about the centre, and a crop to the largest upright rectangle inside the picture.
  static func straightening(
    _ size: Size, by degrees: Double
  ) throws(EngineError) -> PictureTransform {
    guard degrees.isFinite else { throw .needs("the angle must be a number of degrees") }
    let turn = AffineMap.turn(by: degrees)
    let inside = wholeExtent(of: size.vector, cosine: abs(turn.across.x), sine: abs(turn.across.y))
    let whole = SIMD2<Int>((inside + 1e-6).rounded(.down))
    return turning(size, by: turn, to: Size(width: max(whole.x, 1), height: max(whole.y, 1)))
  }

  private static func turning(_ size: Size, by turn: AffineMap, to other: Size) -> PictureTransform
  {
    PictureTransform(
      size: other, map: turn.inverse.bringing(other.vector / 2, to: size.vector / 2))
  }

  /// The sides of the largest upright rectangle in a rotated one.
  private static func wholeExtent(
    of sides: SIMD2<Double>, cosine: Double, sine: Double
  ) -> SIMD2<Double> {
    let (long, short) = (sides.max(), sides.min())
    let isWide = sides.x >= sides.y
    if short <= 2 * sine * cosine * long || abs(sine - cosine) < 1e-9 {
      // Two of its corners touch the long sides, the others nothing.
      let half = short / 2
      return isWide ? SIMD2(half / sine, half / cosine) : SIMD2(half / cosine, half / sine)
    }
    // Every corner touches a side.
    let span = cosine * cosine - sine * sine
    return SIMD2(
      (sides.x * cosine - sides.y * sine) / span, (sides.y * cosine - sides.x * sine) / span)
  }
}

extension Reframing.Crop {
  /// The part of a picture that is kept.
  func part(of size: Size, mask: Coverage?) throws(EngineError) -> Rectangle {
    switch self {
    case .mask, .target:
      let bounds = mask?.bounds ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
      guard !bounds.isEmpty else {
        throw .needs("a crop to the mask needs one: drag a rectangle over what should be left")
      }
      return bounds
    case .ratio(let width, let height):
      let ratio = width / height
      guard ratio.isFinite, ratio > 0 else {
        throw .needs("the sides of the crop must be larger than 0")
      }
      return size.middle(
        width: min(size.width, max(1, rounded(Double(size.height) * ratio, size.width))),
        height: min(size.height, max(1, rounded(Double(size.width) / ratio, size.height))))
    case .inwards(let length):
      let across = rounded(max(length.pixels(along: size.width), 0), size.width)
      let down = rounded(max(length.pixels(along: size.height), 0), size.height)
      guard 2 * across < size.width, 2 * down < size.height else {
        throw .needs("such a crop would leave nothing of the picture")
      }
      return size.middle(width: size.width - 2 * across, height: size.height - 2 * down)
    case .part(let anchor, let length):
      let isMiddle = anchor == Position.Anchor(horizontal: 0, vertical: 0)
      let (x, width) = kept(length, of: size.width, at: isMiddle ? nil : anchor.horizontal)
      let (y, height) = kept(length, of: size.height, at: isMiddle ? nil : anchor.vertical)
      return Rectangle(x: x, y: y, width: width, height: height)
    case .off(let side, let length):
      let across = side.horizontal == 0 ? 0 : rounded(length.pixels(along: size.width), size.width)
      let down = side.vertical == 0 ? 0 : rounded(length.pixels(along: size.height), size.height)
      guard across >= 0, down >= 0, across < size.width, down < size.height else {
        throw .needs("such a crop would leave nothing of the picture")
      }
      return Rectangle(
        x: side.horizontal < 0 ? across : 0, y: side.vertical < 0 ? down : 0,
        width: size.width - across, height: size.height - down)
    case .size(let width, let height):
      guard width > 0, height > 0, width <= size.width, height <= size.height else {
        throw .needs(
          "\(width)×\(height) pixels cannot be cropped from the picture's"
            + " \(size.width)×\(size.height)")
      }
      return size.middle(width: width, height: height)
    }
  }

  /// The start and the length, at least one pixel, of the part of a side that is kept.
  ///
  /// - Parameter end: −1 is the beginning, 1 the end of the side, 0 is all of it, nil its middle.
  private func kept(_ length: Length, of side: Int, at end: Int?) -> (start: Int, length: Int) {
    guard end != 0 else { return (0, side) }
    let kept = max(1, rounded(length.pixels(along: side), side))
    return switch end {
    case -1: (0, kept)
    case 1: (side - kept, kept)
    default: ((side - kept) / 2, kept)
    }
  }

  /// A length in whole pixels, at most a limit.
  private func rounded(_ pixels: Double, _ limit: Int) -> Int {
    Int(min(pixels, Double(limit)).rounded())
  }
}

extension Reframing.NewSize {
  /// The picture's size afterwards; a side that is not given keeps the aspect ratio.
  func size(from size: Size) throws(EngineError) -> Size {
    let sides = size.vector
    let others =
      switch self {
      case .scaled(let factor): sides * factor
      case .width(let width): sides * (Double(width) / sides.x)
      case .height(let height): sides * (Double(height) / sides.y)
      case .size(let width, let height): SIMD2(Double(width), Double(height))
      case .longest(let length): sides * (Double(length) / sides.max())
      case .shortest(let length): sides * (Double(length) / sides.min())
      case .fit(let width, let height):
        sides * min(Double(width) / sides.x, Double(height) / sides.y)
      }
    return try Size(within: others)
  }
}

extension Size {
  private static let longestSide = 65_535.0

  /// A size for a picture, rounded to whole pixels, at least one a side.
  ///
  /// - Throws: `EngineError.needs` for a size that is not positive, or too large for memory and for
  ///   files.
  init(within sides: SIMD2<Double>) throws(EngineError) {
    guard sides.x > 0, sides.y > 0 else {
      throw .needs("a picture's sides must be at least one pixel long")
    }
    let limit = PictureLimit.standard.pixels
    let whole = sides.rounded(.toNearestOrAwayFromZero)
      .clamped(lowerBound: .one, upperBound: SIMD2(repeating: 1e9))
    guard whole.max() <= Self.longestSide, whole.x * whole.y <= Double(limit)
    else {
      throw .needs(
        "the picture would be \(Int(whole.x))×\(Int(whole.y)) pixels: at most 65535 a side and"
          + " \(limit / 1_000_000) million together are possible")
    }
    self.init(width: Int(whole.x), height: Int(whole.y))
  }

  /// A centred rectangle, half a pixel up and to the left where it cannot be exact.
  fileprivate func middle(width: Int, height: Int) -> Rectangle {
    Rectangle(
      x: (self.width - width) / 2, y: (self.height - height) / 2, width: width, height: height)
  }
}
