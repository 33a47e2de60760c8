/// The red front door: panels, a small window, a brass knob, a stone step.
struct Door {
  static let red = RGBA(0xBE2420)

  let colour: RGBA
  /// Whether light shines through its pane.
  let isLit: Bool

  private var dye: Dye { Dye(from: Door.red, to: colour) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let door = House.door
    canvas.fill(
      door.part(across: -0.14...1.14, down: -0.07...1).path, with: RGBA(0xEFE3CB))
    canvas.fill(
      door.path,
      with: LinearGradient(
        dye(RGBA(0xCF2B22)), at: door.topLeft, dye(RGBA(0xA31A1C)), at: door.bottomRight
      ).textured(seed: 135, patch: Vector(3, 30), amount: 0.06))
    for side in [0.13...0.46, 0.54...0.87] as [ClosedRange<Float>] {
      panel(door.part(across: side, down: 0.42...0.64), on: &canvas)
      panel(door.part(across: side, down: 0.7...0.94), on: &canvas)
    }
    canvas.fill(
      door.part(across: 0...1, down: 0...0.06).path, with: light.shade.faded(to: 0.4))
    let pane = door.part(across: 0.16...0.84, down: 0.1...0.33)
    canvas.fill(pane.path, with: dye(RGBA(0x6E1114)))
    let glass = pane.part(across: 0.08...0.92, down: 0.1...0.9).path
    if isLit {
      canvas.shine(glass, with: RGBA(0xFFE39A))
    } else {
      canvas.fill(
        glass,
        with: LinearGradient(
          RGBA(0xFFE3A0), at: pane.topLeft, RGBA(0xB97F3C), at: pane.bottomRight))
    }
    canvas.fill(pane.part(across: 0.46...0.54, down: 0...1).path, with: dye(RGBA(0x8E1718)))
    let knob = door.point(0.9, 0.66)
    canvas.fill(Path(ellipseAt: knob, radii: Vector(1.9, 1.9)), with: RGBA(0x6B4A12))
    canvas.fill(
      Path(ellipseAt: knob - Vector(0.4, 0.5), radii: Vector(1.3, 1.3)), with: RGBA(0xF6D27A))
    let step = door.part(across: -0.24...1.24, down: 0.975...1.02)
    canvas.fill(step.path, with: RGBA(0xD9CDB8))
    canvas.fill(
      door.part(across: -0.24...1.24, down: 1.02...1.085).path, with: RGBA(0x8C8170))
  }

  /// A panel let into the door: dark at its upper left edge, bright at its lower right one.
  private func panel(_ panel: Quadrilateral, on canvas: inout SceneCanvas) {
    canvas.fill(panel.path, with: dye(RGBA(0xE9594A)))
    canvas.fill(panel.part(across: 0...0.92, down: 0...0.94).path, with: dye(RGBA(0x7C1216)))
    canvas.fill(panel.part(across: 0.1...0.92, down: 0.07...0.94).path, with: dye(RGBA(0xBE2420)))
  }
}
