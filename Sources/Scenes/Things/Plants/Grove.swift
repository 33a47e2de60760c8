/// The trees behind the demo scene's house: far round trees, three pines and two poplars.
struct Grove: Drawable {
  static let box = Box(x: 432...1150, y: 236...432)
  static let poplarBox = Box(x: 432...492, y: 236...432)
  static let foot = Vector(640, 402)

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    for (x, y, size) in [
      (652, 374, 15), (676, 372, 19), (702, 374, 16), (930, 366, 17), (954, 370, 22),
      (984, 368, 18), (1030, 372, 24), (1090, 384, 30),
    ] as [(Float, Float, Float)] {
      FruitTree(stem: Vector(x, y), size: size, shades: .hazy, seed: UInt32(x))
        .draw(on: &canvas, in: light)
    }
    for (x, y, height) in [(786, 398, 92), (812, 402, 120), (836, 396, 76)]
      as [(Float, Float, Float)]
    {
      Pine(stem: Vector(x, y), height: height, seed: UInt32(x)).draw(on: &canvas, in: light)
    }
    Poplar(stem: Vector(449, 428), height: 186, width: 30, seed: 141).draw(on: &canvas, in: light)
    Poplar(stem: Vector(474, 418), height: 150, width: 26, seed: 142).draw(on: &canvas, in: light)
  }
}
