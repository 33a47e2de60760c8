/// A slender tree, three to six times as high as wide.
struct Poplar: Drawable {
  static let box = Box(x: -18...18, y: -182...2)

  /// Where its stem stands, in its own units.
  var stem = Vector.zero
  var height: Float = 186
  var width: Float = 30
  var seed: UInt32 = 141
  /// The leaves' shades in summer.
  var shades = Canopy.Shades.warm
  /// The leaves' shades in autumn.
  var autumn = Canopy.Shades.gold

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(
      centre: stem + Vector(width * 1.4, 1), radii: Vector(width * 2.2, 5), strength: 0.45,
      fray: 12, seed: seed
    ).draw(on: &canvas, in: light)
    canvas.fill(
      Path(from: stem, to: stem - Vector(0, height * 0.4), width: width * 0.16),
      with: LinearGradient(
        RGBA(0x9A7C56), at: stem - Vector(width * 0.08, 0), RGBA(0x3B2D22),
        at: stem + Vector(width * 0.08, 0)))
    guard light.season != .winter else {
      drawBoughs(on: &canvas, in: light)
      return
    }
    var random = SeededSequence(seed: seed)
    let masses = (0..<9).map { index in
      let rise = Float(index) / 8
      // Slender at both ends, widest below the middle.
      let swell = (1 - rise) * (0.45 + 1.9 * rise) + 0.16
      return Canopy.Mass(
        centre: stem
          - Vector(random.next(-0.08, 0.08) * width, height * (0.16 + 0.78 * rise)),
        radii: Vector(width * 0.5 * min(swell, 1), height * 0.1))
    }
    Canopy(
      masses: masses, shades: shades.inSeason(of: light, autumn: autumn), leaf: 3.2, density: 2.4,
      seed: seed
    ).draw(on: &canvas, in: light)
  }

  private func drawBoughs(on canvas: inout SceneCanvas, in light: SceneLight) {
    let boughs = (0..<10).map { index in
      let rise = 0.15 + 0.075 * Float(index)
      let start = stem - Vector(0, height * rise)
      let side: Float = index & 1 == 0 ? -1 : 1
      return Branches.Bough(
        start: start, end: start + Vector(side * width * 0.38 * (1.15 - rise), -height * 0.15),
        width: width * 0.1)
    }
    let leader = Branches.Bough(
      start: stem - Vector(0, height * 0.3), end: stem - Vector(0, height * 0.92),
      width: width * 0.14)
    Branches(boughs: boughs + [leader], forks: 1, spread: 0.05, seed: seed)
      .draw(on: &canvas, in: light)
  }
}

extension Poplar: SceneThing {
  static let kind = ThingKind(
    ["poplar", "poplar tree"], extent: 0.38...0.54, frequency: 0.17, traits: .oneSided,
    wishes: ImplicitWordings(
      ["something tall and slender would look good {where}"],
      unseen: ["a green column is missing {where}"]),
    farewells: .felled
  ) { seed, _ in Poplar(seed: seed) }
}
