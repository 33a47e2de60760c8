/// Geometric transform of a picture: a crop, rotation, reflection, change of size or frame.
///
/// It is applied alike to pixels, coverages and masks.
public struct PictureTransform: Hashable, Sendable, Codable {
  /// The size of the result.
  public let size: Size
  /// The map from positions in the result to positions in the source.
  public let map: AffineMap

  public init(size: Size, map: AffineMap) {
    (self.size, self.map) = (size, map)
  }

  /// The transform that leaves a picture of a size as it is.
  public static func identity(of size: Size) -> PictureTransform {
    PictureTransform(size: size, map: .identity)
  }

  /// This transform and then another one.
  public func followed(by next: PictureTransform) -> PictureTransform {
    PictureTransform(size: next.size, map: map.after(next.map))
  }

  /// The transform back to the source, whose size is given.
  public func inverse(to source: Size) -> PictureTransform {
    PictureTransform(size: source, map: map.inverse)
  }

  /// The pixels of the result that a rectangle of the source touches; it may be empty.
  public func applied(to rectangle: Rectangle) -> Rectangle {
    let back = map.inverse
    let corners = [rectangle.x, rectangle.maxX].flatMap { x in
      [rectangle.y, rectangle.maxY].map { back(SIMD2(Double(x), Double($0))) }
    }
    // A rounding error beyond an edge must not add a pixel.
    let limit = SIMD2(Double(size.width), Double(size.height))
    let low = (corners.dropFirst().reduce(corners[0], pointwiseMin) + 1e-6).rounded(.down)
      .clamped(lowerBound: .zero, upperBound: limit)
    let high = (corners.dropFirst().reduce(corners[0], pointwiseMax) - 1e-6).rounded(.up)
      .clamped(lowerBound: low, upperBound: limit)
    return Rectangle(
      x: Int(low.x), y: Int(low.y), width: Int(high.x - low.x), height: Int(high.y - low.y))
  }

  /// Whether every number is one that a picture's transform can have; a file can hold any.
  public var isSound: Bool {
    let sides = 1...1_000_000_000
    let steps = [map.across.x, map.across.y, map.down.x, map.down.y]
    return sides.contains(size.width) && sides.contains(size.height)
      && steps.allSatisfy { abs($0) <= 1e6 } && abs(map.determinant) >= 1e-12
      && abs(map.origin.x) <= 1e9 && abs(map.origin.y) <= 1e9
  }
}
