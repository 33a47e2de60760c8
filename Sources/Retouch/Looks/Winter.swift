import Pixels

/// Winter: snow on the ground, on trees and on upward-facing surfaces, cold light under a pale sky,
/// flakes in the air.
///
/// Indoors, where no sky is known, snow lies on upper edges only.
struct Winter {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let cover = SnowCover(scene.analysis, seed: seed)
    let distance = DepthMap(scene.analysis)
    let clouds = FractalNoise(seed: seed, stream: 0x5D, octaves: 5)
    let flakes = Snowfall(seed: seed).particles(on: canvas)
    return canvas.shaded(with: flakes) { colours, flakes, x, y in
      let position = canvas.position(x, y)
      let brightness = colours.brightness
      let sky = scene.sky(x, y)
      let snow = cover.at(
        x, y, position: position, perceived: OKLabColours(colours), brightness: brightness, sky: sky
      )
      let cold = colours.saturated(0.55) * Light(0.86, 0.96, 1.12)
      let around = cover.surroundings(x, y)
      let lit = (0.5 + 0.55 * around + 1.1 * (brightness - around)).clipped
      let covered = cold.mixed(with: Self.snow(lit), fraction: snow)
      let cloud = clouds.at(position.x * 1.4, position.y * 3)
      let overcast =
        LinearColours.between(
          Light(hexadecimal: 0xB7C4D2), Light(hexadecimal: 0xE3E9EE),
          Lanes(repeating: canvas.depth(ofRow: y)).smoothStep(0, 0.6)) * (1 + 0.09 * cloud)
      let under = covered.mixed(
        with: overcast + cold * Lanes(repeating: 0.06), fraction: sky * 0.93)
      let depth = distance.at(x, y, brightness: brightness)
      let air = depth * depth * 0.5 * (1 - sky)
      return flakes.over(
        under.mixed(with: LinearColours(hexadecimal: 0xD3DCE5), fraction: air))
    }
  }

  /// The colour of snow by the light that falls on it, 0…1: blue in the shade, nearly white in
  /// light.
  @inline(__always)
  private static func snow(_ lit: Lanes) -> LinearColours {
    LinearColours.between(
      Light(hexadecimal: 0x8195B8), Light(hexadecimal: 0xF6F9FC), lit.smoothStep(0.25, 0.95))
  }
}
