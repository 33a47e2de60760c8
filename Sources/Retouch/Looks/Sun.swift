import Pixels

/// Sun with the glow and the rays that it causes in air and lens.
struct Sun {
  let disc: SkyDisc
  let seed: UInt64

  func drawn(in scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let beams = FractalNoise(seed: seed, stream: 0x504, octaves: 2, roughness: 0.7)
    let (pixel, radius) = (1 / canvas.unit, disc.radius)
    return canvas.shaded { colours, x, y in
      let offsets = disc.offsets(in: scene, x, y)
      let (away, outside, open) = (offsets.away, offsets.outside, offsets.open)
      let rim = (radius - away) * (1 / max(pixel, 0.06 * radius)) + 0.5
      let corona = 0.95 * (-1.1 * outside).exponential
      let glow = 0.42 * (-0.3 * outside).exponential
      let inverse = 2.6 / away.atLeast(1e-5)
      let beam = beams.at(offsets.across * inverse + 11, offsets.down * inverse + 7).smoothStep(
        -0.1, 0.75)
      let rays = 0.42 * beam * (-0.24 * outside).exponential * outside.smoothStep(0, 1.2)
      // An object in front of the sun hides it, but not all of the light that the lens scatters.
      let scattered = (corona + rays) * (0.12 + 0.88 * open) + glow * (0.3 + 0.7 * open)
      let light = LinearColours(
        red: scattered, green: 0.86 * scattered, blue: 0.58 * scattered)
      return colours.screened(light).mixed(
        with: LinearColours(Light(1, 0.985, 0.9)), fraction: rim.clipped * open)
    }
  }
}
