/// The smaller trees and bushes: poplars, pines, a birch, round trees and what grows at the house.
enum Grove {
  /// How far down the meadow the trees behind the house stand.
  static let foot: Float = 402
  static let poplarBox = Box(x: 432...492, y: 236...432)

  private static let cool = Foliage.Shades(
    deep: Colour(0x1F4030), middle: Colour(0x3A6B3A), bright: Colour(0x7C9E48),
    sunlit: Colour(0xCFC96C))
  private static let warm = Foliage.Shades(
    deep: Colour(0x34451F), middle: Colour(0x64802E), bright: Colour(0xA9B448),
    sunlit: Colour(0xF0DF86))
  private static let hazy = Foliage.Shades(
    deep: Colour(0x4E7058), middle: Colour(0x6E8F5C), bright: Colour(0x9DB26A),
    sunlit: Colour(0xD8D390))

  static func behindHouse(on canvas: inout Canvas) {
    for (x, y, size) in [
      (652, 374, 15), (676, 372, 19), (702, 374, 16), (930, 366, 17), (954, 370, 22),
      (984, 368, 18), (1030, 372, 24), (1090, 384, 30),
    ] as [(Float, Float, Float)] {
      roundTree(at: Vector(x, y), size: size, shades: hazy, seed: UInt32(abs(x)), on: &canvas)
    }
    for (x, y, height) in [(786, 398, 92), (812, 402, 120), (836, 396, 76)]
      as [(Float, Float, Float)]
    {
      Pine(foot: Vector(x, y), height: height, seed: UInt32(x)).draw(on: &canvas)
    }
    poplar(at: Vector(449, 428), height: 186, width: 30, seed: 141, on: &canvas)
    poplar(at: Vector(474, 418), height: 150, width: 26, seed: 142, on: &canvas)
  }

  static func besideHouse(on canvas: inout Canvas) {
    let bushes: [(x: Float, y: Float, size: Float)] = [
      (482, 478, 17), (506, 486, 13), (566, 488, 12), (592, 488, 10), (702, 484, 12),
      (730, 482, 15), (756, 480, 12), (786, 476, 20),
    ]
    for bush in bushes {
      Shadow(
        centre: Vector(bush.x + bush.size * 0.9, bush.y + 1),
        radii: Vector(bush.size * 1.6, bush.size * 0.4), strength: 0.5, fray: 5, seed: 151
      ).draw(on: &canvas)
      Foliage(
        masses: [
          Foliage.Mass(
            centre: Vector(bush.x, bush.y - bush.size * 0.62),
            radii: Vector(bush.size, bush.size * 0.72))
        ], shades: cool, leaf: 3.6, density: 1.6, seed: UInt32(bush.x)
      ).draw(on: &canvas)
      blossoms(on: bush, canvas: &canvas)
    }
  }

  private static func blossoms(
    on bush: (x: Float, y: Float, size: Float), canvas: inout Canvas
  ) {
    var dice = SeededSequence(seed: UInt32(bush.x) &+ 5)
    let colours = [Colour(0xF3A9B4), Colour(0xFBEFE4), Colour(0xD8638A)]
    let colour = colours[Int(dice.next() * 3)]
    for _ in 0..<Int(bush.size * 1.4) {
      let place = dice.nextInDisc()
      canvas.fill(
        Path(
          ellipseAt: Vector(bush.x, bush.y - bush.size * 0.66)
            + place * Vector(bush.size, bush.size * 0.66) * 0.9, radii: Vector(1.3, 1.15)),
        with: colour.lit(by: 0.7 + 0.4 * Light.onSphere(place)))
    }
  }

  private static func roundTree(
    at foot: Vector, size: Float, shades: Foliage.Shades, seed: UInt32, on canvas: inout Canvas
  ) {
    Shadow(
      centre: foot + Vector(size * 0.9, 0), radii: Vector(size * 1.7, size * 0.22), strength: 0.4,
      fray: 8, seed: seed
    ).draw(on: &canvas)
    canvas.fill(
      Path(from: foot, to: foot - Vector(0, size), width: size * 0.16), with: Colour(0x5A4A3C))
    var dice = SeededSequence(seed: seed)
    let masses = (0..<5).map { _ in
      let place = dice.nextInDisc() * size * 0.5
      return Foliage.Mass(
        centre: foot - Vector(0, size * 1.25) + place, radii: Vector(0.62, 0.56) * size)
    }
    Foliage(masses: masses, shades: shades, leaf: 3, density: 1.3, seed: seed).draw(on: &canvas)
  }

  private static func poplar(
    at foot: Vector, height: Float, width: Float, seed: UInt32, on canvas: inout Canvas
  ) {
    Shadow(
      centre: foot + Vector(width * 1.4, 1), radii: Vector(width * 2.2, 5), strength: 0.45,
      fray: 12, seed: seed
    ).draw(on: &canvas)
    canvas.fill(
      Path(from: foot, to: foot - Vector(0, height * 0.4), width: width * 0.16),
      with: LinearGradient(
        Colour(0x9A7C56), at: foot - Vector(width * 0.08, 0), Colour(0x3B2D22),
        at: foot + Vector(width * 0.08, 0)))
    var dice = SeededSequence(seed: seed)
    let masses = (0..<9).map { index in
      let rise = Float(index) / 8
      // Slender at both ends, widest below the middle.
      let swell = (1 - rise) * (0.45 + 1.9 * rise) + 0.16
      return Foliage.Mass(
        centre: foot
          - Vector(dice.next(-0.08, 0.08) * width, height * (0.16 + 0.78 * rise)),
        radii: Vector(width * 0.5 * min(swell, 1), height * 0.1))
    }
    Foliage(masses: masses, shades: warm, leaf: 3.2, density: 2.4, seed: seed).draw(on: &canvas)
  }
}
