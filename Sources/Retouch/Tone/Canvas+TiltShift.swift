import Pixels

extension Canvas {
  /// Tilt shift: blurs above and below a band across the picture, as a tilted or very close lens
  /// does, and saturates colours, as on a painted miniature.
  ///
  /// - Parameter amount: at 1 the far ends are blurred as by the blur filter at 100 percent.
  func tiltShifted(_ amount: Double) -> Bitmap {
    let far = bitmap.blurred(by: .blur(amount, of: picture))
    // An intermediate blur lies between sharp and blurred: a mix of the two alone would show both.
    let near = bitmap.blurred(by: .blur(amount / 3, of: picture))
    let (low, high): (Float, Float) = (0.1, 0.38)
    let vivid = Lanes(repeating: 1 + 0.25 * Float(min(amount, 1)))
    return bitmap.mapRows { y, source, target in
      let position = (Float(area.y + y) + 0.5) / Float(picture.height)
      let distance = Lanes(repeating: abs(position - 0.55)).smoothStep(low, high)[0] * 2
      for x in source.indices {
        let (from, to, part) =
          distance < 1
          ? (source[x], near[x, y], distance) : (near[x, y], far[x, y], distance - 1)
        let (a, b) = (SIMD4<Float>(samples: from), SIMD4<Float>(samples: to))
        target[x] = Pixel(roundedInRange: a + (b - a) * part)
        target[x].w = source[x].w
      }
    }.mapColours { colours in
      OKLabColours(colours).scalingChroma(vivid).inGamut.linear
    }
  }
}
