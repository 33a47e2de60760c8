import Pixels

/// Thick fog in drifting banks: the further something is, the less of it is seen.
struct Fog {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let distance = Distance(scene.survey)
    let scattered = scene.survey.softened(0.012)
    let banks = FractalNoise(seed: seed, stream: 0xF0, octaves: 5, roughness: 0.55)
    return canvas.developed { colours, x, y in
      let place = canvas.place(x, y)
      let depth = distance.at(x, y, brightness: colours.brightness)
      // Banks lie flat.
      let drift = banks.at(place.x * 1.6, place.y * 4.2)
      let air = 1 - (-(0.1 + 1.9 * depth * depth + 0.5 * depth) * (1 + 0.3 * drift)).exponential
      // Light that was scattered on its way comes from a little beside.
      let seen = colours.mixed(with: scattered[x, y], share: (air * 0.8).clipped).saturated(0.75)
      let height = Lanes(repeating: canvas.depth(ofRow: y))
      let airlight = LinearColours.between(
        Light(hexadecimal: 0xE3E8EA), Light(hexadecimal: 0xC6CCCF), height.smoothStep(0, 1))
      return seen.mixed(with: airlight * (1 + 0.05 * drift), share: air.clipped)
    }
  }
}
