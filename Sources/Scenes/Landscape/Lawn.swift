/// The blades and flowers of the meadow in rows from far to near, so that things can be drawn
/// between them.
///
/// The rows are the same whatever stands in the meadow: a thing changes no grass but its own.
struct Lawn {
  /// Where rows begin anew: at the feet of the demo scene's trees, house, fence and oak.
  private static let bands: [Float] = [402, 482, 536, 566]

  private let meadow: Meadow
  private let grass: Soil.Grass
  private let ground: Meadow.Ground
  private let noise: Noise
  /// How many times fewer and larger blades there are than in a large picture.
  private let thinning: Float
  private var rows: ArraySlice<Float>

  /// The lawn for a canvas; nil where nothing grows, or blades are too small to see.
  init?(of meadow: Meadow, on canvas: SceneCanvas) {
    // Blades thinner than a third of a pixel are lost in the ground's own texture.
    guard let grass = meadow.soil.grass, canvas.scale > 0.12 else { return nil }
    self.meadow = meadow
    self.grass = grass
    ground = meadow.ground
    noise = Noise(seed: meadow.seed &+ 95)
    thinning = canvas.isCoarse ? 2 / canvas.scale : max(1, 0.55 / canvas.scale)
    rows = Lawn.rows(to: canvas.visible.high.y + 20, thinning: thinning)[...]
  }

  private static func rows(to bottom: Float, thinning: Float) -> [Float] {
    var rows: [Float] = []
    var bands = bands[...]
    var y = Meadow.horizon + 6
    while true {
      if let band = bands.first, y >= band { y = bands.removeFirst() }
      guard y < bottom else { return rows }
      rows.append(y)
      y += height(at: y) * 0.3 * thinning.squareRoot()
    }
  }

  private static func nearness(at y: Float) -> Float { (y - Meadow.horizon) / 288 }

  private static func height(at y: Float) -> Float { 1.6 + 17 * nearness(at: y) }

  /// Draws the rows, not drawn before, that are farther away than a height of the land.
  mutating func draw(before bottom: Float, on canvas: inout SceneCanvas) {
    while let y = rows.first, y < bottom {
      rows.removeFirst()
      canvas.illumination = meadow.light.illumination(at: y)
      drawRow(at: y, on: &canvas)
    }
  }

  private func drawRow(at y: Float, on canvas: inout SceneCanvas) {
    let visible = canvas.visible
    let nearness = Lawn.nearness(at: y)
    let height = Lawn.height(at: y)
    let pace = (2 + 4.8 * nearness) * thinning
    let row = Int32(y * 4)
    let first = Int32((visible.low.x / pace).rounded(.down)) - 1
    let last = Int32((visible.high.x / pace).rounded(.up)) + 1
    for index in first...last {
      let foot = Vector(
        (Float(index) + noise.cell(index, row)) * pace,
        y + (noise.cell(index, row &+ 1) - 0.5) * height * 0.5)
      guard meadow.isGrown(at: foot) else { continue }
      drawBlade(
        at: foot, height: height * (0.5 + 0.9 * noise.cell(index, row &+ 2)),
        width: (0.5 + 0.9 * nearness) * thinning.squareRoot(),
        bend: noise.cell(index, row &+ 3) * 1.1 - 0.35,
        tone: noise.cell(index, row &+ 4), on: &canvas)
      let kind = noise.cell(index, row &+ 5)
      let patch = noise.value(at: foot / Vector(52, 22))
      if kind < 0.1 * meadow.soil.flowers * Float.step(patch, from: 0.52, to: 0.95) {
        Flower(seed: Noise.hash(index, row, 97), at: foot, size: 0.45 + 2.6 * nearness)
          .draw(on: &canvas, in: meadow.light)
      }
    }
  }

  private func drawBlade(
    at foot: Vector, height: Float, width: Float, bend: Float, tone: Float,
    on canvas: inout SceneCanvas
  ) {
    let colour = colour(at: foot, height: height, tone: tone)
    guard !canvas.isCoarse else {
      canvas.dab(
        at: foot - Vector(0, height * 0.5), radii: Vector(width, height * 0.5), with: colour)
      return
    }
    let tip = foot + Vector(bend * height * 0.7, -height)
    let middle = foot + Vector(bend * height * 0.12, -height * 0.6)
    let half = Vector(width, 0)
    var blade = Path()
    blade.move(to: foot - half)
    blade.curve(to: tip, control: middle - half * 0.7)
    blade.curve(to: foot + half, control: middle + half * 0.7)
    canvas.fill(blade, with: colour)
  }

  private func colour(at foot: Vector, height: Float, tone: Float) -> RGBA {
    var base = ground.colour(at: foot)
    for cover in meadow.covers {
      guard let soft = cover.shade else { continue }
      let shade = soft.colour(at: cover.placement.own(foot)).channels.w
      base = base.mixed(with: meadow.light.shade, shade)
    }
    // Far away, light and dark blades run into one.
    let contrast = min(0.25 + height * 0.08, 1)
    return tone > 0.62
      ? base.mixed(with: grass.bright, contrast * (0.25 + 0.5 * (tone - 0.62)))
      : base.mixed(with: grass.dark, contrast * (0.52 - 0.7 * tone))
  }
}
