/// A round bush with blossoms.
struct Bush: Drawable {
  static let box = Box(x: -21...21, y: -28...2)

  /// Where it stands, in its own units.
  var stem = Vector.zero
  /// Half its width.
  var size: Float = 20
  var seed: UInt32 = 786
  var shades = Canopy.Shades.cool
  /// The colour of its blossoms; nil for one of pink, white or rose by its seed.
  var blossom: RGBA?

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(
      centre: Vector(stem.x + size * 0.9, stem.y + 1),
      radii: Vector(size * 1.6, size * 0.4), strength: 0.5, fray: 5, seed: 151
    ).draw(on: &canvas, in: light)
    Canopy(
      masses: [
        Canopy.Mass(
          centre: Vector(stem.x, stem.y - size * 0.62), radii: Vector(size, size * 0.72))
      ], shades: shades.inSeason(of: light, autumn: .orange), leaf: 3.6, density: 1.6, seed: seed
    ).draw(on: &canvas, in: light)
    if light.season == .spring || light.season == .summer {
      drawBlossoms(on: &canvas, in: light)
    }
  }

  private func drawBlossoms(on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: seed &+ 5)
    let colours = [RGBA(0xF3A9B4), RGBA(0xFBEFE4), RGBA(0xD8638A)]
    let own = colours[Int(random.next() * 3)]
    for _ in 0..<Int(size * 1.4) {
      let place = random.nextInDisc()
      let centre =
        Vector(stem.x, stem.y - size * 0.66) + place * Vector(size, size * 0.66) * 0.9
      let colour = (blossom ?? own).lit(by: 0.7 + 0.4 * light.onSphere(place))
      if canvas.isCoarse {
        canvas.dab(at: centre, radii: Vector(1.7, 1.5), with: colour)
      } else {
        canvas.fill(Path(ellipseAt: centre, radii: Vector(1.3, 1.15)), with: colour)
      }
    }
  }
}

extension Bush: SceneThing {
  static let kind = ThingKind(
    ["bush", "shrub"], extent: 0.2...0.3, frequency: 0.17, traits: .oneSided,
    wishes: ImplicitWordings(
      ["somewhere for the hedgehogs to hide {where}"],
      unseen: ["something for the birds to nest in, close to the ground {where}"])
  ) { seed, _ in Bush(seed: seed) }
}
