import Pixels

/// Deep winter: snow on the ground, on trees and on all that faces up, cold light under a pale sky,
/// flakes in the air.
///
/// Indoors, where no sky is known, snow lies on upper edges only.
struct Winter {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let cover = SnowCover(scene.survey, seed: seed)
    let distance = Distance(scene.survey)
    let clouds = FractalNoise(seed: seed, stream: 0x5D, octaves: 5)
    let flakes = Snowfall(seed: seed).specks(on: canvas)
    return canvas.developed(with: flakes) { colours, flakes, x, y in
      let place = canvas.place(x, y)
      let brightness = colours.brightness
      let sky = scene.sky(x, y)
      let snow = cover.at(
        x, y, place: place, perceived: OKLab(colours), brightness: brightness, sky: sky)
      let cold = colours.saturated(0.55) * Light(0.86, 0.96, 1.12)
      let around = cover.surroundings(x, y)
      let lit = (0.5 + 0.55 * around + 1.1 * (brightness - around)).clipped
      let covered = cold.mixed(with: Self.snow(lit), share: snow)
      let cloud = clouds.at(place.x * 1.4, place.y * 3)
      let overcast =
        LinearColours.between(
          Light(hexadecimal: 0xB7C4D2), Light(hexadecimal: 0xE3E9EE),
          Lanes(repeating: canvas.depth(ofRow: y)).smoothStep(0, 0.6)) * (1 + 0.09 * cloud)
      let under = covered.mixed(with: overcast + cold * Lanes(repeating: 0.06), share: sky * 0.93)
      let depth = distance.at(x, y, brightness: brightness)
      let air = depth * depth * 0.5 * (1 - sky)
      return flakes.over(
        under.mixed(with: LinearColours(hexadecimal: 0xD3DCE5), share: air))
    }
  }

  /// Snow by how much light falls on it, 0…1: blue in the shade of the sky, nearly white in light.
  @inline(__always)
  private static func snow(_ lit: Lanes) -> LinearColours {
    LinearColours.between(
      Light(hexadecimal: 0x8195B8), Light(hexadecimal: 0xF6F9FC), lit.smoothStep(0.25, 0.95))
  }
}
