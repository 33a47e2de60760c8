import Pixels

/// Fog in drifting banks: transmittance falls with depth.
struct Fog {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let distance = DepthMap(scene.analysis)
    let scattered = scene.analysis.softened(0.012)
    let banks = FractalNoise(seed: seed, stream: 0xF0, octaves: 5, roughness: 0.55)
    return canvas.shaded { colours, x, y in
      let position = canvas.position(x, y)
      let depth = distance.at(x, y, brightness: colours.brightness)
      // Banks are flat.
      let drift = banks.at(position.x * 1.6, position.y * 4.2)
      let air = 1 - (-(0.1 + 1.9 * depth * depth + 0.5 * depth) * (1 + 0.3 * drift)).exponential
      // Scattering: light that was scattered on its way comes from a little beside.
      let seen = colours.mixed(with: scattered[x, y], fraction: (air * 0.8).clipped).saturated(0.75)
      let height = Lanes(repeating: canvas.depth(ofRow: y))
      let airlight = LinearColours.between(
        Light(hexadecimal: 0xE3E8EA), Light(hexadecimal: 0xC6CCCF), height.smoothStep(0, 1))
      return seen.mixed(with: airlight * (1 + 0.05 * drift), fraction: air.clipped)
    }
  }
}
