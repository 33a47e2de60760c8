/// Particle drawn over a picture: a flake, a streak of rain, a star.
///
/// A soft line with round ends, a long one fading towards both; a particle of length 0 is a disc.
struct Particle {
  /// The start of the line, in pixels of the canvas.
  var start: SIMD2<Float>
  var end: SIMD2<Float>
  /// The radius at which the opacity has fallen to half, in pixels.
  var radius: Float
  /// The width of the soft edge relative to the radius: 0 is sharp, at 1 it begins in the middle.
  var softness: Float
  var light: Light
  /// The opacity in the middle, 0…1.
  var opacity: Float

  init(
    at start: SIMD2<Float>, to end: SIMD2<Float>? = nil, radius: Float, softness: Float,
    light: Light, opacity: Float
  ) {
    self.start = start
    self.end = end ?? start
    self.softness = softness
    self.light = light
    // A particle thinner than a pixel is drawn a pixel wide and fainter, so that a small copy of
    // the picture shows as much of it.
    let shown = max(radius, 0.6)
    self.radius = shown
    let thinness = radius / shown
    self.opacity = opacity * (end == nil ? thinness * thinness : thinness)
  }

  /// The distance from the line up to which the particle is visible.
  private var reach: Float { radius * (1 + softness) + 0.5 }

  /// Whether the particle overlaps some rows.
  func touches(_ rows: Range<Int>) -> Bool {
    max(start.y, end.y) + reach >= Float(rows.lowerBound)
      && min(start.y, end.y) - reach <= Float(rows.upperBound)
  }

  /// Composites the particle over a row of premultiplied lights, whose fourth number is their
  /// opacity.
  func draw(onto row: UnsafeMutableBufferPointer<SIMD4<Float>>, y: Int) {
    let middle = Float(y) + 0.5
    guard let columns = columns(at: middle, width: row.count) else { return }
    let way = end - start
    let length = (way * way).sum()
    // A particle that hardly moved while the shutter was open keeps its round ends.
    let isStreak = length > 16 * radius * radius
    let inner = max(radius * (1 - softness) - 0.5, 0)
    let slope = 1 / (reach - inner)
    for x in columns {
      let offset = SIMD2(Float(x) + 0.5, middle) - start
      let fraction = length > 0 ? min(max((offset * way).sum() / length, 0), 1) : 0.5
      let gap = offset - way * fraction
      let distance = (gap * gap).sum().squareRoot()
      let edge = min(max((reach - distance) * slope, 0), 1)
      let taper = isStreak ? 4 * fraction * (1 - fraction) : 1
      let cover = opacity * edge * edge * (3 - 2 * edge) * taper
      row[x] = row[x] * (1 - cover) + SIMD4(light, 1) * cover
    }
  }

  /// The columns that the particle can overlap in a row.
  private func columns(at middle: Float, width: Int) -> Range<Int>? {
    var (left, right) = (min(start.x, end.x), max(start.x, end.x))
    let fall = end.y - start.y
    if abs(fall) > 1 {
      // Only the part of a long line beside this row.
      let near = ((middle - reach - start.y) / fall, (middle + reach - start.y) / fall)
      let first = min(max(min(near.0, near.1), 0), 1)
      let last = min(max(max(near.0, near.1), 0), 1)
      let ends = (start.x + (end.x - start.x) * first, start.x + (end.x - start.x) * last)
      (left, right) = (min(ends.0, ends.1), max(ends.0, ends.1))
    }
    let low = max((left - reach).rounded(.down), 0)
    let high = min((right + reach).rounded(.up), Float(width))
    guard low < high else { return nil }
    return Int(low)..<Int(high)
  }
}

/// Layer of particles at eight pixels.
struct ParticleLayer {
  /// The light, premultiplied by `cover`.
  var light: LinearColours
  /// The opacity, 0…1.
  var cover: Lanes

  /// The layer composited over colours, its opacity multiplied by a fraction.
  @inline(__always)
  func over(_ colours: LinearColours, fraction: Lanes = Lanes(repeating: 1)) -> LinearColours {
    colours * (1 - cover * fraction) + light * fraction
  }
}
