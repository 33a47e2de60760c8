extension Bitmap {
  /// Divides colours by their alpha: straight alpha from premultiplied.
  mutating func unpremultiply() {
    for index in pixels.indices where pixels[index].w != 255 && pixels[index].w != 0 {
      let pixel = SIMD4<UInt32>(truncatingIfNeeded: pixels[index])
      let colour = pixel &* 255 &+ pixel.w / 2
      let straight = (colour / pixel.w).clamped(
        lowerBound: .zero, upperBound: SIMD4(repeating: 255))
      pixels[index] = Pixel(truncatingIfNeeded: straight)
      pixels[index].w = UInt8(truncatingIfNeeded: pixel.w)
    }
  }
}
