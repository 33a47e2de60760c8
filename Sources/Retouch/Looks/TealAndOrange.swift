import Pixels

/// Teal and orange colour grading: shadows and skies towards teal, highlights and skin towards
/// orange, and other hues towards the axis between the two.
struct TealAndOrange {
  /// The direction of orange in OKLab, green to red and blue to yellow.
  private static let orange: (Float, Float) = (0.52, 0.85)
  private static let teal: (Float, Float) = (-0.8, -0.5)
  /// The factor for the chroma perpendicular to the axis.
  private static let across: Float = 0.5
  /// The offset of shadows and highlights along the axis.
  private static let split: Float = 0.055

  func applied(to scene: LookScene) -> Bitmap {
    scene.canvas.shaded { colours, _, _ in
      let colour = OKLabColours(colours)
      let (u, v) = Self.orange
      let along = colour.greenToRed * u + colour.blueToYellow * v
      let across = (colour.blueToYellow * u - colour.greenToRed * v) * Self.across
      let tone = colour.lightness.smoothStep(0.15, 0.85) * 2 - 1
      // A light sky stays cool, and black and white are kept.
      let split = tone.atMost(0) + tone.atLeast(0) * along.smoothStep(-0.05, 0.005)
      let headroom =
        colour.lightness.smoothStep(0, 0.2) * (1 - colour.lightness.smoothStep(0.88, 1))
      let pushed = along * 1.25 + split * Self.split * headroom
      let (warm, cool) = (pushed.atLeast(0), (0 - pushed).atLeast(0))
      return OKLabColours(
        lightness: colour.lightness.mixed(
          with: colour.lightness.smoothStep(-0.04, 1.02), fraction: Lanes(repeating: 0.35)),
        greenToRed: warm * u + cool * Self.teal.0 - across * v,
        blueToYellow: warm * v + cool * Self.teal.1 + across * u
      ).inGamut.linear
    }
  }
}
