import Pixels

/// Disc in the sky, such as the sun: its position and size.
struct SkyDisc {
  /// The middle, in units from the picture's top left.
  let middle: SIMD2<Float>
  /// The radius, in units.
  let radius: Float

  /// Offsets of eight adjacent pixels from the middle.
  struct Offsets {
    /// The horizontal distance, in units.
    let across: Lanes
    let down: Lanes
    let away: Lanes
    /// The distance from the rim outwards, in radii; 0 on the disc.
    let outside: Lanes
    /// The fraction of the sky that is visible there, 0…1; objects in front hide the disc.
    let open: Lanes
  }

  @inline(__always)
  func offsets(in scene: LookScene, _ x: Int, _ y: Int) -> Offsets {
    let position = scene.canvas.position(x, y)
    let (across, down) = (position.x - middle.x, position.y - middle.y)
    let away = (across * across + down * down).squareRoot()
    return Offsets(
      across: across, down: down, away: away, outside: (away * (1 / radius) - 1).atLeast(0),
      open: scene.sky == nil ? Lanes(repeating: 1) : scene.sky(x, y))
  }
}
