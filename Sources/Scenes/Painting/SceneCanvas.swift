import Pixels

/// The canvas of a scene: a picture being painted, in units of the drawing at any size in pixels.
struct SceneCanvas {
  private(set) var projection: Projection
  /// The pixels of a large picture; empty in a small one.
  private var pixels: [Pixel]
  /// The pixels of a small picture; empty in a large one.
  private var floatPixels: [FloatPixel]
  /// The light on what is painted next.
  var illumination = Illumination.full
  private var rasteriser: Rasteriser
  private var samples = PaintSamples()

  /// A black canvas.
  ///
  /// - Parameter isFine: whether fine things are drawn as such in a small picture too, where that
  ///   takes most of the time.
  init(size: Size, view: SceneView = .demo, isFine: Bool = false) {
    projection = Projection(size: size, view: view)
    rasteriser = Rasteriser(size: size)
    isCoarse = !isFine && min(size.width, size.height) < 320 && projection.scale < 1
    pixels = isCoarse ? [] : [Pixel](repeating: Pixel(0, 0, 0, 255), count: size.area)
    floatPixels =
      isCoarse
      ? [FloatPixel](repeating: FloatPixel(colour: SIMD4(0, 0, 0, 255)), count: size.area) : []
  }

  /// Everything that is visible, in units.
  var visible: Box { projection.visible }

  /// Pixels a unit.
  var scale: Float { projection.scale }

  /// Whether fine textures, leaves and tiles are drawn coarser, since the picture is small.
  let isCoarse: Bool

  /// Whether any of a box, in units, can be seen.
  func shows(_ box: Box) -> Bool {
    let visible = visible
    return box.high.x > visible.low.x && box.low.x < visible.high.x
      && box.high.y > visible.low.y && box.low.y < visible.high.y
  }

  /// Paints in the units of a thing placed in the land.
  mutating func placed(_ placement: Placement, paint: (inout SceneCanvas) -> Void) {
    let land = projection
    projection = land.placed(placement)
    paint(&self)
    projection = land
  }

  /// Lays the paint over the shape, blended with what is there by coverage and opacity.
  mutating func fill(_ path: Path, with paint: some Paint) {
    fill(path, with: paint, in: illumination)
  }

  /// Lays the paint over the shape as emitted light, which the illumination does not change.
  mutating func shine(_ path: Path, with paint: some Paint) {
    fill(path, with: paint, in: .full)
  }

  private mutating func fill(_ path: Path, with paint: some Paint, in light: Illumination) {
    rasteriser.add(path, through: projection)
    let step = isCoarse ? Int(min(paint.coarseDetail * projection.scale, 16).rounded(.up)) : 1
    let bounds = step > 1 ? rasteriser.bounds : Rectangle(x: 0, y: 0, width: 0, height: 0)
    if bounds.size.area > 6 * step * step {
      samples.take(paint, every: step, in: bounds, through: projection, lit: light)
      while rasteriser.advance() {
        SceneCanvas.lay(&samples, overRowOf: rasteriser, projection.size.width, on: &floatPixels)
      }
    } else if isCoarse {
      while rasteriser.advance() {
        SceneCanvas.lay(paint, lit: light, overRowOf: rasteriser, projection, on: &floatPixels)
      }
    } else {
      while rasteriser.advance() {
        SceneCanvas.lay(paint, lit: light, overRowOf: rasteriser, projection, on: &pixels)
      }
    }
  }

  private static func lay<P: Paint, D: BlendTarget>(
    _ paint: P, lit light: Illumination, overRowOf rasteriser: borrowing Rasteriser,
    _ projection: Projection, on elements: inout [D]
  ) {
    let y = rasteriser.row
    let start = y * projection.size.width
    let left = projection.origin.x
    let unit = 1 / projection.steps.x
    var place = Vector(left, projection.origin.y + (Float(y) + 0.5) / projection.steps.y)
    let coverage = rasteriser.coverage.span
    var row = elements.mutableSpan
    let columns = rasteriser.columns
    let step = max(1, min(Int(paint.detail * projection.scale), 64))
    guard step > 1 else {
      for x in columns where coverage[x] > leastOpacity {
        place.x = left + (Float(x) + 0.5) * unit
        let colour = light.on(paint.colour(at: place).channels)
        let opacity = coverage[x] * colour.w
        guard opacity > leastOpacity else { continue }
        row[start + x] = row[start + x].under(colour, opacity, x: x, y: y)
      }
      return
    }
    // The sampled columns are the same for every row and shape.
    var x = columns.lowerBound / step * step
    place.x = left + (Float(x) + 0.5) * unit
    var next = light.on(paint.colour(at: place).channels)
    let fraction = 1 / Float(step)
    while x < columns.upperBound {
      var colour = next
      place.x = left + (Float(x + step) + 0.5) * unit
      next = light.on(paint.colour(at: place).channels)
      // What cannot be seen has no colour of its own to blend with.
      if colour.w == 0 { colour = SIMD4(next.x, next.y, next.z, 0) }
      if next.w == 0 { next = SIMD4(colour.x, colour.y, colour.z, 0) }
      let change = (next - colour) * fraction
      for x in x..<min(x + step, columns.upperBound) {
        let opacity = coverage[x] * colour.w
        if opacity > leastOpacity {
          row[start + x] = row[start + x].under(colour, opacity, x: x, y: y)
        }
        colour += change
      }
      x += step
    }
  }

  private static func lay(
    _ samples: inout PaintSamples, overRowOf rasteriser: borrowing Rasteriser, _ width: Int,
    on floatPixels: inout [FloatPixel]
  ) {
    let y = rasteriser.row
    let coverage = rasteriser.coverage.span
    let columns = rasteriser.columns
    guard !columns.isEmpty else { return }
    samples.blendRow(y)
    let line = samples.line.span
    var row = floatPixels.mutableSpan
    let step = samples.step
    let fraction = 1 / Float(step)
    var index = (columns.lowerBound - samples.firstColumn) / step
    var x = columns.lowerBound
    while x < columns.upperBound {
      let left = samples.firstColumn + index * step
      let change = (line[index + 1] - line[index]) * fraction
      var colour = line[index] + change * Float(x - left)
      let end = min(left + step, columns.upperBound)
      while x < end {
        let opacity = coverage[x] * colour.w
        if opacity > leastOpacity {
          let place = y * width + x
          row[place] = row[place].under(colour, opacity, x: x, y: y)
        }
        colour += change
        x += 1
      }
      index += 1
    }
  }

  /// Lays a small round spot of one colour, its rim softened over one pixel: a leaf, a petal or a
  /// flake that is too small to show a shape.
  mutating func dab(at point: Vector, radii: Vector, with colour: RGBA) {
    let colour = illumination.on(colour.channels)
    if isCoarse {
      SceneCanvas.dab(at: point, radii: radii, with: colour, projection, on: &floatPixels)
    } else {
      SceneCanvas.dab(at: point, radii: radii, with: colour, projection, on: &pixels)
    }
  }

  private static func dab<D: BlendTarget>(
    at point: Vector, radii: Vector, with colour: SIMD4<Float>, _ projection: Projection,
    on elements: inout [D]
  ) {
    let centre = projection.pixels(point)
    let scale = projection.scale
    let reach = Vector(max(radii.x * scale, 0.3), max(radii.y * scale, 0.3))
    let size = projection.size
    let left = max(centre.x - reach.x - 0.5, 0)
    let top = max(centre.y - reach.y - 0.5, 0)
    let right = min(centre.x + reach.x + 0.5, Float(size.width))
    let bottom = min(centre.y + reach.y + 0.5, Float(size.height))
    guard left < right, top < bottom else { return }
    let narrow = min(reach.x, reach.y)
    let shrink = 1 / reach
    let columns = Int(left)..<min(Int(right) + 1, size.width)
    var row = elements.mutableSpan
    for y in Int(top)..<min(Int(bottom) + 1, size.height) {
      for x in columns {
        let away = (Vector(Float(x) + 0.5, Float(y) + 0.5) - centre) * shrink
        let opacity = ((1 - away.length) * narrow + 0.5).clamped * colour.w
        guard opacity > leastOpacity else { continue }
        let place = y * size.width + x
        row[place] = row[place].under(colour, opacity, x: x, y: y)
      }
    }
  }

  /// The least opacity that is composited: less changes no 8-bit value by half.
  private static let leastOpacity: Float = 1 / 512

  /// What was painted so far.
  var picture: [Pixel] { isCoarse ? pixels(of: 0..<projection.size.height) : pixels }

  /// Some rows of what was painted so far.
  func pixels(of rows: Range<Int>) -> [Pixel] {
    let width = projection.size.width
    guard isCoarse else { return Array(pixels[rows.lowerBound * width..<rows.upperBound * width]) }
    var picture = [Pixel](repeating: .zero, count: rows.count * width)
    let floatPixels = floatPixels.span
    var span = picture.mutableSpan
    var index = 0
    for y in rows {
      for x in 0..<width {
        span[index] = Pixel(floatPixels[y * width + x].colour, x: x, y: y)
        index += 1
      }
    }
    return picture
  }

  /// Lays the grain of paper over everything; `strength` is its largest change, in 8-bit steps.
  ///
  /// A small picture shows none.
  mutating func addGrain(strength: Int32) {
    guard !isCoarse else { return }
    let size = projection.size
    var span = pixels.mutableSpan
    var index = 0
    for y in 0..<size.height {
      for x in 0..<size.width {
        let bits = Noise.hash(Int32(truncatingIfNeeded: x), Int32(truncatingIfNeeded: y), 977)
        // The sum of two even spreads: small changes are likelier than large ones.
        let grain = (Int32(bits & 255) + Int32(bits >> 8 & 255) - 255) * strength / 256
        let pixel = span[index]
        span[index] = Pixel(
          UInt8(clamping: Int32(pixel.x) + grain), UInt8(clamping: Int32(pixel.y) + grain),
          UInt8(clamping: Int32(pixel.z) + grain), 255)
        index += 1
      }
    }
  }
}
