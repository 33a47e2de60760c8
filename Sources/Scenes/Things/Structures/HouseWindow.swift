/// A window with frame, panes that mirror the sky, a sill, and perhaps shutters.
struct HouseWindow {
  let frame: Quadrilateral
  /// How much light falls on the wall it is in.
  let brightness: Float
  /// The colour of its shutters, if it has any.
  let shutters: RGBA?
  /// Whether a lamp burns behind it.
  let isLit: Bool

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let white = RGBA(0xFFF9EA).lit(by: brightness)
    if let shutters { drawShutters(shutters, on: &canvas, in: light) }
    canvas.fill(frame.path, with: white)
    let glass = frame.part(across: 0.07...0.93, down: 0.06...0.94)
    let box = glass.box
    if isLit {
      canvas.shine(
        glass.path,
        with: LinearGradient(RGBA(0xFFE9A6), at: box.low, RGBA(0xF7B24A), at: box.high))
    } else {
      canvas.fill(
        glass.path,
        with: LinearGradient(
          RGBA(0xB7D3E2), at: box.low, RGBA(0x27404F),
          at: box.low.mixed(with: box.high, 0.72)))
    }
    // Curtains behind the panes, and the sky in them.
    for side in [0...0.2, 0.8...1] as [ClosedRange<Float>] {
      canvas.fill(
        glass.part(across: side, down: 0...1).path, with: RGBA(0xF3E4CC, opacity: 0.5))
    }
    if !isLit {
      canvas.fill(
        Path([
          glass.point(0.08, 0), glass.point(0.4, 0), glass.point(0.16, 1), glass.point(0, 1),
        ]), with: RGBA(0xFFFFFF, opacity: 0.2))
    }
    canvas.fill(
      glass.part(across: 0...1, down: 0...0.1).path, with: light.shade.faded(to: 0.5))
    canvas.fill(frame.part(across: 0.465...0.535, down: 0...1).path, with: white)
    for bar in [0.34, 0.64] as [Float] {
      canvas.fill(frame.part(across: 0...1, down: bar...bar + 0.05).path, with: white)
    }
    if isLit { drawGlow(on: &canvas, in: light) }
    let sill = frame.part(across: -0.06...1.06, down: 1...1.09)
    canvas.fill(sill.path, with: white.lit(by: 1.02))
    canvas.fill(
      frame.part(across: -0.04...1.08, down: 1.09...1.15).path, with: light.shade.faded(to: 0.4))
  }

  /// The lamp's light around the window.
  private func drawGlow(on canvas: inout SceneCanvas, in light: SceneLight) {
    let box = frame.box
    let radii = (box.high - box.low) * 1.1
    canvas.shine(
      Path(ellipseAt: box.centre, radii: radii),
      with: RadialGradient(
        centre: box.centre, radii: radii,
        inner: RGBA(0xFFC860, opacity: light.time == .night ? 0.5 : 0.2),
        outer: RGBA(0xFFC860, opacity: 0)))
  }

  /// Louvred shutters, folded back on both sides.
  private func drawShutters(
    _ colour: RGBA, on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let paint = colour.lit(by: brightness)
    for across in [-0.36 ... -0.03, 1.03...1.36] as [ClosedRange<Float>] {
      let shutter = frame.part(across: across, down: -0.02...1.02)
      canvas.fill(
        frame.part(
          across: across.lowerBound + 0.05...across.upperBound + 0.05, down: 0.02...1.06
        ).path, with: light.shade.faded(to: 0.35))
      canvas.fill(shutter.path, with: paint)
      for slat in 0..<9 {
        let top = 0.07 + 0.098 * Float(slat)
        canvas.fill(
          shutter.part(across: 0.14...0.86, down: top...top + 0.05).path,
          with: paint.lit(by: 0.66))
      }
    }
  }
}
