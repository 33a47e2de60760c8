import Engine
import Glibc
import Pixels

extension Motion {
  /// The motion with its factor or angle made more or less; the way of a shift is, where it is gone.
  func scaled(by share: Double) -> Motion {
    switch self {
    case .scale(let factor): .scale(pow(factor, share))
    case .turn(let degrees): .turn(degrees * share)
    case .shift, .duplicate, .mirror: self
    }
  }

  /// From places in the picture to where what is there comes to be, if it is of the thing.
  ///
  /// - Parameters:
  ///   - bounds: the thing's.
  ///   - share: 0 leaves everything where it is, 2 goes twice as far.
  /// - Throws: `EngineError.needs` for a factor or a way that is none.
  func map(
    of bounds: Rectangle, in picture: Size, share: Double
  ) throws(EngineError) -> AffineMap {
    guard share != 0 else { return .identity }
    let middle = bounds.middle
    let map: AffineMap
    switch self {
    case .shift(let displacement), .duplicate(let displacement):
      map = .shift(by: displacement.way(of: bounds, in: picture) * share)
    case .scale(let factor):
      let scaled = pow(factor, share)
      guard factor > 0, scaled > 0, scaled.isFinite else {
        throw .needs("a thing can only be made so many times as large, such as 0.5 or 2")
      }
      map = AffineMap.scale(by: SIMD2(repeating: scaled)).bringing(middle, to: middle)
    case .turn(let degrees):
      map = AffineMap.turn(by: degrees * share).bringing(middle, to: middle)
    case .mirror(let axis): map = AffineMap.mirror(axis).bringing(middle, to: middle)
    }
    guard (map.origin * 0 + map.across * 0) == .zero else {
      throw .needs("such a way leads nowhere: say how far in pixels, or in percent")
    }
    guard map.isAlongAxes else { return map }
    // By half a pixel at most beside its place a thing keeps all its sharpness.
    var whole = map
    whole.origin = map.origin.clamped(
      lowerBound: SIMD2(repeating: -1e6), upperBound: SIMD2(repeating: 1e6)
    ).rounded(.toNearestOrAwayFromZero)
    return whole
  }

  /// Whether the thing leaves its place.
  var leavesPlace: Bool { if case .duplicate = self { false } else { true } }
}

extension Displacement {
  /// In pixels, to the right and down.
  fileprivate func way(of bounds: Rectangle, in picture: Size) -> SIMD2<Double> {
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
  /// The share of the shorter side that a thing keeps from the edge at a side or in a corner.
  private static let margin = 0.04

  /// The middle of a thing at an anchor, all of it in the picture where there is room.
  fileprivate func middle(of thing: Size, at anchor: Place.Anchor) -> SIMD2<Double> {
    let margin = Self.margin * Double(min(width, height))
    let room = (vector - thing.vector) / 2 - margin
    let way = SIMD2(Double(anchor.horizontal), Double(anchor.vertical))
    return vector / 2 + way * pointwiseMax(room, .zero)
  }
}

extension Rectangle {
  /// The point in the middle of the rectangle.
  var middle: SIMD2<Double> {
    SIMD2(Double(x) + Double(width) / 2, Double(y) + Double(height) / 2)
  }
}
