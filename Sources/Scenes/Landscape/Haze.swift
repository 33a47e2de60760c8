/// Aerial perspective over the ground: what is farther away is hidden more.
struct Haze {
  let light: SceneLight

  func draw(on canvas: inout SceneCanvas) {
    guard light.air(at: Lake.farShore).fraction > 0 else { return }
    let visible = canvas.visible
    canvas.shine(
      Path(
        Box(
          x: visible.low.x...visible.high.x,
          y: Lake.farShore...max(visible.high.y, Lake.farShore))), with: Depth(light: light))
  }

  private struct Depth: Paint {
    let light: SceneLight
    let detail: Float = 24

    func colour(at point: Vector) -> RGBA {
      let air = light.air(at: point.y)
      return air.colour.faded(to: air.fraction)
    }
  }
}
