/// The colours of one picture: a few clusters, muted more often than strong, as in photographs.
struct LeafPalette {
  private let clusters: [SIMD4<Float>]

  init(_ random: inout SeededSequence) {
    clusters = (0..<2 + random.index(below: 5)).map { _ in
      let light = random.next(20, 235)
      let strength = random.next() * random.next() * 170
      let hue = UnitCircle.direction(random.next())
      return LeafPalette.colour(light: light, hue * strength)
    }
  }

  /// A colour near one of the clusters.
  func colour(_ random: inout SeededSequence) -> RGBA {
    let shift = SIMD4(random.next(-22, 22), random.next(-22, 22), random.next(-22, 22), 0)
    let light = random.next(-55, 55)
    let colour = random.pick(clusters) + shift + SIMD4(light, light, light, 0)
    return RGBA(colour.clamped(lowerBound: .zero, upperBound: SIMD4(255, 255, 255, 1)))
  }

  /// A colour by its lightness and a point in the plane of red against green and yellow against blue.
  private static func colour(light: Float, _ chroma: Vector) -> SIMD4<Float> {
    SIMD4(
      light + 0.7 * chroma.x + 0.3 * chroma.y, light - 0.4 * chroma.x + 0.3 * chroma.y,
      light - 0.9 * chroma.y, 1)
  }
}

/// What a leaf is painted with: a colour that shades into another, perhaps striped, perhaps rough.
struct LeafPaint: Paint {
  private let shading: LinearGradient
  private let noise: Noise
  private let patch: Vector
  private let roughness: Float
  private let stripes: Vector
  private let contrast: Float
  /// Stripes have sharp edges; the finest grains are a quarter of a patch.
  let detail: Float

  init(_ palette: LeafPalette, at centre: Vector, radius: Float, _ random: inout SeededSequence) {
    let colour = palette.colour(&random)
    let direction = UnitCircle.direction(random.next()) * radius
    let isShaded = random.chance(0.7)
    let end = isShaded ? colour.lit(by: random.next(0.45, 1.5)) : colour
    shading = LinearGradient(colour, at: centre - direction, end, at: centre + direction)
    noise = Noise(seed: random.nextSeed())
    roughness = random.chance(0.5) ? random.next(0.04, 0.4) : 0
    let size = random.next(0.05, 0.5) * max(radius, 30)
    patch = Vector(size, size * random.next(0.3, 1))
    contrast = random.chance(0.12) ? random.next(0.1, 0.5) : 0
    stripes = UnitCircle.direction(random.next()) / max(radius * random.next(0.1, 0.4), 6)
    detail = contrast > 0 ? 0 : roughness > 0 ? patch.y / 12 : radius / 8
  }

  func colour(at point: Vector) -> RGBA {
    var light: Float = 1
    if roughness > 0 { light += roughness * (2 * noise.fractal(point / patch, octaves: 3) - 1) }
    if contrast > 0 {
      let place = point.dot(stripes)
      let wave = (place - place.rounded(.down) - 0.5).magnitude
      light -= contrast * Float.step(wave, from: 0.2, to: 0.3)
    }
    return shading.colour(at: point).lit(by: light)
  }
}
