import Pixels

/// Where of a triplet a result is held against the truth.
enum Region: String, CaseIterable, Sendable {
  /// Where the truth differs from the source.
  case inside
  /// Where nothing should change.
  case outside
  case whole

  /// The pixels of the region; nil is every one.
  ///
  /// - Parameter change: where the truth differs from the source.
  func coverage(_ change: Coverage) -> Coverage? {
    switch self {
    case .inside: change
    case .outside: change.complement
    case .whole: nil
    }
  }
}
