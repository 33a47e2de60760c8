/// The part of the land that a picture shows whatever its proportions, in land units.
///
/// The sky ends at `Landscape.horizon` (318), the far shore lies at `Lake.farShore` (352), and what
/// stands on the ground has its foot between there and the lower side of the view.
struct SceneView: Hashable, Sendable {
  /// The upper left corner.
  var corner: Vector
  /// Width and height.
  var extent: Vector

  /// The demo scene's view, 3 to 2.
  static let demo = SceneView(corner: Vector(0, 0), extent: Vector(960, 640))

  /// A square view of so many units a side.
  static func square(_ side: Float, at corner: Vector) -> SceneView {
    SceneView(corner: corner, extent: Vector(side, side))
  }

  var box: Box {
    Box(x: corner.x...corner.x + extent.x, y: corner.y...corner.y + extent.y)
  }
}
