import Pixels

/// Cyanotype: a print in Prussian blue, on paper coated by hand with a brush; outside the brush
/// strokes the paper stays bare.
struct Cyanotype {
  private let size: SIMD2<Float>
  private let mottle: FractalNoise
  private let fibres: FractalNoise
  private let bristles: FractalNoise
  private let waver: FractalNoise

  init(picture: Size, seed: UInt64) {
    size =
      SIMD2(Float(picture.width), Float(picture.height)) / Float(picture.meanSide)
    mottle = FractalNoise(seed: seed, stream: 0xC1, octaves: 4)
    fibres = FractalNoise(seed: seed, stream: 0xC2, octaves: 3, roughness: 0.7)
    bristles = FractalNoise(seed: seed, stream: 0xC3, octaves: 3, roughness: 0.65)
    waver = FractalNoise(seed: seed, stream: 0xC4, octaves: 3)
  }

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let range = TonalRange(scene.analysis)
    return canvas.shaded { colours, x, y in
      let position = canvas.position(x, y)
      let tone = range.levelled(colours.brightness, local: colours.brightness)
      let fibre = fibres.at(position.x * 160, position.y * 230)
      let blotches = mottle.at(position.x * 6, position.y * 6)
      let coat = coating(at: position) * (1 - 0.05 * blotches - 0.05 * fibre)
      // Little light passes the dense parts of the negative: there the paper stays white.
      let exposure = (1 - tone.smoothStep(-0.12, 1.06)) * coat.clipped
      return blue(exposure.clipped) * (1 + 0.035 * fibre + 0.02 * blotches)
    }
  }

  /// The colour of the print by exposure 0…1: from paper through sky blue to Prussian blue.
  @inline(__always)
  private func blue(_ exposure: Lanes) -> LinearColours {
    let (paper, light) = (Light(hexadecimal: 0xF3EEDF), Light(hexadecimal: 0x8FB4CE))
    let (middle, deep) = (Light(hexadecimal: 0x2D6597), Light(hexadecimal: 0x07234C))
    let first = LinearColours.between(paper, light, exposure.smoothStep(0, 0.36))
    let second = first.mixed(with: LinearColours(middle), fraction: exposure.smoothStep(0.2, 0.68))
    return second.mixed(with: LinearColours(deep), fraction: exposure.smoothStep(0.5, 1))
  }

  /// The amount of emulsion that the brush left at positions in units: 1 inside, 0 near the
  /// picture's edges.
  @inline(__always)
  private func coating(at position: (x: Lanes, y: Lanes)) -> Lanes {
    let (x, y) = position
    let margin: Float = 0.04
    // The strokes run across: bristles end raggedly at the sides and run along the top and bottom.
    let streaks = bristles.at(x * 3, y * 70)
    let sideways =
      x.atMost(size.x - x) - margin + 0.011 * streaks + 0.012 * waver.at(y * 5, x)
    let upright =
      y.atMost(size.y - y) - margin + 0.012 * waver.at(x * 2.5, y)
      + 0.005 * bristles.at(x * 18, y * 30)
    let inside = sideways.smoothStep(-0.003, 0.008).atMost(
      upright.smoothStep(-0.003, 0.006))
    // Inside, the strokes show faintly, and the last pull of the brush left an overlap at the edge.
    let near = sideways.atMost(upright)
    let overlap = near.smoothStep(0, 0.012) * (1 - near.smoothStep(0.012, 0.05))
    return inside * (0.97 + 0.05 * streaks + 0.07 * overlap)
  }
}
