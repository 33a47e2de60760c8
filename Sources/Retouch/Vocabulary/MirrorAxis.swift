/// Direction of a reflection; the raw value is its adverb in a reading.
enum MirrorAxis: String, Hashable, Sendable {
  /// Left and right are exchanged.
  case horizontally
  /// Top and bottom are exchanged.
  case vertically
}
