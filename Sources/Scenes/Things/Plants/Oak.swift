/// The large tree in front on the left, with its shadow on the meadow.
struct Oak: Drawable {
  /// How far down the meadow it stands.
  static let foot = Vector(104, 566)
  static let box = Box(x: -70...270, y: 104...580)

  /// The crown's shadow on the meadow.
  var shadow: Shadow? {
    Shadow(
      centre: Vector(262, 586), radii: Vector(260, 40), strength: 0.62, fray: 30, seed: 122)
  }

  static let summer = Canopy.Shades(
    deep: RGBA(0x17331F), middle: RGBA(0x2F5F26), bright: RGBA(0x769B33),
    sunlit: RGBA(0xD3D062))

  /// The leaves' shades in summer.
  var shades = summer
  /// The leaves' shades in autumn.
  var autumn = Canopy.Shades.orange

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    drawShadow(on: &canvas, in: light)
    drawTrunk(on: &canvas)
    guard light.season != .winter else {
      drawBoughs(on: &canvas, in: light)
      return
    }
    Canopy(
      masses: [
        mass(66, 176, 76, 56), mass(140, 164, 62, 50), mass(196, 206, 48, 42),
        mass(22, 240, 70, 56), mass(226, 264, 38, 34), mass(110, 236, 86, 58),
        mass(176, 276, 60, 44), mass(4, 304, 62, 46), mass(212, 318, 40, 24),
        mass(70, 314, 66, 42), mass(140, 328, 50, 32), mass(28, 344, 44, 26),
      ], shades: shades.inSeason(of: light, autumn: autumn), leaf: 6, density: 2.4, seed: 121
    ).draw(on: &canvas, in: light)
  }

  private func drawBoughs(on canvas: inout SceneCanvas, in light: SceneLight) {
    let ends: [(from: Vector, to: Vector, width: Float)] = [
      (Vector(66, 326), Vector(10, 214), 16), (Vector(66, 326), Vector(62, 190), 14),
      (Vector(119, 297), Vector(118, 170), 15), (Vector(119, 297), Vector(176, 196), 12),
      (Vector(168, 326), Vector(220, 252), 11), (Vector(80, 400), Vector(0, 316), 11),
      (Vector(120, 420), Vector(196, 312), 10),
    ]
    Branches(
      boughs: ends.map { Branches.Bough(start: $0.from, end: $0.to, width: $0.width) },
      forks: canvas.isCoarse ? 2 : 3, seed: 125
    ).draw(on: &canvas, in: light)
  }

  private func mass(_ x: Float, _ y: Float, _ across: Float, _ down: Float) -> Canopy.Mass {
    Canopy.Mass(centre: Vector(x, y), radii: Vector(across, down))
  }

  private func drawShadow(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(centre: Vector(112, 572), radii: Vector(60, 12), strength: 0.6, fray: 6, seed: 123)
      .draw(on: &canvas, in: light)
  }

  private func drawTrunk(on canvas: inout SceneCanvas) {
    var trunk = Path()
    trunk.move(to: Vector(52, 578))
    trunk.curve(to: Vector(84, 450), Vector(80, 556), Vector(86, 520))
    trunk.curve(to: Vector(58, 330), Vector(84, 400), Vector(72, 370))
    trunk.line(to: Vector(74, 322))
    trunk.curve(to: Vector(98, 392), Vector(86, 350), Vector(92, 370))
    trunk.curve(to: Vector(112, 296), Vector(100, 350), Vector(106, 320))
    trunk.line(to: Vector(126, 298))
    trunk.curve(to: Vector(122, 392), Vector(120, 330), Vector(118, 360))
    trunk.curve(to: Vector(164, 322), Vector(132, 366), Vector(146, 340))
    trunk.line(to: Vector(172, 330))
    trunk.curve(to: Vector(126, 440), Vector(148, 366), Vector(128, 400))
    trunk.curve(to: Vector(158, 577), Vector(124, 520), Vector(130, 560))
    trunk.curve(to: Vector(118, 570), Vector(144, 574), Vector(130, 564))
    trunk.curve(to: Vector(84, 572), Vector(106, 576), Vector(98, 566))
    trunk.curve(to: Vector(52, 578), Vector(74, 576), Vector(62, 580))
    canvas.fill(trunk, with: Bark(noise: Noise(seed: 124)))
  }

  /// Furrowed bark, lit from the left; the crown's shadow falls on its upper part.
  private struct Bark: Paint {
    let noise: Noise
    let detail: Float = 1

    func colour(at point: Vector) -> RGBA {
      let furrow = noise.ridged(Vector(point.x / 7, point.y / 38), octaves: 3)
      let turn = (point.x - 78) / 58
      let light = (0.95 - turn * 0.75).clamped * (0.5 + 0.7 * furrow)
      let shadow = Float.step(point.y, from: 450, to: 340)
      return RGBA(0x2E2118).mixed(with: RGBA(0xC39A68), light).lit(by: 1 - 0.5 * shadow)
    }
  }
}

extension Oak: SceneThing {
  static let kind = ThingKind(
    ["oak", "oak tree"], extent: 0.44...0.6, frequency: 0.17, overhang: 0.3,
    traits: [.oneSided, .inSmallWorld],
    wishes: ImplicitWordings(
      ["somewhere to hang a swing {where}", "the meadow needs something old and leafy {where}"],
      unseen: ["squirrels would love to climb up somewhere {where}"]),
    farewells: .felled
  ) { _, _ in Oak() }
}
