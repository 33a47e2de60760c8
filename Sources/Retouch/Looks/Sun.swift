import Pixels

/// The sun with the glow and the rays that it throws into air and lens.
struct Sun {
  /// In units from the picture's top left.
  let middle: SIMD2<Float>
  /// In units.
  let radius: Float
  let seed: UInt64

  func hung(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let beams = FractalNoise(seed: seed, stream: 0x504, octaves: 2, roughness: 0.7)
    let pixel = 1 / canvas.unit
    return canvas.developed { colours, x, y in
      let place = canvas.place(x, y)
      let (across, down) = (place.x - middle.x, place.y - middle.y)
      let away = (across * across + down * down).squareRoot()
      // Something before the sun hides it, but not all of the light that the lens scatters.
      let open = scene.sky == nil ? Lanes(repeating: 1) : scene.sky(x, y)
      let rim = (radius - away) * (1 / max(pixel, 0.06 * radius)) + 0.5
      let disc = rim.clipped * open
      let ways = away * (1 / radius)
      let outside = (ways - 1).atLeast(0)
      let corona = 0.95 * (-1.1 * outside).exponential
      let glow = 0.42 * (-0.3 * outside).exponential
      let inverse = 2.6 / away.atLeast(1e-5)
      let beam = beams.at(across * inverse + 11, down * inverse + 7).smoothStep(-0.1, 0.75)
      let rays = 0.42 * beam * (-0.24 * outside).exponential * outside.smoothStep(0, 1.2)
      let scattered = (corona + rays) * (0.12 + 0.88 * open) + glow * (0.3 + 0.7 * open)
      let light = LinearColours(
        red: scattered, green: 0.86 * scattered, blue: 0.58 * scattered)
      return colours.screened(light).mixed(
        with: LinearColours(Light(1, 0.985, 0.9)), share: disc)
    }
  }
}
