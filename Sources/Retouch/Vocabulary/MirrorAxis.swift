import Pixels

/// Direction of a reflection; the raw value is its adverb in a reading.
enum MirrorAxis: String, Hashable, Sendable {
  /// Left and right are exchanged.
  case horizontally
  /// Top and bottom are exchanged.
  case vertically
}

extension AffineMap {
  static func mirror(_ axis: MirrorAxis) -> AffineMap {
    scale(by: axis == .horizontally ? SIMD2(-1, 1) : SIMD2(1, -1))
  }
}
