extension SceneCanvas {
  /// Whether something so large, in units, would be at least half a pixel.
  func resolves(_ size: Float) -> Bool { size * scale > 0.5 }

  /// Lays a solid's colour over the shape, brighter towards the light.
  mutating func fill(
    _ path: Path, solid colour: RGBA, in light: SceneLight, relief: Float = 1
  ) {
    fill(path, with: light.over(path.bounds, colour, relief: relief))
  }

  /// Draws a ball, or an ellipsoid.
  mutating func fillBall(
    at centre: Vector, radii: Vector, _ colour: RGBA, in light: SceneLight, relief: Float = 1
  ) {
    fill(
      Path(ellipseAt: centre, radii: radii),
      with: light.onBall(at: centre, radii: radii, colour, relief: relief))
  }

  /// Lays fallen snow over the shape, if there is any.
  mutating func fillSnow(_ path: Path, in light: SceneLight) {
    guard light.hasSnow else { return }
    fill(path, solid: RGBA(0xF2F6FC), in: light, relief: 0.5)
  }
}

extension Shadow {
  /// The shadow of something that stands on the ground from one x to the other.
  static func standing(from left: Float, to right: Float) -> Shadow {
    let half = (right - left) * 0.5
    return Shadow(
      centre: Vector((left + right) * 0.5 + half * 0.25, 0),
      radii: Vector(half * 1.3, max(3, half * 0.16)), strength: 0.6, fray: 6, seed: 181)
  }
}
