import Pixels

/// Hard black and white of a crime film of the forties: shadows without detail, lights that bloom,
/// corners in the dark, grain.
struct Noir {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let survey = scene.survey
    let range = TonalRange(survey)
    let bloom = survey.glow(0.02) { index in
      let bright = survey.brightness.values[index]
      return bright * bright * bright
    }
    let surroundings = survey.softened(0.05)
    let grain = FilmGrain(on: canvas, seed: seed)
    return canvas.developed { colours, x, y in
      // A film that is a little blind to blue: skies go dark and faces come forward.
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

/// The darkest and the lightest brightness of a picture, a few hundredths of it apart.
struct TonalRange {
  let dark: Float
  let light: Float

  init(_ survey: Survey) {
    let seen = zip(survey.brightness.values, survey.alpha.values).filter { $0.1 > 0.5 }
      .map(\.0).sorted()
    guard let last = seen.indices.last else {
      (dark, light) = (0, 1)
      return
    }
    let (low, high) = (seen[last * 3 / 100], seen[last * 97 / 100])
    // A picture of few tones is not torn apart.
    let spread = max(high - low, 0.3)
    dark = max(min(low, high - 0.3), 0)
    light = dark + spread
  }

  /// Brightness spread over 0…1, with more contrast to its surroundings.
  @inline(__always)
  func levelled(_ brightness: Lanes, local: Lanes) -> Lanes {
    ((brightness + 0.25 * (brightness - local) - dark) * (1 / (light - dark))).clipped
  }
}
