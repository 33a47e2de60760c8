import Pixels

/// Cartoon: a few soft tones of saturated colour inside black outlines.
///
/// Winnemöller, Olsen and Gooch, "Real-Time Video Abstraction" (2006).
enum Cartoon {
  private static let tones: Float = 6

  static func drawn(_ canvas: Canvas, progress: (Double) throws -> Void) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.002, least: 1, progress)
    let unit = image.grid.meanSide
    let radius = unit * 0.004
    let calm = image.smoothed(along: flow, radius: radius, range: 0.05, passes: 1)
    try progress(0.3)
    let lines = calm.lines(along: flow, sigma: max(0.8, unit * 0.0012))
    try progress(0.4)
    let flat = calm.smoothed(along: flow, radius: radius, range: 0.065, passes: 3)
    try progress(0.6)
    return try flat.with(fourth: lines).read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        let sample = reader.eight(x: x, y: y)
        var colour = sample.colour
        colour.lightness = toned(colour.lightness)
        let ink = sample.fourth.smoothStep(0.009, 0.021)
        let paint = colour.scalingChroma(Lanes(repeating: 1.4)).inGamut.linear
        return paint.mixed(with: LinearColours(hexadecimal: 0x120E14), fraction: ink)
      }
    }
  }

  /// Soft quantisation of lightness: values drawn towards the nearest tone, with soft steps
  /// between.
  @inline(__always)
  private static func toned(_ lightness: Lanes) -> Lanes {
    let value = (lightness * 1.04 + 0.01) * tones
    return value.stepped(width: Lanes(repeating: 0.12)) / tones
  }
}
