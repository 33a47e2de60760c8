import Pixels

extension Scene {
  /// The picture of the scene, painted from the sky to the precipitation in front; opaque.
  ///
  /// - Parameter isFine: see `SceneCanvas`.
  func draw(size: Size, isFine: Bool = false) -> Bitmap {
    var canvas = SceneCanvas(size: size, view: view, isFine: isFine)
    let light = SceneLight(of: self)
    let layers = Dictionary(grouping: sorted) { $0.layer }
    Sky(light: light, seed: seed).draw(on: &canvas)
    draw(layers[.sky], on: &canvas, in: light)
    canvas.illumination = light.illumination(at: Landscape.horizon)
    Landscape(terrain: terrain, light: light, seed: seed).draw(on: &canvas)
    draw(layers[.air], on: &canvas, in: light)
    drawWater(on: &canvas, in: light)
    draw(layers[.water], on: &canvas, in: light)
    drawGround(floor: layers[.floor] ?? [], things: layers[.ground] ?? [], on: &canvas, in: light)
    canvas.illumination = .full
    light.drawGlow(on: &canvas)
    Precipitation(weather: weather, light: light, seed: seed).draw(on: &canvas)
    canvas.addGrain(strength: 5)
    return Bitmap(size: size, pixels: canvas.picture)
  }

  /// The line where the ground begins: what stands has its foot below, what floats above.
  var shore: Shore {
    if terrain == .sea { return .coast }
    return water == nil ? .none : .lake
  }

  /// The things from far to near; those at one height in their own order.
  private var sorted: [PlacedThing] {
    things.enumerated().sorted {
      ($0.element.foot.y, $0.offset) < ($1.element.foot.y, $1.offset)
    }.map(\.element)
  }

  private func drawWater(on canvas: inout SceneCanvas, in light: SceneLight) {
    if terrain == .sea {
      Sea(shore: shore, light: light, seed: seed).draw(on: &canvas)
    } else if let water {
      Lake(shore: shore, isFrozen: water == .frozenLake, light: light, seed: seed)
        .draw(on: &canvas)
    }
  }

  private func drawGround(
    floor: [PlacedThing], things: [PlacedThing], on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let meadow = Meadow(
      shore: shore, soil: Soil(of: self), light: light, seed: seed,
      covers: (floor + things).map { Meadow.Cover($0, in: light) })
    canvas.illumination = light.land
    meadow.draw(on: &canvas)
    draw(floor, on: &canvas, in: light)
    Haze(light: light).draw(on: &canvas)
    var lawn = Lawn(of: meadow, on: canvas)
    for thing in things {
      lawn?.draw(before: thing.foot.y, on: &canvas)
      draw([thing], on: &canvas, in: light)
    }
    lawn?.draw(before: .infinity, on: &canvas)
  }

  private func draw(_ things: [PlacedThing]?, on canvas: inout SceneCanvas, in light: SceneLight) {
    for thing in things ?? [] {
      canvas.illumination = light.illumination(of: thing.layer, at: thing.foot.y)
      let own = thing.isMirrored ? light.mirrored : light
      canvas.placed(thing.placement) { thing.drawable.draw(on: &$0, in: own) }
    }
  }
}

extension SceneLight {
  /// The illumination of a thing of a layer: light and air.
  fileprivate func illumination(of layer: DrawingLayer, at y: Float) -> Illumination {
    switch layer {
    // What is in the sky shines, or has its own colours for every hour.
    case .sky: .full
    // What flies is as near as the middle of the meadow.
    case .air: illumination(at: 460)
    case .floor: land
    case .water, .ground: illumination(at: y)
    }
  }
}
