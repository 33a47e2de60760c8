import Engine
import Pixels

extension Bitmap {
  /// Unsharp mask on luma, so that colours get no fringes.
  ///
  /// - Parameters:
  ///   - amount: 1 adds twice the difference to the blurred picture.
  ///   - cascade: the blur, about as wide as the softness to correct.
  func sharpened(_ amount: Double, _ cascade: BoxCascade) -> Bitmap {
    let luma = Plane(lumaOf: self)
    let base = blurred(luma, by: cascade)
    let gain = Float(2 * amount)
    // The soft limit, in samples, of what is added, so that strong edges get no halo.
    let limit: Float = 36
    return addingLuma { index in
      let detail = gain * (luma.values[index] - base.values[index])
      return detail / (1 + abs(detail) / limit)
    }
  }

  /// Image guidance: the bitmap with its fine detail pulled to the source's or attenuated.
  ///
  /// Fine detail is the difference between luma and a narrow blur of it. At guidance 1.5 the bitmap
  /// is unchanged. Above, its detail is interpolated towards the source's by the weight 1 − 1.5 /
  /// guidance; below, it is multiplied by guidance / 1.5.
  func guided(by source: Bitmap, imageGuidance guidance: Double, _ cascade: BoxCascade) -> Bitmap {
    let usual = EditSettings().imageGuidance
    let drawsBack = guidance > usual
    let weight = Float(drawsBack ? 1 - usual / guidance : 1 - max(guidance, 0) / usual)
    let difference = Plane(size: size) { index in
      (drawsBack ? Plane.luma(source.pixels[index]) : 0) - Plane.luma(pixels[index])
    }
    let base = blurred(difference, by: cascade)
    return addingLuma { index in weight * (difference.values[index] - base.values[index]) }
  }

  /// Normalised convolution: a plane of this bitmap's size blurred, its values weighted by alpha.
  private func blurred(_ plane: Plane, by cascade: BoxCascade) -> Plane {
    guard !isOpaque else { return plane.blurred(by: cascade) }
    let weighted = Plane(size: size) { plane.values[$0] * Float(pixels[$0].w) }
    let sums = weighted.blurred(by: cascade)
    let weights = Plane(size: size) { Float(pixels[$0].w) }.blurred(by: cascade)
    return Plane(size: size) { index in
      let weight = weights.values[index]
      return weight > 0.01 ? sums.values[index] / weight : plane.values[index]
    }
  }

  /// The bitmap with a value added to red, green and blue of each pixel, given the pixel's index.
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
