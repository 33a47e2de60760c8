/// The sky: its colours from above to the horizon, the sun's warmth, clouds or stars.
struct Sky {
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    var whole = canvas.visible
    whole.high.y = min(whole.high.y, Lake.farShore)
    guard whole.high.y > whole.low.y else { return }
    canvas.fill(Path(whole), with: Air(light: light, seed: seed))
    if light.time == .night && light.weather == .clear { drawStars(in: whole, on: &canvas) }
    if light.time == .sunset && light.weather == .clear { drawSun(on: &canvas) }
    canvas.illumination = light.weather == .clear ? cloudLight : light.time.clouded
    switch light.weather {
    case .clear:
      for cloud in Cloud.all(in: canvas.visible, seed: seed) {
        cloud.draw(on: &canvas, in: light)
      }
    case .overcast, .rain, .snowfall:
      canvas.fill(Path(whole), with: Deck(light: light, noise: Noise(seed: seed &+ 12)))
    case .fog:
      break
    }
    canvas.illumination = .full
  }

  private var cloudLight: Illumination {
    switch light.time {
    case .morning: Illumination(1, 0.93, 0.93)
    case .noon, .afternoon: .full
    case .sunset: Illumination(0.98, 0.66, 0.6)
    case .night: Illumination(0.2, 0.24, 0.36)
    }
  }

  private func drawStars(in box: Box, on canvas: inout SceneCanvas) {
    var random = SeededSequence(seed: seed &+ 13)
    // Evenly many in every part of the sky, so that no view changes another's stars.
    let cell: Float = 44
    for row in Int32(box.low.y / cell) - 1...Int32(box.high.y / cell) {
      for column in Int32(box.low.x / cell) - 1...Int32(box.high.x / cell) {
        random = SeededSequence(seed: Noise.hash(column, row, seed &+ 13))
        let place = Vector(Float(column) + random.next(), Float(row) + random.next()) * cell
        let size = random.next(0.6, 1.7)
        canvas.dab(
          at: place, radii: Vector(size, size),
          with: RGBA(0xF2F4FF, opacity: random.next(0.5, 1)))
      }
    }
  }

  private func drawSun(on canvas: inout SceneCanvas) {
    let sun = light.sun
    canvas.fill(
      Path(ellipseAt: sun, radii: Vector(150, 150)),
      with: RadialGradient(
        centre: sun, radii: Vector(150, 150), inner: RGBA(0xFFE28A, opacity: 0.85),
        outer: RGBA(0xFFB050, opacity: 0)))
    canvas.fill(Path(ellipseAt: sun, radii: Vector(34, 34)), with: RGBA(0xFFF3C0))
  }

  /// The clear sky with thin high veils.
  private struct Air: Paint {
    private let stops: [(height: Float, colour: SIMD4<Float>)]
    private let light: SceneLight
    private let veil: Noise
    let detail: Float = 6

    init(light: SceneLight, seed: UInt32) {
      self.light = light
      veil = Noise(seed: seed &+ 11)
      let heights: [Float] = [0, 0.34, 0.62, 0.84, 1]
      stops = zip(heights, Air.colours(in: light)).map { ($0, $1.channels) }
    }

    private static func colours(in light: SceneLight) -> [RGBA] {
      let codes: [UInt32] =
        switch (light.weather, light.time) {
        case (.clear, .morning): [0x7AA6D8, 0xA3BFE0, 0xD6CFDE, 0xF5CFC2, 0xFBC6A0]
        case (.clear, .noon): [0x1C62C2, 0x3A82DA, 0x6CA9EA, 0xA3CEF4, 0xCBE4F8]
        case (.clear, .afternoon): [0x3D76B8, 0x6BA1D3, 0xA6CAE4, 0xE4E1D2, 0xFADDB2]
        case (.clear, .sunset): [0x3A3470, 0x77508F, 0xCC6A7C, 0xF58A4C, 0xFFC65A]
        case (.clear, .night): [0x050A1E, 0x0A1431, 0x122147, 0x1B2E5A, 0x28406E]
        case (.overcast, _): [0x8793A2, 0x97A3AF, 0xA8B2BC, 0xB9C1C7, 0xC8CDCF]
        case (.rain, _): [0x4A5563, 0x57636F, 0x67737E, 0x78848D, 0x89949B]
        case (.snowfall, _): [0xA9B3C0, 0xB6BFCA, 0xC3CBD4, 0xD0D7DE, 0xDCE2E8]
        case (.fog, _): [0xBFC6CB, 0xC8CED2, 0xCED4D7, 0xD2D7DA, 0xD3D8DB]
        }
      let colours = codes.map { RGBA($0) }
      return light.weather == .clear ? colours : colours.map { light.time.clouded.on($0) }
    }

    func colour(at point: Vector) -> RGBA {
      let height = (point.y / Landscape.horizon).clamped
      var index = 0
      while index < stops.count - 2 && height > stops[index + 1].height { index += 1 }
      let below = stops[index]
      let above = stops[index + 1]
      let fraction = (height - below.height) / (above.height - below.height)
      var colour = below.colour + (above.colour - below.colour) * fraction
      guard light.hasSun else { return RGBA(colour) }
      if light.time != .noon {
        let warmth = 1 - ((point - light.sun) / Vector(620, 420)).length
        if warmth > 0 {
          colour += (SIMD4(255, 240, 205, 1) - colour) * (0.8 * warmth * warmth)
        }
      }
      guard height < 0.85 else { return RGBA(colour) }
      // Streaks drawn out along the wind.
      let place = Vector(point.x * 0.0042 + point.y * 0.0025, max(point.y, -2000) * 0.021)
      let streak = veil.fractal(place, octaves: 3)
      let density = Float.step(streak, from: 0.52, to: 0.85) * (0.85 - height) * 0.6
      colour += (SIMD4(255, 252, 246, 1) - colour) * density
      return RGBA(colour)
    }
  }

  /// A closed deck of cloud: broad dark and light bands, narrower towards the horizon.
  private struct Deck: Paint {
    let light: SceneLight
    let noise: Noise
    let detail: Float = 10

    func colour(at point: Vector) -> RGBA {
      let height = (point.y / Landscape.horizon).clamped
      let stretch = 1.15 - height
      let place = Vector(point.x / (190 * stretch + 30), point.y / (62 * stretch + 8))
      let heap = noise.fractal(place, octaves: 4) - 0.5
      let contrast = light.weather == .snowfall ? Float(0.7) : 1.5
      let tone: RGBA = heap < 0 ? RGBA(0x3C4654) : RGBA(0xE8ECEF)
      return tone.faded(to: min(heap.magnitude * contrast, 0.55) * (1 - 0.5 * height))
    }
  }
}
