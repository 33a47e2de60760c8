/// A small thing in the air that is drawn over a picture: a flake, a streak of rain, a star.
///
/// A soft line of round ends, a long one fading towards both; one without length is a disc.
struct Speck {
  /// In pixels of the canvas.
  var start: SIMD2<Float>
  var end: SIMD2<Float>
  /// Where its opacity has fallen to half, in pixels.
  var radius: Float
  /// How far around that the edge reaches: 0 is sharp, at 1 it begins in the middle.
  var softness: Float
  var light: Light
  /// In its middle, 0…1.
  var opacity: Float

  init(
    at start: SIMD2<Float>, to end: SIMD2<Float>? = nil, radius: Float, softness: Float,
    light: Light, opacity: Float
  ) {
    self.start = start
    self.end = end ?? start
    self.softness = softness
    self.light = light
    // What is thinner than a pixel is drawn a pixel wide and fainter, so that a small copy of the
    // picture shows as much of it.
    let shown = max(radius, 0.6)
    self.radius = shown
    let thinness = radius / shown
    self.opacity = opacity * (end == nil ? thinness * thinness : thinness)
  }

  /// How far from its line it reaches.
  private var reach: Float { radius * (1 + softness) + 0.5 }

  /// Whether it touches some rows.
  func touches(_ rows: Range<Int>) -> Bool {
    max(start.y, end.y) + reach >= Float(rows.lowerBound)
      && min(start.y, end.y) - reach <= Float(rows.upperBound)
  }

  /// Lays the speck over a row of lights that are multiplied by their opacity, the fourth number.
  func draw(onto row: UnsafeMutableBufferPointer<SIMD4<Float>>, y: Int) {
    let middle = Float(y) + 0.5
    guard let columns = columns(at: middle, width: row.count) else { return }
    let way = end - start
    let length = (way * way).sum()
    // What hardly moved while the shutter was open keeps its round ends.
    let isStreak = length > 16 * radius * radius
    let inner = max(radius * (1 - softness) - 0.5, 0)
    let slope = 1 / (reach - inner)
    for x in columns {
      let offset = SIMD2(Float(x) + 0.5, middle) - start
      let share = length > 0 ? min(max((offset * way).sum() / length, 0), 1) : 0.5
      let gap = offset - way * share
      let distance = (gap * gap).sum().squareRoot()
      let edge = min(max((reach - distance) * slope, 0), 1)
      let taper = isStreak ? 4 * share * (1 - share) : 1
      let cover = opacity * edge * edge * (3 - 2 * edge) * taper
      row[x] = row[x] * (1 - cover) + SIMD4(light, 1) * cover
    }
  }

  /// The columns it can touch in a row.
  private func columns(at middle: Float, width: Int) -> Range<Int>? {
    var (left, right) = (min(start.x, end.x), max(start.x, end.x))
    let fall = end.y - start.y
    if abs(fall) > 1 {
      // Of a long line only the piece beside this row.
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

/// What specks show at eight pixels.
struct SpeckLight {
  /// Multiplied by `cover`.
  var light: LinearColours
  /// How much of what is behind them they hide, 0…1.
  var cover: Lanes

  /// The specks over a picture, a share of them.
  @inline(__always)
  func over(_ colours: LinearColours, share: Lanes = Lanes(repeating: 1)) -> LinearColours {
    colours * (1 - cover * share) + light * share
  }
}
