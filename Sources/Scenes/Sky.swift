/// The sky: blue above, pale and warm towards the horizon and the sun, with heaped clouds.
struct Sky {
  func draw(on canvas: inout Canvas) {
    var whole = canvas.visible
    whole.high.y = min(whole.high.y, Lake.farShore)
    canvas.fill(Path(whole), with: Air())
    for cloud in Cloud.all(in: canvas.visible) {
      cloud.draw(on: &canvas)
    }
  }

  /// The clear sky with thin high veils.
  private struct Air: Paint {
    private let stops: [(height: Float, colour: SIMD4<Float>)] = [
      (0, Colour(0x3D76B8).channels), (0.34, Colour(0x6BA1D3).channels),
      (0.62, Colour(0xA6CAE4).channels), (0.84, Colour(0xE4E1D2).channels),
      (1, Colour(0xFADDB2).channels),
    ]
    private let veil = Noise(seed: 11)
    let detail: Float = 6

    func colour(at point: Vector) -> Colour {
      let height = (point.y / Landscape.horizon).clamped
      var index = 0
      while index < stops.count - 2 && height > stops[index + 1].height { index += 1 }
      let below = stops[index]
      let above = stops[index + 1]
      let share = (height - below.height) / (above.height - below.height)
      var colour = below.colour + (above.colour - below.colour) * share
      let warmth = 1 - ((point - Light.sun) / Vector(620, 420)).length
      if warmth > 0 {
        colour += (SIMD4(255, 240, 205, 1) - colour) * (0.8 * warmth * warmth)
      }
      guard height < 0.85 else { return Colour(colour) }
      // Streaks drawn out along the wind.
      let place = Vector(point.x * 0.0042 + point.y * 0.0025, max(point.y, -2000) * 0.021)
      let streak = veil.fractal(place, octaves: 3)
      let density = Float.step(streak, from: 0.52, to: 0.85) * (0.85 - height) * 0.6
      colour += (SIMD4(255, 252, 246, 1) - colour) * density
      return Colour(colour)
    }
  }
}
