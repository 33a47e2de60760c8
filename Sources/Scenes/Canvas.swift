import Pixels

/// A picture being painted, in units of the drawing, whatever its size in pixels.
struct Canvas {
  let viewport: Viewport
  private(set) var pixels: [Pixel]
  private var rasteriser: Rasteriser

  init(size: Size) {
    viewport = Viewport(size: size)
    pixels = [Pixel](repeating: Pixel(0, 0, 0, 255), count: size.area)
    rasteriser = Rasteriser(size: size)
  }

  /// Everything that is visible, in units.
  var visible: Box {
    Box(x: viewport.left...viewport.right, y: viewport.top...viewport.bottom)
  }

  /// Pixels a unit.
  var scale: Float { viewport.scale }

  /// Lays the paint over the shape, blended with what is there by coverage and opacity.
  mutating func fill(_ path: Path, with paint: some Paint) {
    rasteriser.add(path, through: viewport)
    while rasteriser.advance() {
      Canvas.lay(paint, overRowOf: rasteriser, viewport, on: &pixels)
    }
  }

  private static func lay<P: Paint>(
    _ paint: P, overRowOf rasteriser: borrowing Rasteriser, _ viewport: Viewport,
    on pixels: inout [Pixel]
  ) {
    let y = rasteriser.row
    let start = y * viewport.size.width
    let left = viewport.left
    let unit = 1 / viewport.scale
    var place = viewport.units(x: 0, y: y)
    let coverage = rasteriser.coverage.span
    var row = pixels.mutableSpan
    let columns = rasteriser.columns
    let step = max(1, min(Int(paint.detail * viewport.scale), 64))
    guard step > 1 else {
      for x in columns where coverage[x] > leastShare {
        place.x = left + (Float(x) + 0.5) * unit
        let colour = paint.colour(at: place).channels
        let opacity = coverage[x] * colour.w
        guard opacity > leastShare else { continue }
        row[start + x] = blend(row[start + x], colour, opacity, dither: dither(x, y))
      }
      return
    }
    // The sampled columns are the same for every row and shape.
    var x = columns.lowerBound / step * step
    place.x = left + (Float(x) + 0.5) * unit
    var next = paint.colour(at: place).channels
    let share = 1 / Float(step)
    while x < columns.upperBound {
      var colour = next
      place.x = left + (Float(x + step) + 0.5) * unit
      next = paint.colour(at: place).channels
      // What cannot be seen has no colour of its own to blend with.
      if colour.w == 0 { colour = SIMD4(next.x, next.y, next.z, 0) }
      if next.w == 0 { next = SIMD4(colour.x, colour.y, colour.z, 0) }
      let change = (next - colour) * share
      for x in x..<min(x + step, columns.upperBound) {
        let opacity = coverage[x] * colour.w
        if opacity > leastShare {
          row[start + x] = blend(row[start + x], colour, opacity, dither: dither(x, y))
        }
        colour += change
      }
      x += step
    }
  }

  /// Less than this changes no 8-bit value by half.
  private static let leastShare: Float = 1 / 512

  @inline(__always)
  private static func blend(
    _ under: Pixel, _ colour: SIMD4<Float>, _ opacity: Float, dither: Float
  ) -> Pixel {
    let below = SIMD4(Float(under.x), Float(under.y), Float(under.z), 255)
    let sum = below + (colour - below) * opacity + dither
    return Pixel(byte(sum.x), byte(sum.y), byte(sum.z), 255)
  }

  /// The value cut to a whole one; a paint may stray a little beyond black and white.
  @inline(__always)
  private static func byte(_ value: Float) -> UInt8 { UInt8(max(0, min(value, 255))) }

  /// What is added before a value is cut to 8 bits: evenly spread thresholds (Roberts' R2
  /// sequence), so that soft gradients show no bands.
  @inline(__always)
  private static func dither(_ x: Int, _ y: Int) -> Float {
    let bits =
      UInt32(truncatingIfNeeded: x) &* 3_242_174_889
      &+ UInt32(truncatingIfNeeded: y) &* 2_447_445_414
    return Float(bits >> 8) * (0.999 / 16_777_216)
  }

  /// Lays the grain of paper over everything; `strength` is its largest change, in 8-bit steps.
  mutating func addGrain(strength: Int32) {
    let size = viewport.size
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
