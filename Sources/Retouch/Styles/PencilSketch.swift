import Pixels

/// Pencil sketch in graphite: contours, and cross-hatching that follows the forms and gets denser
/// with the tone.
enum PencilSketch {
  static func drawn(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, fine) = try canvas.reducedImageAndFlow(smoothing: 0.002, least: 1, progress)
    let unit = image.grid.meanSide
    let lines = image.lines(along: fine, sigma: max(0.7, unit * 0.0009))
    try progress(0.35)
    let tone = image.blurred(sigma: max(0.6, unit * 0.0015))
    let range = ToneRange(of: tone)
    let strokes = hatching(image, seed: seed)
    try progress(0.6)
    let drawing = tone.read { tone in
      strokes.read { strokes in
        lines.map { lines, x, y in
          SIMD4(
            tone.cell(x, y).x, strokes.cell(x, y).x, strokes.cell(x, y).y, lines.cell(x, y).x)
        }
      }
    }
    let paper = PaperTexture(canvas, seed: seed, grain: 0.0022)
    return try drawing.read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        let sample = reader.eight(x: x, y: y)
        return graphite(
          tone: range.stretched(sample.colour.lightness), first: sample.colour.greenToRed,
          second: sample.colour.blueToYellow, line: sample.fourth,
          paper: paper.height(x: x, y: y))
      }
    }
  }

  /// Two layers of strokes, in the first and second number, of standard deviation 1.
  private static func hatching(_ image: ReducedImage, seed: UInt64) -> ReducedImage {
    let hand = HatchDirection.field(of: image)
    func strokes(_ stream: UInt64, _ degrees: Float) -> ReducedImage {
      hand.turned(degrees: degrees).streaks(
        FractalNoise(seed: seed, stream: stream, octaves: 1), width: 0.0016, length: 0.035)
    }
    let first = strokes(1, 0)
    let second = strokes(2, 52)
    return first.read { first in
      second.map { second, x, y in SIMD4(first.cell(x, y).x, second.cell(x, y).x, 0, 0) }
    }
  }

  /// The reflectance of paper with graphite on it.
  @inline(__always)
  private static func graphite(
    tone: Lanes, first: Lanes, second: Lanes, line: Lanes, paper: Lanes
  ) -> LinearColours {
    let dark = 1 - tone
    // A stroke is drawn where the noise exceeds what the tone leaves white.
    let pressure: Lanes = first * 0.55 + dark * 4.2
    let light = pressure.smoothStep(1.2, 3.2)
    let crossPressure: Lanes = second * 0.55 + dark * 4.6
    let cross = crossPressure.smoothStep(2.6, 4.5)
    let contour = line.smoothStep(0.0025, 0.028)
    let white: Lanes = (1 - light * 0.5) * (1 - cross * 0.55)
    let laid: Lanes = 1 - white * (1 - contour * 0.85)
    let rubbed: Lanes = laid * (0.84 + paper * 0.34)
    let lightness: Lanes = 0.965 - rubbed.clipped * 0.8 + paper * 0.006
    return OKLabColours(
      lightness: lightness, greenToRed: .zero, blueToYellow: lightness * 0.008
    ).linear
  }
}

/// Hatching direction of a drawing hand: from the lower left to the upper right, bent by the forms.
enum HatchDirection {
  static func field(of image: ReducedImage) -> FlowField {
    let flow = FlowField(of: image, sigma: max(2, image.grid.meanSide * 0.012))
    let hand = SIMD2<Float>(radiansOf: -52)
    return FlowField(
      image: flow.image.map { reader, x, y in
        let tangent = reader.cell(x, y)
        let way = (tangent.lowHalf * hand).sum() < 0 ? -tangent.lowHalf : tangent.lowHalf
        let bent = hand + way * (tangent.z * 0.55)
        let length = (bent * bent).sum().squareRoot()
        return SIMD4(bent.x / length, bent.y / length, tangent.z, tangent.w)
      })
  }
}
