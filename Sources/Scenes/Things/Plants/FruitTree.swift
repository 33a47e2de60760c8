/// A small tree with a round crown on a short stem; in spring it may blossom, later bear fruit.
struct FruitTree: Drawable {
  static let box = Box(x: -34...34, y: -72...2)

  /// Where its stem stands, in its own units.
  var stem = Vector.zero
  /// A third of its height.
  var size: Float = 30
  /// The leaves' shades in summer.
  var shades = Canopy.Shades.fresh
  /// The leaves' shades in autumn.
  var autumn = Canopy.Shades.red
  /// The colour of its blossoms in spring; nil for a tree without.
  var blossom: RGBA?
  /// The colour of its apples or cherries in summer and autumn; nil for a tree without.
  var fruit: RGBA?
  var seed: UInt32 = 652

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(
      centre: stem + Vector(size * 0.9, 0), radii: Vector(size * 1.7, size * 0.22), strength: 0.4,
      fray: 8, seed: seed
    ).draw(on: &canvas, in: light)
    canvas.fill(
      Path(from: stem, to: stem - Vector(0, size), width: size * 0.16), with: RGBA(0x5A4A3C))
    guard light.season != .winter else {
      drawBoughs(on: &canvas, in: light)
      return
    }
    var random = SeededSequence(seed: seed)
    let masses = (0..<5).map { _ in
      let place = random.nextInDisc() * size * 0.5
      return Canopy.Mass(
        centre: stem - Vector(0, size * 1.25) + place, radii: Vector(0.62, 0.56) * size)
    }
    Canopy(masses: masses, shades: crown(in: light), leaf: 3, density: 1.3, seed: seed)
      .draw(on: &canvas, in: light)
    if let fruit, light.season != .spring { drawFruit(fruit, on: &canvas, in: light) }
  }

  private func crown(in light: SceneLight) -> Canopy.Shades {
    if let blossom, light.season == .spring { return Canopy.Shades(blossom) }
    return shades.inSeason(of: light, autumn: autumn)
  }

  private func drawFruit(_ colour: RGBA, on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: seed &+ 7)
    let radius = max(size * 0.075, 0.7 / canvas.scale)
    for _ in 0..<16 {
      let place = random.nextInDisc()
      canvas.dab(
        at: stem - Vector(0, size * 1.25) + place * size * 0.85, radii: Vector(radius, radius),
        with: colour.lit(by: 0.7 + 0.4 * light.onSphere(place)))
    }
  }

  private func drawBoughs(on canvas: inout SceneCanvas, in light: SceneLight) {
    let fork = stem - Vector(0, size * 0.8)
    let ends = [Vector(-0.5, -0.7), Vector(-0.1, -0.95), Vector(0.45, -0.75)]
    Branches(
      boughs: ends.map { Branches.Bough(start: fork, end: fork + $0 * size, width: size * 0.11) },
      forks: 2, seed: seed
    ).draw(on: &canvas, in: light)
  }
}

extension FruitTree: SceneThing {
  static let kind = ThingKind(
    ["apple tree", "fruit tree"], extent: 0.3...0.42, frequency: 0.17, traits: .oneSided,
    wishes: ImplicitWordings(
      ["something we could pick apples from {where}"],
      unseen: ["one could bake a pie from what grows {where}"]),
    farewells: .felled
  ) { seed, _ in FruitTree(fruit: ColourName.red.colour, seed: seed) }
}
