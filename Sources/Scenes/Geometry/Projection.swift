import Pixels

/// The projection of a part of the land onto a picture of any size.
///
/// The view keeps its proportions and is always wholly in the picture; a picture that is wider
/// shows more landscape at both sides, one that is taller more sky and more meadow.
struct Projection: Sendable {
  /// The fraction of additional height that goes to the sky.
  private static let skyFraction: Float = 0.7

  let size: Size
  /// Pixels a unit, to the right and downwards; negative to the right in a mirrored thing.
  let steps: Vector
  /// The picture's top left corner, in units.
  let origin: Vector

  init(size: Size, view: SceneView = .demo) {
    self.size = size
    let pixels = Vector(Float(size.width), Float(size.height))
    let ratio = pixels / view.extent
    let scale = Swift.min(ratio.x, ratio.y)
    let surplus = pixels / scale - view.extent
    steps = Vector(scale, scale)
    origin = view.corner + Vector(-0.5 * surplus.x, -Projection.skyFraction * surplus.y)
  }

  private init(size: Size, steps: Vector, origin: Vector) {
    self.size = size
    self.steps = steps
    self.origin = origin
  }

  /// The same picture in the units of a thing placed in it.
  func placed(_ placement: Placement) -> Projection {
    guard !placement.isIdentity else { return self }
    return Projection(size: size, steps: steps * placement.scale, origin: placement.own(origin))
  }

  /// Pixels a unit.
  var scale: Float { steps.y }

  /// Everything in the picture, in units.
  var visible: Box {
    let pixels = Vector(Float(size.width), Float(size.height))
    return Box(around: [origin, origin + pixels / steps])
  }

  func pixels(_ point: Vector) -> Vector { (point - origin) * steps }

  /// The pixels a part of the land touches; at least one, inside the picture.
  func rectangle(around box: Box) -> Rectangle {
    let corners = Box(around: [pixels(box.low), pixels(box.high)])
    let x = Swift.min(Swift.max(Int(corners.low.x), 0), size.width - 1)
    let y = Swift.min(Swift.max(Int(corners.low.y), 0), size.height - 1)
    let right = Swift.min(Int(corners.high.x.rounded(.up)), size.width)
    let bottom = Swift.min(Int(corners.high.y.rounded(.up)), size.height)
    return Rectangle(x: x, y: y, width: Swift.max(1, right - x), height: Swift.max(1, bottom - y))
  }
}
