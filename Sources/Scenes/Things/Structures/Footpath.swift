/// The sandy path from the door down to the front of the picture.
struct Footpath: Drawable {
  static let box = Box(x: 352...690, y: 482...680)
  static let foot = Vector(662, 484)
  static let layer = DrawingLayer.floor

  /// The path's middle and half its width at some heights, from the door on.
  private static let course: [(y: Float, x: Float, half: Float)] = [
    (484, 662, 13), (500, 650, 16), (520, 618, 21), (545, 570, 28), (575, 522, 38),
    (610, 482, 52), (650, 458, 68), (700, 446, 86), (800, 440, 118), (1e5, 440, 118),
  ]

  /// The middle and half the width of the path at a height.
  private static func section(at y: Float) -> (x: Float, half: Float) {
    guard let next = course.firstIndex(where: { $0.y > y }), next > 0 else {
      return (course[0].x, 0)
    }
    let from = course[next - 1]
    let to = course[next]
    let fraction = (y - from.y) / (to.y - from.y)
    return (from.x.mixed(with: to.x, fraction), from.half.mixed(with: to.half, fraction))
  }

  /// Whether a point lies on the trodden middle of the path, where no grass grows.
  func covers(_ point: Vector) -> Bool {
    guard point.y > Footpath.course[0].y else { return false }
    let section = Footpath.section(at: point.y)
    return (point.x - section.x).magnitude < section.half * 0.88
  }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let bottom = canvas.visible.high.y + 4
    guard bottom > Footpath.course[0].y else { return }
    canvas.fill(outline(to: bottom, spread: 1.14), with: RGBA(0x5F6B33, opacity: 0.4))
    canvas.fill(outline(to: bottom, spread: 1), with: Sand())
    drawPebbles(to: bottom, on: &canvas)
  }

  private func outline(to bottom: Float, spread: Float) -> Path {
    let noise = Noise(seed: 111)
    var left: [Vector] = []
    var right: [Vector] = []
    var y = Footpath.course[0].y
    while y < bottom {
      let section = Footpath.section(at: y)
      let wobble = section.half * 0.34
      let along = y * 26 / (section.half + 8)
      left.append(
        Vector(
          section.x - section.half * spread
            + (noise.fractal(Vector(along / 6, 1.5), octaves: 3) - 0.5) * wobble, y))
      right.append(
        Vector(
          section.x + section.half * spread
            + (noise.fractal(Vector(along / 6, 9.5), octaves: 3) - 0.5) * wobble, y))
      y += section.half * 0.09
    }
    return Path(left + right.reversed())
  }

  private func drawPebbles(to bottom: Float, on canvas: inout SceneCanvas) {
    guard !canvas.isCoarse else { return }
    var random = SeededSequence(seed: 113)
    for _ in 0..<420 {
      let y = 486 + (bottom - 486) * random.next().squareRoot()
      let section = Footpath.section(at: y)
      let place = Vector(section.x + random.next(-0.95, 0.95) * section.half, y)
      let size = section.half * random.next(0.012, 0.045)
      let tone = random.next()
      canvas.fill(
        Path(ellipseAt: place + Vector(size * 0.4, size * 0.35), radii: Vector(size, size * 0.6)),
        with: RGBA(0x6B5136, opacity: 0.5))
      canvas.fill(
        Path(ellipseAt: place, radii: Vector(size, size * 0.62)),
        with: RGBA(0x9C8A73).mixed(with: RGBA(0xEEDDBE), tone))
    }
  }

  /// Trodden sand with darker ruts and a warm light from the left.
  private struct Sand: Paint {
    private let noise = Noise(seed: 112)
    let coarseDetail: Float = 3

    func colour(at point: Vector) -> RGBA {
      let section = Footpath.section(at: point.y)
      let half = max(section.half, 1)
      let across = (point.x - section.x) / half
      let coarse = noise.fractal(point / Vector(half * 0.9, half * 0.32), octaves: 4)
      let fine = noise.fractal(point / Vector(2.6, 1.5), octaves: 2)
      let rut = Float.step((across.magnitude - 0.45).magnitude, from: 0.26, to: 0)
      let edge = Float.step(across.magnitude, from: 0.6, to: 1.05)
      return RGBA(0xC4A274).mixed(with: RGBA(0xECD6A6), coarse)
        .mixed(with: RGBA(0x8A7446), 0.55 * edge)
        .lit(by: 1.04 - 0.12 * rut + 0.24 * (fine - 0.5) - 0.05 * across)
    }
  }
}
