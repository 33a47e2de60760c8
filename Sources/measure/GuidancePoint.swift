/// What a pair of guidances comes to.
struct GuidancePoint: Hashable, Sendable {
  var text: Double
  var image: Double
  /// How far the change that is asked for has happened: 1 − L1 inside ÷ that of copying.
  ///
  /// 1 is all of it, 0 is no nearer to the truth than the source.
  var changed: Double
  /// How far the rest was kept: SSIM outside of the true change; 1 where there is no outside.
  var kept: Double
  /// Over the whole picture.
  var l1: Double
}

/// How one pair did on one triplet.
struct GuidedEdit: Hashable, Sendable {
  var deviations: [Region: Deviation]
  /// L1 of copying the source, inside the true change.
  var copied: Double?
}

extension GuidancePoint {
  /// - Parameter edits: one for each triplet, at least one.
  init(text: Double, image: Double, edits: [GuidedEdit]) {
    func mean(_ value: (GuidedEdit) -> Double?) -> Double {
      let values = edits.compactMap(value)
      return values.isEmpty ? 1 : values.reduce(0, +) / Double(values.count)
    }
    self.init(
      text: text, image: image,
      changed: 1 - mean { $0.deviations[.inside]?.l1 } / mean(\.copied),
      kept: mean { $0.deviations[.outside]?.similarity },
      l1: mean { $0.deviations[.whole]?.l1 })
  }
}
