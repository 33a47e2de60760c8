import Pixels

/// Watercolour on rough paper: transparent washes with dark rims, irregular contours, bleeding
/// colours and granulation.
///
/// Bousseau, Kaplan, Thollot and Sillion, "Interactive Watercolor Rendering with Temporal Coherence
/// and Abstraction" (2006): the picture is abstracted, and paper, turbulence and edges modulate the
/// density of the pigment.
enum Watercolour {
  /// The number of washes between white paper and the darkest paint.
  private static let washes: Float = 6

  static func painted(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.004, least: 1.2, progress)
    let unit = image.grid.meanSide
    let daubed = image.daubed(along: flow, radius: max(2, unit * 0.006))
    try progress(0.4)
    let washed = daubed.smoothed(
      along: flow, radius: unit * 0.004, range: 0.05, passes: 2)
    try progress(0.55)
    // Wet paint bleeds: hues do not keep to the contours that tones have.
    let calm = washed.blurred(sigma: max(0.7, unit * 0.0009))
    let run = washed.blurred(sigma: max(1, unit * 0.007))
    let rims = calm.lines(along: flow, sigma: max(0.8, unit * 0.0016))
    let wet = calm.read { calm in
      run.read { run in
        rims.map { rims, x, y in
          var colour =
            calm.cell(x, y) * SIMD4(1, 0.6, 0.6, 0) + run.cell(x, y) * SIMD4(0, 0.4, 0.4, 0)
          colour.w = rims.cell(x, y).x
          return colour
        }
      }
    }
    let drift = drift(of: image.grid, canvas, seed: seed)
    let brush = WetBrush(canvas, seed: seed, tones: ToneRange(of: washed))
    return try wet.read { reader in
      try drift.read { drift in
        try canvas.painted {
          try progress(0.55 + 0.45 * $0)
        } _: { _, x, y in
          brush.wash(reader, drift, x, y)
        }
      }
    }
  }

  /// Low-frequency noise over the paper: the displacement of contours to the right and down, each
  /// around 0 and rarely beyond ±1, and the turbulence of the pigment.
  private static func drift(of grid: ReducedGrid, _ canvas: Canvas, seed: UInt64) -> ReducedImage {
    let wobble = FractalNoise(seed: seed, stream: 1, octaves: 2)
    let cross = FractalNoise(seed: seed, stream: 2, octaves: 2)
    let turbulence = FractalNoise(seed: seed, stream: 3, octaves: 4)
    let cell = Float(grid.step) / Float(canvas.picture.meanSide)
    return ReducedImage(grid) { y, row in
      let down = Lanes(repeating: (Float(grid.origin.y + y) + 0.5) * cell)
      for start in stride(from: 0, to: row.count, by: 8) {
        let across = Lanes.counting(from: grid.origin.x + start) * cell
        let right = wobble.at(across * 45, down * 45)
        let below = cross.at(across * 45, down * 45)
        let runs = turbulence.at(across * 7, down * 7)
        for lane in 0..<min(8, row.count - start) {
          row[start + lane] = SIMD4(right[lane], below[lane], runs[lane], 0)
        }
      }
    }
  }

  /// Wet brush: the density of the pigment on the paper at each pixel.
  private struct WetBrush {
    private let paper: PaperTexture
    private let speckles: FractalNoise
    private let tones: ToneRange
    private let unit: Float
    private let origin: Point

    init(_ canvas: Canvas, seed: UInt64, tones: ToneRange) {
      paper = PaperTexture(canvas, seed: seed, grain: 0.0045)
      speckles = FractalNoise(seed: seed, stream: 4, octaves: 1)
      self.tones = tones
      unit = Float(canvas.picture.meanSide)
      origin = Point(x: canvas.area.x, y: canvas.area.y)
    }

    @inline(__always)
    func wash(
      _ reader: ReducedImageReader, _ drift: ReducedImageReader, _ x: Int, _ y: Int
    ) -> LinearColours {
      let across = Lanes.counting(from: origin.x + x) / unit
      let down = Lanes(repeating: (Float(origin.y + y) + 0.5) / unit)
      let height = paper.height(x: x, y: y)
      // Contours are displaced: they wobble by hand and creep along the grain.
      let wander = drift.eightLinear(
        x: Lanes.counting(from: x) - 0.5, y: Lanes(repeating: Float(y))
      )
      .colour
      let shiftX: Lanes = wander.lightness * (0.003 * unit) + height * (0.0006 * unit)
      let shiftY: Lanes = wander.greenToRed * (0.003 * unit) - height * (0.0006 * unit)
      let positionX = Lanes.counting(from: x) - 0.5 + shiftX
      let positionY = Float(y) + shiftY
      let sample = reader.eight(x: positionX, y: positionY)
      let here = sample.colour
      let depth = tones.stretched(here.lightness) * Watercolour.washes
      let start = washes(reader, positionX, positionY)
      let slopeX = washes(reader, positionX + 1, positionY) - start
      let slopeY = washes(reader, positionX, positionY + 1) - start
      let slope = (slopeX * slopeX + slopeY * slopeY).squareRoot().atLeast(1e-4)
      let stepped = depth.stepped(width: slope * 1.5)
      // Pigment gathers on the dark side of a step; the distance to the step in pixels follows from
      // the gradient.
      let whole = depth.wholeBelow
      let before = (whole + 0.5 - depth) / slope
      let rimWidth = 0.0022 * unit
      let isDark = before.smoothStep(-0.5, 0.5)
      let isGentle = 1 - (slope * rimWidth).smoothStep(0.4, 1.2)
      let tide: Lanes = isDark * (1 - (before / rimWidth).clipped) * isGentle
      // Contours have a dark rim on their dark side; on the other, the brush left the paper bare.
      let rim = sample.fourth.smoothStep(0.004, 0.05)
      let bare = (-sample.fourth).smoothStep(0.006, 0.05)

      let runs = wander.blueToYellow
      let speckle = speckles.at(across * 310, down * 310)
      let density: Lanes =
        0.93 + runs * 0.29 + height * 0.26 + speckle * 0.05 + tide * 0.22 + rim * 0.5 - bare * 0.45

      let tone: Lanes = (depth * 0.45 + stepped * 0.55) / Watercolour.washes
      var colour = here
      colour.lightness = 0.4 + 0.59 * tone
      let chroma: Float = 1.25
      let paint = colour.scalingChroma(Lanes(repeating: chroma)).inGamut.linear
      return paint.pigmented(density).shaded(1 + height * 0.018)
    }

    /// The approximate number of washes at eight positions, for the gradient.
    @inline(__always)
    private func washes(_ reader: ReducedImageReader, _ x: Lanes, _ y: Lanes) -> Lanes {
      tones.stretched(reader.eightLinear(x: x, y: y).colour.lightness) * Watercolour.washes
    }
  }
}

extension LinearColours {
  /// Pigment density: the colours of paint with another density; 1 keeps them.
  ///
  /// The formula of Bousseau et al., C − (C − C²)(d − 1), on approximately gamma-encoded samples.
  @inline(__always)
  fileprivate func pigmented(_ density: Lanes) -> LinearColours {
    func dense(_ light: Lanes) -> Lanes {
      let sample = light.clipped.squareRoot()
      let change: Lanes = (sample - sample * sample) * (density - 1)
      let denser = (sample - change).atLeast(0)
      return denser * denser
    }
    return LinearColours(red: dense(red), green: dense(green), blue: dense(blue))
  }

  @inline(__always)
  fileprivate func shaded(_ shade: Lanes) -> LinearColours {
    // The paper itself is a warm white.
    LinearColours(red: red * shade * 0.985, green: green * shade * 0.97, blue: blue * shade * 0.93)
  }
}
