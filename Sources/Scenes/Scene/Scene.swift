/// A scene: a view of the generated land, described by a value.
///
/// An edit is a change of the value, so the picture before and the picture after are both known
/// exactly. The same value gives the same bytes on every machine.
struct Scene: Hashable, Sendable {
  /// The part of the land that is seen.
  var view: SceneView
  var season: Season
  var time: TimeOfDay
  var weather: Weather
  /// The terrain at the horizon.
  var terrain: Terrain
  /// The water before the terrain; nil for land only.
  var water: Water?
  /// The things in it, in any order: what is nearer is drawn later.
  var things: [PlacedThing]
  /// The seed of hills, clouds, textures and grass.
  var seed: UInt32
}
