import Glibc

/// A map of the plane that keeps straight lines straight and parallels parallel.
///
/// Places are in pixels from a picture's top left corner, y downwards; the middle of the first pixel
/// is (0.5, 0.5).
struct AffineMap: Hashable, Sendable {
  static let identity = AffineMap(across: SIMD2(1, 0), down: SIMD2(0, 1), origin: .zero)

  /// Where a step of one pixel to the right leads.
  var across: SIMD2<Double>
  /// Where a step of one pixel down leads.
  var down: SIMD2<Double>
  /// Where the top left corner comes to be.
  var origin: SIMD2<Double>

  static func shift(by way: SIMD2<Double>) -> AffineMap {
    AffineMap(across: SIMD2(1, 0), down: SIMD2(0, 1), origin: way)
  }

  static func scale(by factors: SIMD2<Double>) -> AffineMap {
    AffineMap(across: SIMD2(factors.x, 0), down: SIMD2(0, factors.y), origin: .zero)
  }

  static func mirror(_ axis: Axis) -> AffineMap {
    scale(by: axis == .horizontally ? SIMD2(-1, 1) : SIMD2(1, -1))
  }

  /// A turn against the clock, as a person sees it; quarter turns without rounding errors.
  static func turn(by degrees: Double) -> AffineMap {
    let angle = degrees.remainder(dividingBy: 360)
    let (cosine, sine) =
      switch angle {
      case 0: (1.0, 0.0)
      case 90: (0.0, 1.0)
      case -90: (0.0, -1.0)
      case 180, -180: (-1.0, 0.0)
      default: (cos(angle * .pi / 180), sin(angle * .pi / 180))
      }
    return AffineMap(across: SIMD2(cosine, -sine), down: SIMD2(sine, cosine), origin: .zero)
  }

  func callAsFunction(_ place: SIMD2<Double>) -> SIMD2<Double> {
    across * place.x + down * place.y + origin
  }

  /// This map done after another.
  func after(_ first: AffineMap) -> AffineMap {
    AffineMap(
      across: across * first.across.x + down * first.across.y,
      down: across * first.down.x + down * first.down.y, origin: self(first.origin))
  }

  /// This map with one place brought to another instead of the corner to itself.
  func bringing(_ place: SIMD2<Double>, to target: SIMD2<Double>) -> AffineMap {
    AffineMap(
      across: across, down: down, origin: target - across * place.x - down * place.y)
  }

  /// The way back; the map must not flatten the plane.
  var inverse: AffineMap {
    let determinant = across.x * down.y - across.y * down.x
    precondition(determinant != 0, "the map has a way back")
    let back = AffineMap(
      across: SIMD2(down.y, -across.y) / determinant,
      down: SIMD2(-down.x, across.x) / determinant, origin: .zero)
    return back.bringing(origin, to: .zero)
  }

  /// Whether steps of one pixel lead to steps of one pixel along the axes: quarter turns, mirrored
  /// or not.
  var isAlongAxes: Bool {
    func isUnit(_ step: SIMD2<Double>) -> Bool {
      abs(step.x) + abs(step.y) == 1 && (step.x == 0 || step.y == 0)
    }
    return isUnit(across) && isUnit(down) && across.x * down.x == 0 && across.y * down.y == 0
  }

  /// Whether pixels are brought to whole pixels, so that nothing has to be resampled.
  var keepsPixels: Bool { isAlongAxes && origin == origin.rounded(.toNearestOrEven) }

  /// How many pixels of the target, along its own axes, one pixel becomes wide and high.
  var extent: SIMD2<Double> { (across * across + down * down).squareRoot() }
}
