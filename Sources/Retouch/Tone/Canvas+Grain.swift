import Pixels

extension Canvas {
  /// Film grain in luma, none in black and white.
  ///
  /// At 100 percent the standard deviation is 8 percent of the scale in the tones below middle
  /// grey, where it is strongest.
  func grained(_ amount: Double, seed: UInt64) -> Bitmap {
    let grain = FilmGrain(on: self, seed: seed)
    let weights = (0...255).map { sample in
      let tone = Float(sample) / 255
      // x·(1 − x)² has its largest value, 4/27, at a third.
      return Float(amount) * 0.08 * 255 * 6.75 * tone * (1 - tone) * (1 - tone)
    }
    return weights.withUnsafeBufferPointer { weights in
      bitmap.mapRows { y, source, target in
        for start in stride(from: 0, to: source.count, by: 8) {
          let values = grain[start, y]
          for lane in 0..<min(8, source.count - start) {
            let pixel = source[start + lane]
            let weight = weights[Int(Plane.luma(pixel))]
            var samples = SIMD4<Float>(samples: pixel) + weight * values[lane]
            samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
            samples.w = Float(pixel.w)
            target[start + lane] = Pixel(roundedInRange: samples)
          }
        }
      }
    }
  }
}
