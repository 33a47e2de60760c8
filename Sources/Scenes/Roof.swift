/// The tiled roof over the front, with its verge towards the sun.
struct Roof {
  static let slope = Quadrilateral(
    topLeft: Vector(502, 289), topRight: Vector(744, 302), bottomRight: Vector(780, 392),
    bottomLeft: Vector(541, 385))
  static let box = Box(x: 459...783, y: 284...401)
  private static let rowCount = 15
  private static let tileCount = 44

  func draw(on canvas: inout Canvas) {
    let slope = Roof.slope
    canvas.fill(slope.path, with: Colour(0x7E4230))
    drawTiles(on: &canvas)
    // The light rakes over the roof from the left, and the ridge is brightest.
    canvas.fill(
      slope.path,
      with: LinearGradient(
        Colour(0xFFD9A0, opacity: 0.3), at: Vector(510, 300), Colour(0x33203A, opacity: 0.3),
        at: Vector(780, 380)))
    drawVerge(on: &canvas)
    drawRidge(on: &canvas)
    canvas.fill(
      Path([
        slope.bottomLeft, slope.bottomRight, slope.bottomRight + Vector(0, 5),
        slope.bottomLeft + Vector(0, 6),
      ]),
      with: LinearGradient(
        Colour(0xF4E6CB), at: slope.bottomLeft, Colour(0xA89A86), at: slope.bottomRight))
  }

  private func drawTiles(on canvas: inout Canvas) {
    let noise = Noise(seed: 136)
    // Tiles smaller than two pixels are only rows and patches.
    let merge = max(1, Int((0.4 / canvas.scale).rounded(.up)))
    let tileCount = Roof.tileCount / merge
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
        let colour = Colour(0xA8492E).mixed(with: Colour(0xDB8152), tone)
          .mixed(with: Colour(0x8B7A45), 0.6 * Float.step(moss, from: 0.58, to: 0.8))
          .lit(by: 0.84 + 0.3 * moss)
        let tile = Roof.slope.part(across: left...right, down: top...min(top + height, 1))
        canvas.fill(
          tile.part(across: 0.03...0.97, down: 0...1).path,
          with: LinearGradient(
            colour.lit(by: 0.76), at: tile.topLeft, colour.lit(by: 1.12), at: tile.bottomLeft))
        canvas.fill(
          tile.part(across: 0...1, down: 0.88...1).path, with: Colour(0x4A2118, opacity: 0.6))
      }
    }
  }

  /// The boards along the gable, and the thickness of the roof behind them.
  private func drawVerge(on canvas: inout Canvas) {
    let top = Roof.slope.topLeft
    let left = Vector(464, 394)
    // The underside of the overhang, in shade.
    canvas.fill(
      Path([top, left, House.gable.topLeft + Vector(1, 10), House.apex + Vector(1, 12)]),
      with: LinearGradient(Colour(0x8A6A52), at: left, Colour(0x6B4E40), at: top))
    canvas.fill(
      Path([top - Vector(0, 2), left - Vector(2, 1), left + Vector(3, 6), top + Vector(2, 9)]),
      with: LinearGradient(Colour(0xFFF6DF), at: left, Colour(0xEBD7B0), at: top))
    canvas.fill(
      Path([
        top - Vector(1, 3), left - Vector(4, 2), left - Vector(2, -1), top + Vector(0, 1),
      ]), with: Colour(0x8E4A33))
    canvas.fill(
      Path([
        top, Roof.slope.bottomLeft, Roof.slope.bottomLeft + Vector(-1, 7), top + Vector(1, 9),
      ]),
      with: LinearGradient(
        Colour(0xF6E6C6), at: top, Colour(0xD8C29C), at: Roof.slope.bottomLeft))
  }

  private func drawRidge(on canvas: inout Canvas) {
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
          Colour(0xE9A172), at: start - Vector(0, 3), Colour(0x8E452E), at: start + Vector(0, 3)))
    }
  }
}
