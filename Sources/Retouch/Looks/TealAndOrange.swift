import Pixels

/// The split of colours that films are graded with: shadows and skies towards teal, lights and skin
/// towards orange, and other hues drawn towards the line between the two.
struct TealAndOrange {
  /// Where orange lies in OKLab, green to red and blue to yellow.
  private static let orange: (Float, Float) = (0.52, 0.85)
  private static let teal: (Float, Float) = (-0.8, -0.5)
  /// How much of the chroma across the line is left.
  private static let across: Float = 0.5
  /// By how much darks and lights are moved along the line.
  private static let split: Float = 0.055

  func developed(_ scene: LookScene) -> Bitmap {
    scene.canvas.developed { colours, _, _ in
      let colour = OKLab(colours)
      let (u, v) = Self.orange
      let along = colour.greenToRed * u + colour.blueToYellow * v
      let across = (colour.blueToYellow * u - colour.greenToRed * v) * Self.across
      let tone = colour.lightness.smoothStep(0.15, 0.85) * 2 - 1
      // A light sky stays cool, and black and white stay what they are.
      let split = tone.atMost(0) + tone.atLeast(0) * along.smoothStep(-0.05, 0.005)
      let room = colour.lightness.smoothStep(0, 0.2) * (1 - colour.lightness.smoothStep(0.88, 1))
      let pushed = along * 1.25 + split * Self.split * room
      let (warm, cool) = (pushed.atLeast(0), (0 - pushed).atLeast(0))
      return OKLab(
        lightness: colour.lightness.mixed(
          with: colour.lightness.smoothStep(-0.04, 1.02), share: Lanes(repeating: 0.35)),
        greenToRed: warm * u + cool * Self.teal.0 - across * v,
        blueToYellow: warm * v + cool * Self.teal.1 + across * u
      ).inGamut.linear
    }
  }
}
