/// What falls before the scene: streaks of rain, flakes of snow.
struct Precipitation {
  let weather: Weather
  let light: Light
  let seed: UInt32

  func draw(on canvas: inout Canvas) {
    switch weather {
    case .rain: drawRain(on: &canvas)
    case .snowfall: drawSnow(on: &canvas)
    case .clear, .overcast, .fog: break
    }
  }

  private func drawRain(on canvas: inout Canvas) {
    let colour = light.time.clouded.on(Colour(0xDCE6EE, opacity: 0.42))
    let width = max(1.3, 0.8 / canvas.scale)
    scatter(pace: 40, on: &canvas) { place, dice, canvas in
      let length = dice.next(26, 52)
      canvas.fill(
        Path(from: place, to: place + Vector(-0.22, 1) * length, width: width), with: colour)
    }
  }

  private func drawSnow(on canvas: inout Canvas) {
    let colour = light.time.clouded.on(Colour(0xFFFFFF)).mixed(with: Colour(0xFFFFFF), 0.35)
    scatter(pace: 27, on: &canvas) { place, dice, canvas in
      // A few flakes are near.
      let size = 1.5 + 3.2 * dice.next() * dice.next()
      canvas.dab(
        at: place, radii: Vector(size, size), with: colour.faded(to: dice.next(0.6, 1)))
    }
  }

  /// One place in every square of a grid of so many units, the same whatever part is seen.
  private func scatter(
    pace: Float, on canvas: inout Canvas,
    draw: (Vector, inout SeededSequence, inout Canvas) -> Void
  ) {
    let visible = canvas.visible
    for row in Int32(visible.low.y / pace) - 2...Int32(visible.high.y / pace) {
      for column in Int32(visible.low.x / pace) - 1...Int32(visible.high.x / pace) + 1 {
        var dice = SeededSequence(seed: Noise.hash(column, row, seed &+ 98))
        let place = Vector(Float(column) + dice.next(), Float(row) + dice.next()) * pace
        draw(place, &dice, &canvas)
      }
    }
  }
}
