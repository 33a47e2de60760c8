/// A weathered fence of posts and rails along the meadow above the lake.
struct Fence: Drawable {
  /// How far down the meadow it stands.
  static let foot = Vector(356, 536)
  static let box = Box(x: 176...536, y: 466...544)

  /// Where the fence begins and ends on the ground.
  private static let start = Vector(182, 540)
  private static let end = Vector(530, 508)
  private static let postCount = 10
  private static let weathered = RGBA(0xC9AE88)

  /// The colour of the wood.
  var wood = weathered

  private var dye: Dye { Dye(from: Fence.weathered, to: wood) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: 161)
    let posts = (0..<Fence.postCount).map { index in
      Fence.start.mixed(with: Fence.end, Float(index) / Float(Fence.postCount - 1))
        + Vector(random.next(-2, 2), 0)
    }
    for foot in posts {
      let height = postHeight(at: foot)
      Shadow(
        centre: foot + Vector(height * 0.42, 2), radii: Vector(height * 0.55, 3.6), strength: 0.55,
        fray: 4, seed: 162
      ).draw(on: &canvas, in: light)
    }
    for (first, second) in zip(posts, posts.dropFirst()) {
      for fraction in [0.42, 0.8] as [Float] {
        drawRail(
          from: first - Vector(3, postHeight(at: first) * (fraction + random.next(-0.03, 0.03))),
          to: second + Vector(3, -postHeight(at: second) * (fraction + random.next(-0.03, 0.03))),
          on: &canvas)
      }
    }
    for foot in posts {
      drawPost(at: foot, lean: random.next(-1.6, 1.6), on: &canvas)
    }
  }

  private func postHeight(at foot: Vector) -> Float { 42 + (foot.y - 508) * 0.7 }

  private func drawRail(from start: Vector, to end: Vector, on canvas: inout SceneCanvas) {
    let down = Vector(0, 5.4)
    canvas.fill(
      Path([start, end, end + down * 0.9, start + down]),
      with: LinearGradient(
        dye(RGBA(0xC9AE88)), at: start, dye(RGBA(0x8A6F52)), at: start + down
      ).textured(seed: 163, patch: Vector(16, 1.4), amount: 0.22))
    canvas.fill(
      Path([start + down * 0.78, end + down * 0.7, end + down * 0.95, start + down * 1.04]),
      with: dye(RGBA(0x46362A, opacity: 0.8)))
  }

  private func drawPost(at foot: Vector, lean: Float, on canvas: inout SceneCanvas) {
    let height = postHeight(at: foot)
    let half = Vector(height * 0.085, 0)
    let top = foot + Vector(lean, -height)
    canvas.fill(
      Path([
        foot - half, top - half + Vector(0, 2), top + Vector(-half.x * 0.2, -2),
        top + half + Vector(0, 1), foot + half + Vector(0, 2),
      ]),
      with: LinearGradient(
        dye(RGBA(0xDABF97)), at: foot - half, dye(RGBA(0x5E4936)), at: foot + half
      ).textured(seed: 164, patch: Vector(1.6, 14), amount: 0.26))
  }
}

extension Fence: SceneThing {
  static let kind = ThingKind(
    ["fence", "wooden fence"], extent: 0.45...0.62, frequency: 0.22,
    traits: [.oneSided, .immovable, .spansView, .inSmallWorld],
    parts: [ThingPart(["fence"], \Fence.wood)],
    wishes: ImplicitWordings(
      ["the animals must not run away", "mark where the garden ends"],
      unseen: ["keep the neighbours out"]),
    farewells: ImplicitWordings(
      ["let the animals roam free"], unseen: ["open land without borders"])
  ) { _, _ in Fence() }
}
