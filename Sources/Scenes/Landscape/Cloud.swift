/// A heaped cloud: balls of vapour over a flat base, lit from the sun's side, frayed by noise.
struct Cloud {
  private struct Puff {
    let centre: Vector
    let radius: Float
  }

  private let puffs: [Puff]
  private let base: Float
  private let height: Float
  private let box: Box
  /// How much of the cloud is lost in the haze, 0…1.
  private let haze: Float

  /// A cloud of so many units in width, standing on `base`.
  init(at centre: Float, base: Float, width: Float, haze: Float, seed: UInt32) {
    var random = SeededSequence(seed: seed)
    let height = width * random.next(0.28, 0.36)
    var puffs: [Puff] = []
    for index in 0..<16 {
      let fraction = (Float(index) + random.next()) / 16 * 2 - 1
      let swell = 1 - fraction * fraction
      let radius = height * (0.15 + 0.32 * swell * random.next(0.7, 1.1))
      // Every other ball lies on the base, so that it is closed and flat.
      let lift = index & 1 == 0 ? 0 : swell * height * random.next(0.16, 0.62)
      puffs.append(
        Puff(
          centre: Vector(centre + fraction * width * 0.44, base - radius * 0.55 - lift),
          radius: radius))
    }
    self.puffs = puffs
    self.base = base
    self.height = height
    self.haze = haze
    box = Box(
      x: centre - width * 0.62...centre + width * 0.62,
      y: base - height * 1.5...base + height * 0.25)
  }

  /// The clouds of the scene; a wider or taller picture gets more of them.
  static func all(in visible: Box, seed: UInt32) -> [Cloud] {
    seed == 0 ? demo : random(in: visible, seed: seed)
  }

  /// Some clouds of their own for every seed.
  private static func random(in visible: Box, seed: UInt32) -> [Cloud] {
    var random = SeededSequence(seed: seed &+ 20)
    let count = Int(random.next() * 5) + 1
    return (0..<count).map { index in
      // The nearer to the horizon, the smaller and the hazier.
      let rise = (Float(index) + random.next()) / Float(count)
      return Cloud(
        at: random.next(visible.low.x - 40, visible.high.x + 40), base: 240 - 190 * rise,
        width: (110 + 190 * rise) * random.next(0.7, 1.15), haze: 0.6 * (1 - rise),
        seed: seed &+ UInt32(21 + index))
    }
  }

  private static let demo: [Cloud] =
    [
      Cloud(at: 300, base: 236, width: 120, haze: 0.62, seed: 21),
      Cloud(at: 470, base: 252, width: 90, haze: 0.7, seed: 22),
      Cloud(at: 845, base: 246, width: 150, haze: 0.6, seed: 23),
      Cloud(at: 360, base: 186, width: 210, haze: 0.28, seed: 24),
      Cloud(at: 690, base: 150, width: 330, haze: 0.06, seed: 25),
      Cloud(at: 940, base: 96, width: 190, haze: 0.1, seed: 26),
      Cloud(at: 400, base: 62, width: 200, haze: 0.05, seed: 27),
    ]
    + [(-260, 215, 240), (1230, 190, 280), (-560, 130, 300), (1560, 120, 320)]
    .enumerated().map { index, cloud in
      Cloud(
        at: cloud.0, base: cloud.1, width: cloud.2, haze: 0.25, seed: UInt32(40 + index))
    }
    + [(250, -120, 380), (760, -60, 260), (640, -290, 460), (180, -420, 380)]
    .enumerated().map { index, cloud in
      Cloud(at: cloud.0, base: cloud.1, width: cloud.2, haze: 0, seed: UInt32(50 + index))
    }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    guard canvas.shows(box) else { return }
    canvas.fill(
      Path(box),
      with: Vapour(
        cloud: self, light: light, octaves: canvas.isCoarse ? 2 : 4, noise: Noise(seed: 31)))
  }

  private struct Vapour: Paint {
    let cloud: Cloud
    let light: SceneLight
    let octaves: Int
    let noise: Noise
    let detail: Float = 2.6

    func colour(at point: Vector) -> RGBA {
      let grain = cloud.height * 0.42
      var place = point / grain
      // Nothing of the cloud is further than the fraying reaches.
      guard density(at: point, reach: 1.5).amount > 0 else { return RGBA(.zero) }
      let fray = Vector(
        noise.fractal(place, octaves: octaves) - 0.5,
        noise.fractal(place + Vector(71.3, 11.9), octaves: octaves / 2) - 0.5)
      place = point + fray * (cloud.height * 0.34)
      let found = density(at: place, reach: 1)
      let under = Float.step(
        place.y, from: cloud.base + cloud.height * 0.1, to: cloud.base - cloud.height * 0.16)
      let opacity = Float.step(found.amount, from: 0.02, to: 0.42) * under
      guard opacity > 0 else { return RGBA(.zero) }
      let rise = ((cloud.base - place.y) / (cloud.height * 1.1)).clamped
      let brightness =
        0.42 + 0.34 * found.normal.dot(light.direction) + 0.42 * (rise - 0.35)
        + 0.5 * (fray.x + fray.y)
      let shaded = RGBA(0x93A6C4).mixed(
        with: RGBA(0xFFF6E6), Float.step(brightness, from: 0, to: 0.8))
      return shaded.mixed(with: light.haze, cloud.haze).faded(to: opacity * (1 - 0.35 * cloud.haze))
    }

    /// How thick the vapour is, and which way its surface faces on the screen.
    private func density(at point: Vector, reach: Float) -> (amount: Float, normal: Vector) {
      var amount: Float = 0
      var normal = Vector.zero
      for puff in cloud.puffs {
        let away = (point - puff.centre) / (puff.radius * reach)
        let inside = 1 - away.squaredLength
        guard inside > 0 else { continue }
        // The ball that stands out most decides.
        let weight = inside * inside * inside
        amount += inside * inside
        normal += away * weight
      }
      return (amount, amount > 0 ? normal / amount : normal)
    }
  }
}
