import Pixels

/// Oil painting on canvas: dabs that follow the forms, bristle marks in the paint, and relief lit
/// from the upper left.
enum OilPainting {
  static func painted(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.005, least: 1.2, progress)
    let unit = image.grid.meanSide
    let daubed = image.daubed(along: flow, radius: max(2.5, unit * 0.007))
    try progress(0.4)
    let paint = brushed(daubed, flow, seed: seed)
    try progress(0.6)
    let cloth = PaperTexture(canvas, seed: seed, grain: 0.0016)
    return try paint.read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        lit(reader, x, y, Float(canvas.picture.meanSide), weave: cloth.height(x: x, y: y)).inGamut
          .linear
      }
    }
  }

  /// The brushed paint: broad strokes of slightly varying colour, and in the fourth number the
  /// thickness of the paint, with bristle marks and more of it where it is light.
  private static func brushed(_ daubed: ReducedImage, _ flow: FlowField, seed: UInt64)
    -> ReducedImage
  {
    func streaks(_ stream: UInt64, width: Float, length: Float) -> ReducedImage {
      flow.streaks(
        FractalNoise(seed: seed, stream: stream, octaves: 1), width: width, length: length)
    }
    let strokes = streaks(1, width: 0.006, length: 0.045)
    let tints = streaks(2, width: 0.008, length: 0.045)
    let hairs = streaks(3, width: 0.0016, length: 0.03)
    return strokes.read { strokes in
      tints.read { tints in
        hairs.read { hairs in
          daubed.map { paint, x, y in
            var colour = paint.cell(x, y)
            let (stroke, tint, hair) = (
              strokes.cell(x, y).x, tints.cell(x, y).x, hairs.cell(x, y).x
            )
            colour.w = (stroke * 0.5 + hair * 0.45) * (0.6 + 0.5 * colour.x)
            return colour + SIMD4(stroke * 0.008 + hair * 0.006, tint * 0.003, tint * 0.006, 0)
          }
        }
      }
    }
  }

  /// The paint shaded by its relief, with gloss.
  @inline(__always)
  private static func lit(
    _ reader: ReducedImageReader, _ x: Int, _ y: Int, _ unit: Float, weave: Lanes
  ) -> OKLabColours {
    // The slope is measured over a fraction of the picture, so that a small copy has the same
    // relief.
    let span = max(1, unit * 0.0008)
    let near = reader.eight(x: x, y: y, shift: [-span, -span] / 2)
    let far = reader.eight(x: x, y: y, shift: [span, span] / 2)
    var colour = near.colour.mixed(with: far.colour, fraction: Lanes(repeating: 0.5))
    let height = (near.fourth + far.fourth) * 0.5
    let slope = (far.fourth - near.fourth).clamped(
      lowerBound: Lanes(repeating: -1.5), upperBound: Lanes(repeating: 1.5))
    let gloss = slope.smoothStep(0.35, 1.3)
    let light: Lanes = slope * 0.04 + height * 0.012 + gloss * 0.05
    // The canvas shows through thin paint.
    colour.lightness += weave * (0.016 - height * 0.005)
    colour.lightness += light
    return colour.scalingChroma(1.18 + height * 0.05)
  }
}
