/// The tiled roof over the front, with its verge towards the sun.
struct Roof {
  static let terracotta = RGBA(0xC1653F)

  let colour: RGBA

  private var dye: Dye { Dye(from: Roof.terracotta, to: colour) }

  static let slope = Quadrilateral(
    topLeft: Vector(502, 289), topRight: Vector(744, 302), bottomRight: Vector(780, 392),
    bottomLeft: Vector(541, 385))
  static let box = Box(x: 459...783, y: 284...401)
  private static let rowCount = 15
  private static let tileCount = 44

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let slope = Roof.slope
    canvas.fill(slope.path, with: dye(RGBA(0x7E4230)))
    if canvas.isCoarse { drawRows(on: &canvas) } else { drawTiles(on: &canvas) }
    if light.hasSnow { drawSnow(on: &canvas) }
    // The light rakes over the roof from the left, and the ridge is brightest.
    canvas.fill(
      slope.path,
      with: LinearGradient(
        RGBA(0xFFD9A0, opacity: 0.3), at: Vector(510, 300), RGBA(0x33203A, opacity: 0.3),
        at: Vector(780, 380)))
    drawVerge(on: &canvas)
    drawRidge(on: &canvas)
    canvas.fill(
      Path([
        slope.bottomLeft, slope.bottomRight, slope.bottomRight + Vector(0, 5),
        slope.bottomLeft + Vector(0, 6),
      ]),
      with: LinearGradient(
        RGBA(0xF4E6CB), at: slope.bottomLeft, RGBA(0xA89A86), at: slope.bottomRight))
  }

  private func drawTiles(on canvas: inout SceneCanvas) {
    let noise = Noise(seed: 136)
    let tileCount = Roof.tileCount
    let height = 1 / Float(Roof.rowCount)
    let width = 1 / Float(tileCount)
    for row in 0..<Roof.rowCount {
      let top = Float(row) * height
      for index in -1..<tileCount {
        let left = max((Float(index) + 0.5 * Float(row & 1)) * width, 0)
        let right = min((Float(index) + 0.5 * Float(row & 1) + 1) * width, 1)
        guard right > left else { continue }
        let tone = noise.cell(Int32(index), Int32(row))
        let moss = noise.fractal(Vector(Float(index) * 0.16, Float(row) * 0.3), octaves: 3)
        let colour = dye(RGBA(0xA8492E)).mixed(with: dye(RGBA(0xDB8152)), tone)
          .mixed(with: dye(RGBA(0x8B7A45)), 0.6 * Float.step(moss, from: 0.58, to: 0.8))
          .lit(by: 0.84 + 0.3 * moss)
        let tile = Roof.slope.part(across: left...right, down: top...min(top + height, 1))
        canvas.fill(
          tile.part(across: 0.03...0.97, down: 0...1).path,
          with: LinearGradient(
            colour.lit(by: 0.76), at: tile.topLeft, colour.lit(by: 1.12), at: tile.bottomLeft))
        canvas.fill(
          tile.part(across: 0...1, down: 0.88...1).path, with: dye(RGBA(0x4A2118, opacity: 0.6)))
      }
    }
  }

  /// The rows of tiles alone, for a picture too small to show each.
  private func drawRows(on canvas: inout SceneCanvas) {
    canvas.fill(
      Roof.slope.path,
      with: dye(Roof.terracotta).textured(
        seed: 136, patch: Vector(20, 7), amount: 0.3, octaves: 2))
    let height = 1 / Float(Roof.rowCount)
    guard canvas.scale * 90 * height > 1.6 else { return }
    var edges = Path()
    for row in 0..<Roof.rowCount {
      let top = Float(row) * height
      edges.append(Roof.slope.part(across: 0...1, down: top + 0.8 * height...top + height))
    }
    canvas.fill(edges, with: dye(RGBA(0x4A2118, opacity: 0.5)))
  }

  /// Snow on the upper part; the lowest rows of tiles are bare.
  private func drawSnow(on canvas: inout SceneCanvas) {
    let slope = Roof.slope
    let noise = Noise(seed: 138)
    let edge = (0...24).map { index in
      let across = Float(index) / 24
      return slope.point(across, 0.5 + 0.24 * noise.value(at: Vector(across * 9, 0.5)))
    }
    canvas.fill(
      Path([slope.topLeft, slope.topRight] + edge.reversed().map { $0 + Vector(0, 2.5) }),
      with: RGBA(0x8FA3B8, opacity: 0.6))
    canvas.fill(
      Path([slope.topLeft, slope.topRight] + edge.reversed()), with: RGBA(0xF3F7FB))
  }

  /// The boards along the gable, and the thickness of the roof behind them.
  private func drawVerge(on canvas: inout SceneCanvas) {
    let top = Roof.slope.topLeft
    let left = Vector(464, 394)
    // The underside of the overhang, in shade.
    canvas.fill(
      Path([top, left, House.gable.topLeft + Vector(1, 10), House.apex + Vector(1, 12)]),
      with: LinearGradient(RGBA(0x8A6A52), at: left, RGBA(0x6B4E40), at: top))
    canvas.fill(
      Path([top - Vector(0, 2), left - Vector(2, 1), left + Vector(3, 6), top + Vector(2, 9)]),
      with: LinearGradient(RGBA(0xFFF6DF), at: left, RGBA(0xEBD7B0), at: top))
    canvas.fill(
      Path([
        top - Vector(1, 3), left - Vector(4, 2), left - Vector(2, -1), top + Vector(0, 1),
      ]), with: dye(RGBA(0x8E4A33)))
    canvas.fill(
      Path([
        top, Roof.slope.bottomLeft, Roof.slope.bottomLeft + Vector(-1, 7), top + Vector(1, 9),
      ]),
      with: LinearGradient(
        RGBA(0xF6E6C6), at: top, RGBA(0xD8C29C), at: Roof.slope.bottomLeft))
  }

  private func drawRidge(on canvas: inout SceneCanvas) {
    let count = 26
    for index in 0..<count {
      let start = Roof.slope.point(Float(index) / Float(count), 0)
      let end = Roof.slope.point(Float(index + 1) / Float(count), 0)
      canvas.fill(
        Path([
          start - Vector(0, 3.4), end - Vector(0.6, 3), end + Vector(-0.6, 2.4),
          start + Vector(0, 2.4),
        ]),
        with: LinearGradient(
          dye(RGBA(0xE9A172)), at: start - Vector(0, 3), dye(RGBA(0x8E452E)),
          at: start + Vector(0, 3)))
    }
  }
}
