public import Pixels

/// The demo scene, which the program opens when it is given no picture: a house by a lake on a late
/// afternoon.
///
/// Painted by code, so that nothing has to be shipped, and the same bytes for the same size on
/// every machine: only integer operations, the four IEEE operations and square roots are used.
public struct DemoScene: Sendable {
  /// The size of the drawing's own units, 3 to 2.
  public static let standardSize = Size(width: 960, height: 640)

  private let projection: Projection

  /// A scene of any size from one pixel on; other proportions than 3 to 2 show more landscape.
  public init(size: Size = standardSize) {
    precondition(size.width > 0 && size.height > 0, "a picture has at least one pixel")
    projection = Projection(size: size)
  }

  /// Paints the scene, from the sky to the flowers in front; opaque.
  public func draw() -> Bitmap { Scene.demo.draw(size: projection.size, isFine: true) }

  /// The bounds of an object in pixels of this size: the smallest rectangle around all of it that is
  /// in the picture, at least one pixel.
  public func bounds(of object: Object) -> Rectangle {
    projection.rectangle(around: object.box)
  }
}
