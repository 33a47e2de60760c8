import Engine
import Pixels

extension Canvas {
  /// Inpainting: fills the covered area from its surroundings, blended by an amount 0…1.
  ///
  /// - Parameter progress: as for `PatchFill.fill`.
  /// - Throws: `EngineError.needs` where nothing is left to fill from, and the errors of
  ///   `progress`.
  func inpainted(
    _ amount: Double, seed: UInt64,
    progress: (_ fraction: Double, _ soFar: @escaping () -> Bitmap) throws -> Void
  ) throws -> Bitmap {
    guard let coverage, coverage.values.contains(0) else {
      throw EngineError.needs(
        "the mask covers everything: leave something of the picture to fill its place from")
    }
    let filled = try PatchFill.fill(bitmap, hole: coverage, seed: seed) { done, soFar in
      // Only bitmaps of different sizes could not be blended.
      try progress(done) { (try? soFar().blended(over: bitmap, fraction: amount)) ?? bitmap }
    }
    return try filled.blended(over: bitmap, fraction: amount)
  }
}

extension Bitmap {
  /// The bitmap blended over another with an opacity 0…1, rounded to a 255th.
  func blended(over source: Bitmap, fraction: Double) throws(EngineError) -> Bitmap {
    guard fraction < 1 else { return self }
    let opacity = UInt8((max(fraction, 0) * 255).rounded())
    return try Compositor.composite(
      source: source, result: self, coverage: Coverage(size: size, fill: opacity))
  }
}
