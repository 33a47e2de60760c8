import Pixels

extension Canvas {
  /// Throws out of focus what lies above and below a band across the picture, as a lens does that is
  /// tilted or very near, and strengthens colours, as those of a painted model.
  ///
  /// - Parameter share: at 1 the far ends are blurred as by a blur of 1.
  func tiltShifted(_ share: Double) -> Bitmap {
    let far = bitmap.blurred(by: .blur(share, of: picture))
    // Between sharp and blurred lies a blur of its own: a mix of the two alone would show both.
    let near = bitmap.blurred(by: .blur(share / 3, of: picture))
    let (low, high): (Float, Float) = (0.1, 0.38)
    let vivid = Lanes(repeating: 1 + 0.25 * Float(min(share, 1)))
    return bitmap.mapRows { y, source, target in
      let place = (Float(area.y + y) + 0.5) / Float(picture.height)
      let distance = Lanes(repeating: abs(place - 0.55)).smoothStep(low, high)[0] * 2
      for x in source.indices {
        let (from, to, part) =
          distance < 1
          ? (source[x], near[x, y], distance) : (near[x, y], far[x, y], distance - 1)
        let (a, b) = (SIMD4<Float>(samples: from), SIMD4<Float>(samples: to))
        target[x] = Pixel(roundedInRange: a + (b - a) * part)
        target[x].w = source[x].w
      }
    }.mapColours { colours in
      OKLab(colours).scalingChroma(vivid).inGamut.linear
    }
  }
}
