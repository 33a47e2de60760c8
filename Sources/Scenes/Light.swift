/// The late sun of the scene: low, on the left, warm; its shadows are cool.
enum Light {
  /// Where the light comes from, as seen on the screen.
  static let direction = Vector(-0.8, -0.6)
  static let sun = Vector(-60, 130)
  static let haze = Colour(0xF3DFC0)
  static let shade = Colour(0x1E3348)

  /// Lays the warm air around the sun over everything.
  static func glow(on canvas: inout Canvas) {
    canvas.fill(
      Path(canvas.visible),
      with: RadialGradient(
        centre: sun, radii: Vector(900, 680), inner: Colour(0xFFE0A0, opacity: 0.17),
        outer: Colour(0xFFE0A0, opacity: 0)))
  }

  /// How much light falls on a round thing at a place of its unit disc, 0…1.
  static func onSphere(_ place: Vector) -> Float {
    let height = max(0, 1 - place.squaredLength).squareRoot()
    return (0.45 + 0.5 * place.dot(direction) + 0.15 * height).clamped
  }
}
