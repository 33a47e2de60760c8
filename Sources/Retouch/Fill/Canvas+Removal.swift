import Engine
import Pixels

extension Canvas {
  /// Fills the place of what is under the mask from its surroundings, by a share 0…1.
  ///
  /// - Parameter progress: as for `PatchFill.fill`.
  /// - Throws: `EngineError.needs` where nothing is left to fill from, and what `progress` throws.
  func removed(
    _ share: Double, seed: UInt64,
    progress: (_ share: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> Bitmap {
    guard let coverage, coverage.values.contains(0) else {
      throw EngineError.needs(
        "the mask covers everything: leave something of the picture to fill its place from")
    }
    let filled = try PatchFill.fill(bitmap, hole: coverage, seed: seed) { done, soFar in
      // Only a bitmap of another size could not be laid.
      try progress(done) { (try? soFar().laid(over: bitmap, share: share)) ?? bitmap }
    }
    return try filled.laid(over: bitmap, share: share)
  }
}

extension Bitmap {
  /// The bitmap mixed with another below it, by a share 0…1, to within half a 255th.
  func laid(over source: Bitmap, share: Double) throws(EngineError) -> Bitmap {
    guard share < 1 else { return self }
    let opacity = UInt8((max(share, 0) * 255).rounded())
    return try Compositor.composite(
      source: source, result: self, coverage: Coverage(size: size, fill: opacity))
  }
}
