import Pixels

/// A round thing of the sky: where it hangs and how large it is.
struct SkyDisc {
  /// In units from the picture's top left.
  let middle: SIMD2<Float>
  /// In units.
  let radius: Float

  /// Where eight pixels beside each other lie, as seen from the middle.
  struct Sight {
    /// In units.
    let across: Lanes
    let down: Lanes
    let away: Lanes
    /// In radii, from the rim outwards; 0 on the disc.
    let outside: Lanes
    /// How much of the sky is seen there, 0…1: what is before it hides the thing.
    let open: Lanes
  }

  @inline(__always)
  func sight(in scene: LookScene, _ x: Int, _ y: Int) -> Sight {
    let place = scene.canvas.place(x, y)
    let (across, down) = (place.x - middle.x, place.y - middle.y)
    let away = (across * across + down * down).squareRoot()
    return Sight(
      across: across, down: down, away: away, outside: (away * (1 / radius) - 1).atLeast(0),
      open: scene.sky == nil ? Lanes(repeating: 1) : scene.sky(x, y))
  }
}
