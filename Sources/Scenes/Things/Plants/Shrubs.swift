/// The bushes along the walls of a house, in the units of the house.
struct Shrubs: Drawable {
  static let box = Box(x: 464...808, y: 444...492)
  static let foot = House.foot

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    for (x, y, size) in [
      (482, 478, 17), (506, 486, 13), (566, 488, 12), (592, 488, 10), (702, 484, 12),
      (730, 482, 15), (756, 480, 12), (786, 476, 20),
    ] as [(Float, Float, Float)] {
      Bush(stem: Vector(x, y), size: size, seed: UInt32(x)).draw(on: &canvas, in: light)
    }
  }
}
