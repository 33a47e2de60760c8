/// The leaves of a tree or a bush: thousands of small dabs from dark to light, over round masses
/// that each catch the light on their own side.
struct Canopy {
  /// A round mass of leaves.
  struct Mass {
    let centre: Vector
    let radii: Vector
  }

  /// Shades from the deepest inside to the leaves in full sun.
  struct Shades: Hashable, Sendable {
    let deep: RGBA
    let middle: RGBA
    let bright: RGBA
    let sunlit: RGBA

    func colour(_ light: Float) -> RGBA {
      if light < 0.4 { return deep.mixed(with: middle, light / 0.4) }
      if light < 0.75 { return middle.mixed(with: bright, (light - 0.4) / 0.35) }
      return bright.mixed(with: sunlit, min((light - 0.75) / 0.25, 1))
    }
  }

  let masses: [Mass]
  let shades: Shades
  /// Length of a leaf dab, in units.
  let leaf: Float
  /// The mean number of dabs over a point.
  let density: Float
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let whole = Box(
      around: masses.flatMap { [$0.centre - $0.radii, $0.centre + $0.radii] })
    let halves = (whole.high - whole.low) * 0.5
    drawInside(on: &canvas, in: light)
    // Dabs smaller than two thirds of a pixel, in a small picture two pixels, become fewer and
    // larger.
    let coarsening = max(1, (canvas.isCoarse ? 2.6 : 0.66) / (leaf * canvas.scale))
    guard canvas.isCoarse || coarsening < 12 else { return }
    let leaf = leaf * coarsening
    let noise = Noise(seed: seed)
    var random = SeededSequence(seed: seed)
    // Three coats: the later, the brighter, the nearer to the light and the more in tufts.
    for coat in 0..<3 {
      let height = Float(coat) * 0.5
      for mass in masses {
        let area = 3.14 * mass.radii.x * mass.radii.y
        // The dark coat has to cover, the bright ones only to lie on it.
        let count = Int(area * density / (leaf * leaf * (coat == 0 ? 1.6 : 3.2)))
        for _ in 0..<count {
          let place = random.nextInDisc() * (1.05 - 0.2 * height) + light.direction * 0.22 * height
          let point = mass.centre + place * mass.radii
          let tuft = noise.value(at: point / (leaf * 3.2)) - 0.5
          if tuft < -0.5 + 0.22 * Float(coat) { continue }
          let local = light.onSphere(place * 0.92)
          let global = light.onSphere((point - whole.centre) / halves * 0.9)
          let light =
            0.55 * local + 0.45 * global + random.next(-0.08, 0.08) + 0.3 * tuft
            + 0.26 * (height - 0.66)
          let turn = UnitCircle.direction(random.next())
          drawLeaf(
            at: point, along: turn * leaf * random.next(0.6, 1.15),
            colour: shades.colour(light.clamped), on: &canvas)
        }
      }
    }
  }

  /// The dark inside, so that no sky shows where a tree is thick.
  private func drawInside(on canvas: inout SceneCanvas, in light: SceneLight) {
    for mass in masses {
      canvas.fill(
        Path(ellipseAt: mass.centre, radii: mass.radii * 0.76),
        with: RadialGradient(
          centre: mass.centre + light.direction * mass.radii * 0.4, radii: mass.radii * 1.5,
          inner: shades.middle, outer: shades.deep))
    }
  }

  private func drawLeaf(
    at point: Vector, along: Vector, colour: RGBA, on canvas: inout SceneCanvas
  ) {
    guard !canvas.isCoarse else {
      let radius = along.length * 0.5
      canvas.dab(at: point, radii: Vector(radius, radius * 0.8), with: colour)
      return
    }
    let across = along.perpendicular * 0.42
    canvas.fill(
      Path([
        point - along * 0.5, point - along * 0.1 + across, point + along * 0.32 + across * 0.7,
        point + along * 0.55, point + along * 0.1 - across, point - along * 0.3 - across * 0.8,
      ]), with: colour)
  }
}
