/// Material in which an object can be rendered.
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
