import Engine
import Pixels

extension Bitmap {
  /// Sharpens: an unsharp mask on luma, so colours do not fringe.
  ///
  /// - Parameters:
  ///   - share: 1 adds twice what the picture loses by a blur.
  ///   - cascade: the blur, about as wide as the softness to mend.
  func sharpened(_ share: Double, _ cascade: BoxCascade) -> Bitmap {
    let luma = Plane(lumaOf: self)
    let base = blurred(luma, by: cascade)
    let gain = Float(2 * share)
    // What is added never reaches this many samples, so that strong edges get no halo.
    let limit: Float = 36
    return addingLuma { place in
      let detail = gain * (luma.values[place] - base.values[place])
      return detail / (1 + abs(detail) / limit)
    }
  }

  /// The bitmap with as much of the source's fine detail as image guidance asks for.
  ///
  /// Fine detail is what luma loses by a narrow blur. At guidance 1.5 the bitmap stays as it is.
  /// Above, its detail is drawn back towards the source's by the weight 1 − 1.5 / guidance; below,
  /// it is thinned to guidance / 1.5.
  func guided(by source: Bitmap, imageGuidance guidance: Double, _ cascade: BoxCascade) -> Bitmap {
    let usual = EditSettings().imageGuidance
    let drawsBack = guidance > usual
    let weight = Float(drawsBack ? 1 - usual / guidance : 1 - max(guidance, 0) / usual)
    let difference = Plane(size: size) { place in
      (drawsBack ? Plane.luma(source.pixels[place]) : 0) - Plane.luma(pixels[place])
    }
    let base = blurred(difference, by: cascade)
    return addingLuma { place in weight * (difference.values[place] - base.values[place]) }
  }

  /// A plane of this bitmap's size blurred, its values weighted by the pixels' alpha.
  private func blurred(_ plane: Plane, by cascade: BoxCascade) -> Plane {
    guard !isOpaque else { return plane.blurred(by: cascade) }
    let weighted = Plane(size: size) { plane.values[$0] * Float(pixels[$0].w) }
    let sums = weighted.blurred(by: cascade)
    let weights = Plane(size: size) { Float(pixels[$0].w) }.blurred(by: cascade)
    return Plane(size: size) { place in
      let weight = weights.values[place]
      return weight > 0.01 ? sums.values[place] / weight : plane.values[place]
    }
  }

  /// The bitmap with so much added to red, green and blue of each pixel.
  private func addingLuma(_ addition: (Int) -> Float) -> Bitmap {
    mapRows { y, source, target in
      for x in 0..<source.count {
        let pixel = source[x]
        var samples = SIMD4<Float>(samples: pixel) + addition(y * width + x)
        samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        samples.w = Float(pixel.w)
        target[x] = Pixel(roundedInRange: samples)
      }
    }
  }
}
