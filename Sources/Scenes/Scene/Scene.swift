/// A view of the little land, described by a value.
///
/// An edit is a change of the value, so the picture before and the picture after are both known
/// exactly. The same value gives the same bytes on every machine.
struct Scene: Hashable, Sendable {
  /// The part of the land that is seen.
  var view: SceneView
  var season: Season
  var time: TimeOfDay
  var weather: Weather
  /// What rises at the horizon.
  var terrain: Terrain
  /// The water before the backdrop; nil for land only.
  var water: Water?
  /// What stands, floats and flies in it, in any order: what is nearer is drawn later.
  var things: [PlacedThing]
  /// Decides hills, clouds, textures and grass.
  var seed: UInt32
}
