/// A string of coloured lamps that hangs in bows from hook to hook, as along the eaves of a house.
struct FairyLights: Drawable {
  /// Where the string is held, from left to right, in the units of a house from its foot on.
  var hooks = FairyLights.eaves
  /// The colours of the lamps, in turn.
  var colours = [RGBA(0xFF4A3C), RGBA(0xFFD23C), RGBA(0x46C85A), RGBA(0x4A9CFF)]

  static let box = Box(x: -86...167, y: -100 ... -66)

  /// Five bows along the eaves of the front.
  private static let eaves = (0...5).map { hook in
    let slope = Roof.slope
    return slope.bottomLeft.mixed(with: slope.bottomRight, Float(hook) / 5) + Vector(0, 3)
      - House.foot
  }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    var lamps: [Vector] = []
    for (from, to) in zip(hooks, hooks.dropFirst()) {
      let pieces = max(3, Int((to - from).length / 15))
      let course = (0...pieces).map { piece in
        let fraction = Float(piece) / Float(pieces)
        return from.mixed(with: to, fraction) + Vector(0, 36 * fraction * (1 - fraction))
      }
      canvas.fill(
        Path(strokeThrough: course, widths: course.map { _ in 1.4 }), with: RGBA(0x2C3A2E))
      lamps += course.dropLast()
    }
    if let last = hooks.last { lamps.append(last) }
    for (index, place) in lamps.enumerated() {
      drawLamp(at: place + Vector(0, 3), colours[index % colours.count], on: &canvas, in: light)
    }
  }

  private func drawLamp(
    at bulb: Vector, _ colour: RGBA, on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let glow: Float = light.time == .night ? 14 : 8
    canvas.shine(
      Path(ellipseAt: bulb, radii: Vector(glow, glow)),
      with: RadialGradient(
        centre: bulb, radii: Vector(glow, glow), inner: colour.faded(to: 0.75),
        outer: colour.faded(to: 0)))
    canvas.shine(Path(ellipseAt: bulb, radii: Vector(3.8, 4.6)), with: colour)
    guard canvas.resolves(1.4) else { return }
    canvas.shine(
      Path(ellipseAt: bulb - Vector(0.8, 1), radii: Vector(1.6, 2)),
      with: RGBA(0xFFFFFF, opacity: 0.75))
  }
}

extension FairyLights {
  /// The lights along the eaves of a house, drawn right after it.
  static let accessory = Accessory(
    "fairy lights", of: House.self,
    adding: Wordings(
      explicit: [
        "add fairy lights to the house", "hang fairy lights on the house",
        "put fairy lights on the roof", "decorate the house with fairy lights",
        "the house should have fairy lights", "string lights along the roof please",
      ],
      implicit: ["the house should look festive", "they are throwing a party in the house"],
      unseen: ["dress up the house for the holidays", "the house is ready to celebrate"]),
    removing: Wordings(
      explicit: [
        "remove the fairy lights", "take the fairy lights down",
        "take the fairy lights off the house", "no fairy lights please",
        "the house without fairy lights", "get rid of the fairy lights",
      ],
      implicit: ["the party is over", "the holidays have ended at the house"],
      unseen: ["the house should look like any other day of the year"])
  ) { house in
    PlacedThing(
      drawable: FairyLights(), foot: house.foot + Vector(0, 0.5), size: house.size,
      isMirrored: house.isMirrored)
  }
}
