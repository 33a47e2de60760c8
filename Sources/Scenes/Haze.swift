/// The air over the ground: what is farther away is hidden more.
struct Haze {
  let light: Light

  func draw(on canvas: inout Canvas) {
    guard light.air(at: Lake.farShore).share > 0 else { return }
    let visible = canvas.visible
    canvas.shine(
      Path(
        Box(
          x: visible.low.x...visible.high.x,
          y: Lake.farShore...max(visible.high.y, Lake.farShore))), with: Depth(light: light))
  }

  private struct Depth: Paint {
    let light: Light
    let detail: Float = 24

    func colour(at point: Vector) -> Colour {
      let air = light.air(at: point.y)
      return air.colour.faded(to: air.share)
    }
  }
}
