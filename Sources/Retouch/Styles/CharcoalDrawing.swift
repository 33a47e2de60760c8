import Pixels

/// Charcoal drawing on rough paper: a smudged ground, broad strokes of the side of the stick broken
/// by the grain, and deep blacks.
enum CharcoalDrawing {
  static func drawn(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.004, least: 1.2, progress)
    let unit = image.grid.meanSide
    let daubed = image.daubed(along: flow, radius: max(2.5, unit * 0.006))
    try progress(0.35)
    let lines = daubed.lines(along: flow, sigma: max(0.9, unit * 0.0022))
    try progress(0.45)
    let smudged = daubed.blurred(sigma: unit * 0.006)
    let strokes = HatchDirection.field(of: image).streaks(
      FractalNoise(seed: seed, stream: 1, octaves: 1), width: 0.0075, length: 0.045)
    try progress(0.6)
    let drawing = daubed.read { daubed in
      smudged.read { smudged in
        strokes.read { strokes in
          lines.map { lines, x, y in
            SIMD4(
              daubed.cell(x, y).x, smudged.cell(x, y).x, strokes.cell(x, y).x, lines.cell(x, y).x)
          }
        }
      }
    }
    let range = ToneRange(of: daubed)
    let paper = PaperTexture(canvas, seed: seed, grain: 0.0032)
    return try drawing.read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        let sample = reader.eight(x: x, y: y)
        return charcoal(
          tone: range.stretched(sample.colour.lightness),
          smudge: range.stretched(sample.colour.greenToRed), stroke: sample.colour.blueToYellow,
          line: sample.fourth, paper: paper.height(x: x, y: y))
      }
    }
  }

  /// The reflectance of paper with charcoal on it.
  @inline(__always)
  private static func charcoal(
    tone: Lanes, smudge: Lanes, stroke: Lanes, line: Lanes, paper: Lanes
  ) -> LinearColours {
    let dark = 1 - tone
    // Where the stick is pressed, it fills the grain; where it glides, it only meets the peaks.
    let contour = line.smoothStep(0.002, 0.04)
    let pressure: Lanes = dark * 1.35 + stroke * (0.04 + dark * 0.1) + contour * 0.5
    let laid = (pressure + paper * 0.5).smoothStep(0.25, 1.35)
    let rubbed: Lanes = (1 - smudge) * 0.36
    let cover: Lanes = 1 - (1 - laid * 0.93) * (1 - rubbed)
    let lightness: Lanes = 0.94 - cover * 0.8 + paper * 0.008
    return OKLabColours(
      lightness: lightness, greenToRed: 0.002 * lightness, blueToYellow: 0.014 * lightness
    ).linear
  }
}
