/// Of what a thing can be made.
///
/// The raw value is its name in a reading.
enum Material: String, Hashable, Sendable, CaseIterable {
  case wood
  case marble
  case brick
  case stone
  case metal
  case gold
  case glass
  case fabric
}
