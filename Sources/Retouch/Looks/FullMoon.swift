import Pixels

/// Full moon with its maria, in a faint halo.
struct FullMoon {
  let disc: SkyDisc
  let seed: UInt64

  /// The maria as discs: the middle, to the right and up, and the radius, in radii of the moon.
  private static let maria: [(x: Float, y: Float, radius: Float)] = [
    (-0.28, 0.5, 0.31), (0.25, 0.43, 0.2), (0.43, 0.13, 0.24), (0.81, 0.28, 0.11),
    (0.69, -0.08, 0.17), (0.5, -0.27, 0.11), (-0.64, 0.2, 0.34), (-0.57, -0.4, 0.13),
    (-0.22, -0.34, 0.23), (-0.3, 0, 0.2), (0, 0.82, 0.1),
  ]
  /// The crater Tycho, from which bright rays spread.
  private static let tycho = SIMD2<Float>(-0.14, -0.68)

  func drawn(in scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let relief = FractalNoise(seed: seed, stream: 0x300, octaves: 5, roughness: 0.62)
    let (pixel, radius) = (1 / canvas.unit, disc.radius)
    return canvas.shaded { colours, x, y in
      let offsets = disc.offsets(in: scene, x, y)
      let (away, outside, open) = (offsets.away, offsets.outside, offsets.open)
      let cover = ((radius - away) * (1 / max(1.2 * pixel, 0.012 * radius)) + 0.5).clipped * open
      let surface = albedo(offsets.across * (1 / radius), offsets.down * (-1 / radius), relief)
      let halo = 0.17 * (-1.5 * outside).exponential + 0.06 * (-0.45 * outside).exponential
      let shine = halo * (0.2 + 0.8 * open) * (1 - cover)
      let lit = LinearColours(grey: surface) * Light(1, 0.97, 0.9)
      // By day the light of the air lies in front of it.
      let seen = lit.screened(colours * Lanes(repeating: scene.sky == nil ? 0.1 : 0.55))
      return colours.screened(LinearColours(grey: shine) * Light(0.8, 0.9, 1.1))
        .mixed(with: seen, fraction: cover)
    }
  }

  /// The albedo of the surface at positions in radii, to the right and up.
  @inline(__always)
  private func albedo(_ x: Lanes, _ y: Lanes, _ relief: FractalNoise) -> Lanes {
    let rough = relief.at(x * 2.4, y * 2.4)
    let fine = relief.at(x * 7 + 31, y * 7)
    // Irregular shores.
    let (u, v) = (x + 0.07 * rough, y + 0.07 * fine)
    var mare = Lanes.zero
    for disc in Self.maria {
      let (a, b) = (u - disc.x, v - disc.y)
      let distance = (a * a + b * b).squareRoot() * (1 / disc.radius)
      mare = mare.atLeast(distance.smoothStep(1.32, 0.66))
    }
    let (a, b) = (x - Self.tycho.x, y - Self.tycho.y)
    let fromTycho = (a * a + b * b).squareRoot()
    let spread = 3 / fromTycho.atLeast(0.01)
    let rays = relief.at(a * spread + 50, b * spread).smoothStep(0.15, 0.8)
    let crater = (-9 * fromTycho).exponential * 0.18 + rays * (-2.6 * fromTycho).exponential * 0.16
    let highland = 0.8 + 0.07 * rough + 0.08 * fine
    let surface =
      highland.mixed(with: 0.36 + 0.05 * fine + 0.03 * rough, fraction: mare * 0.92) + crater
    let squared = (1 - x * x - y * y).clipped
    return surface * (0.72 + 0.28 * squared.squareRoot())
  }
}
