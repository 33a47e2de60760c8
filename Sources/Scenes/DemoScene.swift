public import Pixels

/// The picture the program opens when it is given none: a house by a lake on a late afternoon.
///
/// Painted by code, so that nothing has to be shipped, and the same bytes for the same size on
/// every machine: only integer operations, the four IEEE operations and square roots are used.
public struct DemoScene: Sendable {
  /// The size of the drawing's own units, 3 to 2.
  public static let standardSize = Size(width: 960, height: 640)

  private let viewport: Viewport

  /// A scene of any size from one pixel on; other proportions than 3 to 2 show more landscape.
  public init(size: Size = standardSize) {
    precondition(size.width > 0 && size.height > 0, "a picture has at least one pixel")
    viewport = Viewport(size: size)
  }

  /// Paints the scene, from the sky to the flowers in front; opaque.
  public func draw() -> Bitmap {
    var canvas = Canvas(size: viewport.size)
    Sky().draw(on: &canvas)
    Landscape().draw(on: &canvas)
    Lake().draw(on: &canvas)
    Boat().draw(on: &canvas)
    let meadow = Meadow()
    meadow.draw(on: &canvas)
    Footpath().draw(on: &canvas)
    meadow.drawBlades(from: Meadow.horizon, to: Grove.foot, on: &canvas)
    Grove.behindHouse(on: &canvas)
    meadow.drawBlades(from: Grove.foot, to: House.foot, on: &canvas)
    House().draw(on: &canvas)
    Grove.besideHouse(on: &canvas)
    meadow.drawBlades(from: House.foot, to: Fence.foot, on: &canvas)
    Fence().draw(on: &canvas)
    meadow.drawBlades(from: Fence.foot, to: Oak.foot, on: &canvas)
    Oak().draw(on: &canvas)
    LampPost().draw(on: &canvas)
    meadow.drawBlades(from: Oak.foot, to: canvas.visible.high.y + 20, on: &canvas)
    Light.glow(on: &canvas)
    canvas.addGrain(strength: 5)
    return Bitmap(size: viewport.size, pixels: canvas.pixels)
  }

  /// Where an object is, in pixels of this size: the smallest rectangle around all of it that
  /// is in the picture, at least one pixel.
  public func bounds(of object: Object) -> Rectangle {
    viewport.rectangle(around: object.box)
  }
}
