import Engine
import Glibc
import Pixels

extension Motion {
  /// The motion with its scale or angle multiplied by a factor; a translation is unchanged.
  func scaled(by amount: Double) -> Motion {
    switch self {
    case .scale(let factor): .scale(pow(factor, amount))
    case .turn(let degrees): .turn(degrees * amount)
    case .shift, .duplicate, .mirror: self
    }
  }

  /// The map from positions in the picture to positions after the motion.
  ///
  /// - Parameters:
  ///   - bounds: the object's.
  ///   - amount: 0 is the identity, 2 goes twice as far.
  /// - Throws: `EngineError.needs` for a scale or a displacement that is not usable.
  func map(
    of bounds: Rectangle, in picture: Size, amount: Double
  ) throws(EngineError) -> AffineMap {
    guard amount != 0 else { return .identity }
    let middle = bounds.middle
    let map: AffineMap
    switch self {
    case .shift(let displacement), .duplicate(let displacement):
      map = .shift(by: displacement.offset(of: bounds, in: picture) * amount)
    case .scale(let factor):
      let scaled = pow(factor, amount)
      guard factor > 0, scaled > 0, scaled.isFinite else {
        throw .needs("a thing can only be made so many times as large, such as 0.5 or 2")
      }
      map = AffineMap.scale(by: SIMD2(repeating: scaled)).bringing(middle, to: middle)
    case .turn(let degrees):
      map = AffineMap.turn(by: degrees * amount).bringing(middle, to: middle)
    case .mirror(let axis): map = AffineMap.mirror(axis).bringing(middle, to: middle)
    }
    guard (map.origin * 0 + map.across * 0) == .zero else {
      throw .needs("such a way leads nowhere: say how far in pixels, or in percent")
    }
    guard map.isAlongAxes else { return map }
    // Rounded to whole pixels: at most half a pixel off, the object keeps all its sharpness.
    var whole = map
    whole.origin = map.origin.clamped(
      lowerBound: SIMD2(repeating: -1e6), upperBound: SIMD2(repeating: 1e6)
    ).rounded(.toNearestOrAwayFromZero)
    return whole
  }

  /// Whether the object leaves its position.
  var vacates: Bool { if case .duplicate = self { false } else { true } }
}

extension Displacement {
  /// The displacement in pixels, to the right and down.
  fileprivate func offset(of bounds: Rectangle, in picture: Size) -> SIMD2<Double> {
    switch self {
    case .by(let x, let y):
      SIMD2(x.pixels(along: picture.width), y.pixels(along: picture.height))
    case .beside(let x, let y):
      SIMD2(Double(x * bounds.width), Double(y * bounds.height))
    case .to(.point(let x, let y)):
      SIMD2(x.pixels(along: picture.width), y.pixels(along: picture.height)) - bounds.middle
    case .to(.anchor(let anchor)):
      picture.middle(of: bounds.size, at: anchor) - bounds.middle
    }
  }
}

extension Size {
  /// The margin to the edge of the picture at an anchor, as a fraction of the shorter side.
  private static let margin = 0.04

  /// The middle of an object at an anchor, entirely inside the picture where it fits.
  fileprivate func middle(of object: Size, at anchor: Position.Anchor) -> SIMD2<Double> {
    let margin = Self.margin * Double(min(width, height))
    let slack = (vector - object.vector) / 2 - margin
    let offset = SIMD2(Double(anchor.horizontal), Double(anchor.vertical))
    return vector / 2 + offset * pointwiseMax(slack, .zero)
  }
}

extension Rectangle {
  /// The centre of the rectangle.
  var middle: SIMD2<Double> {
    SIMD2(Double(x) + Double(width) / 2, Double(y) + Double(height) / 2)
  }
}
