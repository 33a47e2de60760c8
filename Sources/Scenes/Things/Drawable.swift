/// An object that draws itself in its own units, whose values are its colours and kinds.
///
/// New objects stand with their foot at (0, 0), y downwards, so that what stands has negative y.
/// One unit is one of the land at y = 482, where the house's door is 70 units high and a grown
/// person about 62.
protocol Drawable: Hashable, Sendable {
  /// What it reaches in its own units, without shadows and glows.
  static var box: Box { get }
  /// The place in its own units that `PlacedThing.foot` moves.
  static var foot: Vector { get }
  /// When it is drawn.
  static var layer: DrawingLayer { get }
  /// The shadow that lies on ground and grass alike, in its own units.
  var shadow: Shadow? { get }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight)

  /// Whether grass with its foot at a place, in own units, would grow through the object.
  func covers(_ point: Vector) -> Bool
}

extension Drawable {
  static var foot: Vector { .zero }
  static var layer: DrawingLayer { .ground }
  var shadow: Shadow? { nil }
  func covers(_ point: Vector) -> Bool { false }
}

/// What is drawn in which order; within one, what has the lower foot is nearer and drawn later.
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
