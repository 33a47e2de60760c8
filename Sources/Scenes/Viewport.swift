import Pixels

/// How a drawing of 960×640 units lies in a picture of any size.
///
/// The drawing keeps its proportions and is always wholly in the picture; a picture that is wider
/// shows more landscape at both sides, one that is taller more sky and more meadow.
struct Viewport: Sendable {
  /// Width and height of the drawing that is always visible, in units.
  static let design = Vector(960, 640)
  /// The share of additional height that goes to the sky.
  private static let skyShare: Float = 0.7

  let size: Size
  /// Pixels a unit.
  let scale: Float
  /// The place in the drawing of the picture's top left corner.
  let origin: Vector

  init(size: Size) {
    self.size = size
    let pixels = Vector(Float(size.width), Float(size.height))
    let ratio = pixels / Viewport.design
    scale = Swift.min(ratio.x, ratio.y)
    let surplus = pixels / scale - Viewport.design
    origin = Vector(-0.5 * surplus.x, -Viewport.skyShare * surplus.y)
  }

  var left: Float { origin.x }
  var top: Float { origin.y }
  var right: Float { origin.x + Float(size.width) / scale }
  var bottom: Float { origin.y + Float(size.height) / scale }

  func pixels(_ point: Vector) -> Vector { (point - origin) * scale }

  /// Where the middle of a pixel lies in the drawing.
  func units(x: Int, y: Int) -> Vector {
    origin + Vector(Float(x) + 0.5, Float(y) + 0.5) / scale
  }

  /// The pixels a part of the drawing touches; at least one, inside the picture.
  func rectangle(around box: Box) -> Rectangle {
    let low = pixels(box.low)
    let high = pixels(box.high)
    let x = Swift.min(Swift.max(Int(low.x), 0), size.width - 1)
    let y = Swift.min(Swift.max(Int(low.y), 0), size.height - 1)
    let right = Swift.min(Int(high.x.rounded(.up)), size.width)
    let bottom = Swift.min(Int(high.y.rounded(.up)), size.height)
    return Rectangle(x: x, y: y, width: Swift.max(1, right - x), height: Swift.max(1, bottom - y))
  }
}
