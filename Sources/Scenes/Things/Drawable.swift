/// A drawable: a value of colours and variants that draws itself in units of its own.
///
/// It stands with its foot at (0, 0), y downwards, so that what stands has negative y; the things of
/// the demo scene have their feet elsewhere. One unit is one of the land at y = 482, where the
/// house's door is 70 units high and a grown person about 62.
protocol Drawable: Hashable, Sendable {
  /// Its bounding box in its own units, without shadows and glows.
  static var box: Box { get }
  /// The point in its own units that `PlacedThing.foot` moves.
  static var foot: Vector { get }
  /// Its place in the order of drawing.
  static var layer: DrawingLayer { get }
  /// The shadow that lies on ground and grass alike, in its own units.
  var shadow: Shadow? { get }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight)

  /// Whether grass with its foot at a point, in own units, would grow through the thing.
  func covers(_ point: Vector) -> Bool
}

extension Drawable {
  static var foot: Vector { .zero }
  static var layer: DrawingLayer { .ground }
  var shadow: Shadow? { nil }
  func covers(_ point: Vector) -> Bool { false }

  /// Whether another drawable is of the same type and has the same values.
  func equals(_ other: any Drawable) -> Bool { self == other as? Self }
}

/// A drawable that instructions speak of.
protocol SceneThing: Drawable {
  static var kind: ThingKind { get }
}

/// A drawable with lamps.
protocol Lamp: Drawable {
  /// Whether its lamps burn.
  var isLit: Bool { get set }
}

/// The order of drawing; within one layer, what has the lower foot is nearer and drawn later.
enum DrawingLayer: Sendable {
  /// Behind the hills: sun, moon, rainbow, clouds.
  case sky
  /// Before the hills, and mirrored in the water: balloon, kite, birds.
  case air
  /// On the water.
  case water
  /// Flat on the ground, under the grass: footpath, road.
  case floor
  /// On the ground.
  case ground
}
