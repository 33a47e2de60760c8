/// The meadow in front: patches of light and dark grass, blades and flowers.
struct Meadow {
  /// The highest place of the meadow.
  static let horizon: Float = 352
  /// The lowest place of its shore with the lake.
  static let lowestShore: Float = 470

  private static let shore: [Vector] = [
    Vector(-1e6, 462), Vector(-400, 460), Vector(-40, 458), Vector(70, 462), Vector(170, 450),
    Vector(270, 446), Vector(370, 430), Vector(440, 414), Vector(515, 398), Vector(570, 382),
    Vector(625, 366), Vector(700, 358), Vector(800, 354), Vector(960, 352), Vector(1300, 352),
    Vector(1e6, 352),
  ]

  /// The shadows that lie on ground and grass alike.
  static let shadows = [House.shadow, Oak.shadow]

  /// Where the meadow begins below the lake or the hill, for a place from left to right.
  static func edge(at x: Float) -> Float {
    guard let next = shore.firstIndex(where: { $0.x > x }), next > 0 else { return horizon }
    let from = shore[next - 1]
    let to = shore[next]
    return from.y.mixed(with: to.y, Float.step(x, from: from.x, to: to.x))
  }

  func draw(on canvas: inout Canvas) {
    let visible = canvas.visible
    let step = max(3, 1 / canvas.scale)
    var bank: [Vector] = []
    var x = visible.low.x - step
    let noise = Noise(seed: 91)
    while x < visible.high.x + 2 * step {
      let wobble = (noise.fractal(Vector(x / 22, 0.5), octaves: 3) - 0.5) * 9
      bank.append(Vector(x, Meadow.edge(at: x) + wobble))
      x += step
    }
    let bottom = max(visible.high.y, Meadow.lowestShore) + 1
    let close = [Vector(x, bottom), Vector(visible.low.x - step, bottom)]
    // The bank's shadow on the water, its earth, then the grass.
    canvas.fill(
      Path(bank.map { $0 - Vector(0, 5) } + close),
      with: LinearGradient(
        Colour(0x16323A, opacity: 0.35), at: Vector(540, 400),
        Colour(0x16323A, opacity: 0), at: Vector(620, 400)))
    canvas.fill(
      Path(bank.map { $0 - Vector(0, 1.6) } + close),
      with: LinearGradient(
        Colour(0x5B4A33, opacity: 0.9), at: Vector(540, 400),
        Colour(0x5B4A33, opacity: 0), at: Vector(620, 400)))
    canvas.fill(Path(bank + close), with: Ground())
    for shadow in Meadow.shadows {
      shadow.draw(on: &canvas)
    }
  }

  /// The colour of the grass at a place, before its blades.
  struct Ground: Paint {
    private let patches = Noise(seed: 92)
    private let tufts = Noise(seed: 93)
    let detail: Float = 3

    func colour(at point: Vector) -> Colour {
      let depth = ((point.y - Meadow.horizon) / 288)
      let nearness = min(max(depth, 0.01), 1.4)
      let size = 8 + 90 * nearness
      let patch = patches.fractal(point / Vector(size * 2.2, size * 0.7), octaves: 2)
      let tuft = tufts.fractal(point / Vector(3 + 12 * nearness, 2 + 8 * nearness), octaves: 2)
      let far = Colour(0xA9B660).mixed(with: Colour(0xC2BE6A), patch)
      let near = Colour(0x4B7A2C).mixed(
        with: Colour(0x8FA63C), Float.step(patch, from: 0.25, to: 0.75))
      // The sun comes in over the water from the left.
      let sun = 1.12 - 0.21 * (point.x / 960).clamped
      return far.mixed(with: near, Float.step(nearness, from: 0, to: 0.75))
        .lit(by: sun * (0.8 + 0.4 * tuft))
    }
  }
}
