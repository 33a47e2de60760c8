import Pixels

/// Alpha blending target: one element of a canvas, over which colours are composited.
protocol BlendTarget {
  /// The element with a colour, 0…255 a channel, composited over it by an opacity, 0…1.
  func under(_ colour: SIMD4<Float>, _ opacity: Float, x: Int, y: Int) -> Self
}

extension SIMD4: BlendTarget where Scalar == UInt8 {
  /// Rounded after every layer, so that a canvas of any size takes four bytes a pixel.
  @inline(__always)
  func under(_ colour: SIMD4<Float>, _ opacity: Float, x: Int, y: Int) -> Pixel {
    let below = SIMD4<Float>(Float(self.x), Float(self.y), Float(self.z), 255)
    return Pixel(below + (colour - below) * opacity, x: x, y: y)
  }

  /// The opaque pixel nearest to a colour, with ordered dither by its position so that soft
  /// gradients show no bands.
  @inline(__always)
  init(_ colour: SIMD4<Float>, x: Int, y: Int) {
    // Evenly spread thresholds: Roberts' R2 sequence.
    let bits =
      UInt32(truncatingIfNeeded: x) &* 3_242_174_889
      &+ UInt32(truncatingIfNeeded: y) &* 2_447_445_414
    let sum = colour + Float(bits >> 8) * (0.999 / 16_777_216)
    self.init(Pixel.byte(sum.x), Pixel.byte(sum.y), Pixel.byte(sum.z), 255)
  }

  /// The value cut to a whole one; a paint may stray a little beyond black and white.
  @inline(__always)
  private static func byte(_ value: Float) -> UInt8 { UInt8(Swift.max(0, Swift.min(value, 255))) }
}

/// Floating-point pixel: not rounded between layers; quicker, at four times the memory of bytes.
struct FloatPixel: BlendTarget {
  var colour: SIMD4<Float>

  @inline(__always)
  func under(_ colour: SIMD4<Float>, _ opacity: Float, x: Int, y: Int) -> FloatPixel {
    FloatPixel(colour: self.colour + (colour - self.colour) * opacity)
  }
}
