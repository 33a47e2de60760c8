public import Pixels

/// Lays an engine's result over its source: the one place that keeps the promise that a pixel
/// whose coverage is 0 is identical to the source to the bit.
public enum Compositor {
  /// The source where coverage is 0, the result where it is 255, and a blend between.
  ///
  /// Colours are blended weighted by their alpha, so that a transparent pixel lends no colour.
  ///
  /// - Throws: `EngineError.sizeChanged` where the sizes differ.
  public static func composite(
    source: Bitmap, result: Bitmap, coverage: Coverage
  ) throws(EngineError) -> Bitmap {
    guard result.size == source.size, coverage.size == source.size else {
      throw EngineError.sizeChanged
    }
    var composed = source
    for index in composed.pixels.indices {
      switch coverage.values[index] {
      case 0: continue
      case 255: composed.pixels[index] = result.pixels[index]
      case let value:
        composed.pixels[index] = blend(source.pixels[index], result.pixels[index], value)
      }
    }
    return composed
  }

  private static func blend(_ source: Pixel, _ result: Pixel, _ coverage: UInt8) -> Pixel {
    // Equal pixels stay equal: rounding must not change what the engine left alone.
    if source == result { return source }
    let (from, to) = (SIMD4<Float>(source), SIMD4<Float>(result))
    let weight = Float(coverage) / 255
    let (fromWeight, toWeight) = ((1 - weight) * from.w, weight * to.w)
    let alpha = fromWeight + toWeight
    guard alpha > 0 else { return Pixel(0, 0, 0, 0) }
    var blended = (from * fromWeight + to * toWeight) / alpha
    blended.w = alpha
    return Pixel(blended.rounded(.toNearestOrAwayFromZero))
  }
}
