/// Precipitation before the scene: streaks of rain, flakes of snow.
struct Precipitation {
  let weather: Weather
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    switch weather {
    case .rain: drawRain(on: &canvas)
    case .snowfall: drawSnow(on: &canvas)
    case .clear, .overcast, .fog: break
    }
  }

  private func drawRain(on canvas: inout SceneCanvas) {
    let colour = light.time.clouded.on(RGBA(0xDCE6EE, opacity: 0.42))
    let width = max(1.3, 0.8 / canvas.scale)
    scatter(pace: 40, on: &canvas) { place, random, canvas in
      let length = random.next(26, 52)
      canvas.fill(
        Path(from: place, to: place + Vector(-0.22, 1) * length, width: width), with: colour)
    }
  }

  private func drawSnow(on canvas: inout SceneCanvas) {
    let colour = light.time.clouded.on(RGBA(0xFFFFFF)).mixed(with: RGBA(0xFFFFFF), 0.35)
    scatter(pace: 27, on: &canvas) { place, random, canvas in
      // A few flakes are near.
      let size = 1.5 + 3.2 * random.next() * random.next()
      canvas.dab(
        at: place, radii: Vector(size, size), with: colour.faded(to: random.next(0.6, 1)))
    }
  }

  /// One point in every square of a grid of so many units, the same whatever part is seen.
  private func scatter(
    pace: Float, on canvas: inout SceneCanvas,
    draw: (Vector, inout SeededSequence, inout SceneCanvas) -> Void
  ) {
    let visible = canvas.visible
    for row in Int32(visible.low.y / pace) - 2...Int32(visible.high.y / pace) {
      for column in Int32(visible.low.x / pace) - 1...Int32(visible.high.x / pace) + 1 {
        var random = SeededSequence(seed: Noise.hash(column, row, seed &+ 98))
        let place = Vector(Float(column) + random.next(), Float(row) + random.next()) * pace
        draw(place, &random, &canvas)
      }
    }
  }
}
