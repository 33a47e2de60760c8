/// The ground in front: grass with patches of light and dark, blades and flowers; snow; sand.
struct Meadow {
  /// The highest point of the meadow.
  static let horizon: Float = 352

  /// The ground cover of a thing: its shadow, and where no grass grows through it.
  struct Cover {
    let placement: Placement
    let drawable: any Drawable
    let shadow: Shadow?
    /// What the shadow does to the blades in it.
    let shade: Shadow.Soft?

    init(_ thing: PlacedThing, in light: SceneLight) {
      placement = thing.placement
      drawable = thing.drawable
      let middle = type(of: drawable).box.centre.x
      shadow = drawable.shadow.map { thing.isMirrored ? $0.mirrored(about: middle) : $0 }
      shade = shadow.map { Shadow.Soft(shadow: $0, light: light) }
    }
  }

  let shore: Shore
  let soil: Soil
  let light: SceneLight
  let seed: UInt32
  /// The things that lie and stand on it.
  let covers: [Cover]

  func draw(on canvas: inout SceneCanvas) {
    let visible = canvas.visible
    let step = max(3, 1 / canvas.scale)
    var bank: [Vector] = []
    var x = visible.low.x - step
    let noise = Noise(seed: seed &+ 91)
    while x < visible.high.x + 2 * step {
      let wobble = (noise.fractal(Vector(x / 22, 0.5), octaves: 3) - 0.5) * 9
      bank.append(Vector(x, shore.edge(at: x) + wobble))
      x += step
    }
    let bottom = max(visible.high.y, Shore.lowest) + 1
    let close = [Vector(x, bottom), Vector(visible.low.x - step, bottom)]
    if shore == .lake {
      // The bank's shadow on the water, its earth, then the grass.
      let below = bank.reversed().map { $0 + Vector(0, 4) }
      canvas.fill(
        Path(bank.map { $0 - Vector(0, 5) } + below),
        with: LinearGradient(
          RGBA(0x16323A, opacity: 0.35), at: Vector(540, 400),
          RGBA(0x16323A, opacity: 0), at: Vector(620, 400)))
      canvas.fill(
        Path(bank.map { $0 - Vector(0, 1.6) } + below),
        with: LinearGradient(
          RGBA(0x5B4A33, opacity: 0.9), at: Vector(540, 400),
          RGBA(0x5B4A33, opacity: 0), at: Vector(620, 400)))
    }
    if shore == .coast {
      // Foam where the waves run out.
      canvas.fill(
        Path(bank.map { $0 - Vector(0, 5) } + bank.reversed().map { $0 + Vector(0, 4) }),
        with: RGBA(0xFFFFFF, opacity: 0.85))
    }
    canvas.fill(Path(bank + close), with: ground)
    for cover in covers {
      guard let shadow = cover.shadow else { continue }
      canvas.placed(cover.placement) { shadow.draw(on: &$0, in: light) }
    }
  }

  /// Whether grass grows at a point.
  func isGrown(at point: Vector) -> Bool {
    guard point.y > shore.edge(at: point.x) + (shore == .coast ? 56 : 3) else { return false }
    return !covers.contains { $0.drawable.covers($0.placement.own(point)) }
  }

  /// The ground's own colours.
  var ground: Ground { Ground(soil: soil, shore: shore, seed: seed) }

  /// The colour of the ground at a point, before its blades.
  struct Ground: Paint {
    private let soil: Soil
    private let shore: Shore?
    private let patches: Noise
    private let tufts: Noise
    let detail: Float = 3

    init(soil: Soil, shore: Shore, seed: UInt32) {
      self.soil = soil
      self.shore = shore == .coast ? shore : nil
      patches = Noise(seed: seed &+ 92)
      tufts = Noise(seed: seed &+ 93)
    }

    func colour(at point: Vector) -> RGBA {
      let depth = ((point.y - Meadow.horizon) / 288)
      let nearness = min(max(depth, 0.01), 1.4)
      let size = 8 + 90 * nearness
      let patch = patches.fractal(point / Vector(size * 2.2, size * 0.7), octaves: 2)
      let tuft = tufts.fractal(point / Vector(3 + 12 * nearness, 2 + 8 * nearness), octaves: 2)
      let far = soil.farDark.mixed(with: soil.farBright, patch)
      let near = soil.nearDark.mixed(
        with: soil.nearBright, Float.step(patch, from: 0.25, to: 0.75))
      // The sun comes in over the water from the left.
      let sun = 1.12 - 0.21 * (point.x / 960).clamped
      let ground = far.mixed(with: near, Float.step(nearness, from: 0, to: 0.75))
        .lit(by: sun * (1 - soil.relief + 2 * soil.relief * tuft))
      guard let shore else { return ground }
      let away = point.y - shore.edge(at: point.x)
      let sand = Soil.beach.farBright.mixed(
        with: Soil.beach.farDark, Float.step(away, from: 16, to: 2))
      return sand.lit(by: 0.9 + 0.2 * tuft).mixed(
        with: ground, Float.step(away + 26 * (patch - 0.5), from: 46, to: 62))
    }
  }
}
