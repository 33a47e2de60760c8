/// A slender birch: a white stem with dark marks, drooping light leaves.
struct Birch: Drawable {
  var shades = Canopy.Shades(
    deep: RGBA(0x3F6B2C), middle: RGBA(0x6C9A38), bright: RGBA(0xA9C54A),
    sunlit: RGBA(0xE6E27C))
  /// The leaves' shades in autumn.
  var autumn = Canopy.Shades.gold
  var seed: UInt32 = 201

  static let box = Box(x: -64...72, y: -262...2)

  var shadow: Shadow? { .standing(from: -40, to: 50) }

  private static let bark = RGBA(0xF3F0E8)

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    drawBoughs(on: &canvas, in: light)
    canvas.fill(
      Path(limb: [(0, -5), (-2, -60), (3, -130), (5, -240)], from: 13, to: 3), solid: Birch.bark,
      in: light, relief: 0.9)
    for (x, y, half) in [
      (-4, -14, 4), (3, -30, 4), (-5, -44, 4), (2, -58, 3.6), (-4, -74, 4), (3, -92, 3.4),
      (-1, -108, 3),
    ] as [(Float, Float, Float)] {
      canvas.fill(
        Path(ellipseAt: Vector(x, y), radii: Vector(half, 1.9)), with: RGBA(0x2E2B2A))
    }
    guard light.season != .winter else { return }
    Canopy(
      masses: [
        mass(4, -226, 26, 34), mass(-24, -190, 28, 34), mass(32, -194, 28, 36),
        mass(2, -176, 34, 34), mass(-36, -146, 24, 34), mass(44, -150, 24, 36),
        mass(14, -134, 26, 24),
      ], shades: shades.inSeason(of: light, autumn: autumn), leaf: 6, density: 1, seed: seed
    ).draw(on: &canvas, in: light)
  }

  /// The boughs, which only winter shows whole.
  private func drawBoughs(on canvas: inout SceneCanvas, in light: SceneLight) {
    let ends: [(from: Vector, to: Vector, width: Float)] = [
      (Vector(0, -90), Vector(-26, -138), 4.6), (Vector(3, -116), Vector(30, -160), 4.6),
      (Vector(3, -146), Vector(-18, -186), 4.2), (Vector(4, -170), Vector(22, -206), 4),
      (Vector(5, -196), Vector(0, -222), 3.4),
    ]
    Branches(
      boughs: ends.map { Branches.Bough(start: $0.from, end: $0.to, width: $0.width) },
      forks: light.season == .winter ? 2 : 0, seed: seed
    ).draw(on: &canvas, in: light)
  }

  private func mass(_ x: Float, _ y: Float, _ across: Float, _ down: Float) -> Canopy.Mass {
    Canopy.Mass(centre: Vector(x, y), radii: Vector(across, down))
  }
}

extension Birch: SceneThing {
  static let kind = ThingKind(
    ["birch", "birch tree"], extent: 0.38...0.54, frequency: 0.17,
    wishes: ImplicitWordings(
      ["a slender white trunk would look good {where}"],
      unseen: ["something tall with pale bark is missing {where}"]),
    farewells: .felled
  ) { seed, _ in Birch(seed: seed) }
}
