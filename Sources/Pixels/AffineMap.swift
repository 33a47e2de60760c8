import Glibc

/// Affine map of the plane.
///
/// Positions are in pixels from a picture's top left corner, y downwards; the centre of the first
/// pixel is (0.5, 0.5).
public struct AffineMap: Hashable, Sendable, Codable {
  public static let identity = AffineMap(across: SIMD2(1, 0), down: SIMD2(0, 1), origin: .zero)

  /// The image of a step of one pixel to the right.
  public var across: SIMD2<Double>
  /// The image of a step of one pixel down.
  public var down: SIMD2<Double>
  /// The image of the top left corner.
  public var origin: SIMD2<Double>

  public init(across: SIMD2<Double>, down: SIMD2<Double>, origin: SIMD2<Double>) {
    (self.across, self.down, self.origin) = (across, down, origin)
  }

  public static func shift(by offset: SIMD2<Double>) -> AffineMap {
    AffineMap(across: SIMD2(1, 0), down: SIMD2(0, 1), origin: offset)
  }

  public static func scale(by factors: SIMD2<Double>) -> AffineMap {
    AffineMap(across: SIMD2(factors.x, 0), down: SIMD2(0, factors.y), origin: .zero)
  }

  /// Counter-clockwise rotation, as a person sees it; quarter turns have no rounding errors.
  public static func turn(by degrees: Double) -> AffineMap {
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

  public func callAsFunction(_ point: SIMD2<Double>) -> SIMD2<Double> {
    across * point.x + down * point.y + origin
  }

  /// The composition of this map with one that is applied before it.
  public func after(_ first: AffineMap) -> AffineMap {
    AffineMap(
      across: across * first.across.x + down * first.across.y,
      down: across * first.down.x + down * first.down.y, origin: self(first.origin))
  }

  /// The map with the same linear part that maps one point to another.
  public func bringing(_ point: SIMD2<Double>, to target: SIMD2<Double>) -> AffineMap {
    AffineMap(
      across: across, down: down, origin: target - across * point.x - down * point.y)
  }

  /// The area of a pixel's image, negative where the map reflects.
  public var determinant: Double { across.x * down.y - across.y * down.x }

  /// The inverse; the map must not be singular.
  public var inverse: AffineMap {
    let determinant = determinant
    precondition(determinant != 0, "the map has a way back")
    let back = AffineMap(
      across: SIMD2(down.y, -across.y) / determinant,
      down: SIMD2(-down.x, across.x) / determinant, origin: .zero)
    return back.bringing(origin, to: .zero)
  }

  /// Whether steps of one pixel map to steps of one pixel along the axes: quarter turns, reflected
  /// or not.
  public var isAlongAxes: Bool {
    func isUnit(_ step: SIMD2<Double>) -> Bool {
      abs(step.x) + abs(step.y) == 1 && (step.x == 0 || step.y == 0)
    }
    return isUnit(across) && isUnit(down) && across.x * down.x == 0 && across.y * down.y == 0
  }

  /// Whether lines along the axes stay so, at any scale.
  public var keepsAxes: Bool { across.x * across.y == 0 && down.x * down.y == 0 }

  /// Whether pixels map to whole pixels, so that nothing has to be resampled.
  public var keepsPixels: Bool { isAlongAxes && origin == origin.rounded(.toNearestOrEven) }

  /// The extent of a pixel's image along the target's axes, in pixels.
  public var extent: SIMD2<Double> { (across * across + down * down).squareRoot() }
}
