import Pixels

/// Film noir: hard black and white with blocked shadows, blooming highlights, dark corners and
/// grain.
struct Noir {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let range = TonalRange(analysis)
    let bloom = analysis.glow(0.02) { index in
      let bright = analysis.brightness.values[index]
      return bright * bright * bright
    }
    let surroundings = analysis.softened(0.05)
    let grain = FilmGrain(on: canvas, seed: seed)
    return canvas.shaded { colours, x, y in
      // Film that is less sensitive to blue: skies go dark and faces come forward.
      let seen = grey(colours)
      let local = grey(surroundings[x, y]).atLeast(0).squareRoot()
      let tone = range.levelled(seen.atLeast(0).squareRoot(), local: local)
      let eccentricity = canvas.eccentricity(x, y)
      let vignette = 1 - 0.86 * eccentricity.smoothStep(0.3, 1.02)
      let developed = tone.smoothStep(0.07, 0.99)
      let light = developed * developed * vignette
      let halo = grey(bloom[x, y]) * 0.22 * vignette
      let exposed = light + halo * (1 - light)
      let factor = grain.factor(
        x, y, brightness: exposed.atLeast(0).squareRoot(), strength: 0.0155)
      return LinearColours(grey: exposed * factor)
    }
  }

  @inline(__always)
  private func grey(_ colours: LinearColours) -> Lanes {
    0.42 * colours.red + 0.5 * colours.green + 0.08 * colours.blue
  }
}

/// Tonal range: the darkest and the lightest brightness of a picture, at the 3rd and the 97th
/// percentile.
struct TonalRange {
  let dark: Float
  let light: Float

  init(_ analysis: SceneAnalysis) {
    let seen = zip(analysis.brightness.values, analysis.alpha.values).filter { $0.1 > 0.5 }
      .map(\.0).sorted()
    guard let last = seen.indices.last else {
      (dark, light) = (0, 1)
      return
    }
    let (low, high) = (seen[last * 3 / 100], seen[last * 97 / 100])
    // The range is at least 0.3, so that a picture of few tones is not stretched too far.
    let spread = max(high - low, 0.3)
    dark = max(min(low, high - 0.3), 0)
    light = dark + spread
  }

  /// Brightness stretched to 0…1, with more contrast to its surroundings.
  @inline(__always)
  func levelled(_ brightness: Lanes, local: Lanes) -> Lanes {
    ((brightness + 0.25 * (brightness - local) - dark) * (1 / (light - dark))).clipped
  }
}
