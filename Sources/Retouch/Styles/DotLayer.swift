import Glibc
import Pixels

/// Layer of paint dots over a canvas: about one in each square of a grid, in random order.
struct DotLayer {
  /// Dot of paint.
  private struct PaintDot {
    /// The middle, in pixels from the canvas's corner.
    var middle: SIMD2<Float>
    var radius: Float
    /// The depth order: the dot of higher rank lies above.
    var rank: Float
    var colour: SIMD4<Float>
  }

  /// The dots from top to bottom.
  private let dots: [PaintDot]
  private let blocks: DiscBlocks

  /// - Parameters:
  ///   - detail: in the fourth number, the local gradient magnitude.
  ///   - pitch: the distance between dots, in pixels.
  ///   - rim: the largest increase of a dot's radius, in pixels.
  ///   - need: the detail required for a dot.
  init(
    _ image: ReducedImage, _ detail: ReducedImage, pitch: Float, rim: Float, seed: UInt64,
    layer: UInt64,
    need: Float
  ) {
    let area = image.grid.area
    let corner = SIMD2(Float(area.x), Float(area.y))
    let columns = Int(Float(area.x) / pitch) - 1..<Int(Float(area.maxX) / pitch) + 2
    let rows = Int(Float(area.y) / pitch) - 1..<Int(Float(area.maxY) / pitch) + 2
    var dots: [PaintDot] = []
    dots.reserveCapacity(columns.count * rows.count)
    image.read { image in
      detail.read { detail in
        for row in rows {
          for column in columns {
            let stream =
              UInt64(bitPattern: Int64(row)) << 32 ^ UInt64(bitPattern: Int64(column))
              ^ layer << 60
            var random = SeededRandom(seed: seed, stream: stream)
            let jitter = SIMD2(random.unit, random.unit) * 0.7 + 0.15
            let middle = (SIMD2(Float(column), Float(row)) + jitter) * pitch - corner
            let position = image.position(x: middle.x - 0.5, y: middle.y - 0.5)
            guard detail.nearest(position).w * (0.6 + random.unit) > need else { continue }
            let radius = pitch * (0.52 + 0.2 * random.unit)
            let rank = random.unit
            dots.append(
              PaintDot(
                middle: middle, radius: radius, rank: rank,
                colour: Self.divided(image.nearest(position), &random)))
          }
        }
      }
    }
    dots.sort { $0.rank > $1.rank }
    self.dots = dots
    blocks = DiscBlocks(
      dots.map { ($0.middle, reach: $0.radius + rim + 0.5) }, over: area.size)
  }

  /// Divisionism: one of the purer colours into which a colour is divided.
  ///
  /// It is near its own hue or now and then its complement, warmer in the light and cooler in the
  /// shade.
  private static func divided(
    _ colour: SIMD4<Float>, _ random: inout SeededRandom
  ) -> SIMD4<Float> {
    let isComplement = random.unit < 0.1
    let turn = (random.unit - 0.5) * 1.3
    let gain = isComplement ? -0.5 : 1.1 + 0.7 * random.unit
    let shifted = SIMD2(colour.y, colour.z + (colour.x - 0.55) * 0.05)
    let lean = SIMD2(random.unit - 0.5, random.unit - 0.5) * 0.07
    let (cosine, sine) = (cos(turn) * gain, sin(turn) * gain)
    let lightness = colour.x + (random.unit - 0.5) * 0.12 - 0.005
    return SIMD4(
      lightness, shifted.x * cosine - shifted.y * sine + lean.x,
      shifted.x * sine + shifted.y * cosine + lean.y, 0)
  }

  /// Composites the dots below what is already painted of eight pixels; no more than two dots
  /// contribute to a pixel.
  ///
  /// - Parameters:
  ///   - x: the first of the pixels, from the canvas's corner: a multiple of eight.
  ///   - rough: the increase of the dots' radii there, in pixels.
  @inline(__always)
  func paint(_ pixels: inout FrontToBackBlend, _ x: Int, _ y: Int, rough: Lanes) {
    guard !pixels.areCovered else { return }
    let (across, down) = (Lanes.counting(from: x), Float(y) + 0.5)
    var touches = Lanes.zero
    dots.withUnsafeBufferPointer { dots in
      blocks.withNumbers(x, y) { numbers in
        for number in numbers {
          let dot = dots[Int(number)]
          let offset = (x: across - dot.middle.x, y: down - dot.middle.y)
          let squared = offset.x * offset.x + offset.y * offset.y
          let limit = rough + (dot.radius + 0.5)
          let isTouched = (squared .< limit * limit) .& (limit .> 0) .& (touches .< 2)
          guard any(isTouched) else { continue }
          touches.replace(with: touches + 1, where: isTouched)
          let cover = (limit - squared.root).atMost(1)
          pixels.lay(dot.colour, Lanes.zero.replacing(with: cover, where: isTouched))
          if pixels.areCovered { break }
        }
      }
    }
  }
}

/// Front-to-back compositing of eight pixels.
struct FrontToBackBlend {
  private var colour = OKLabColours(lightness: .zero, greenToRed: .zero, blueToYellow: .zero)
  /// The remaining transparency of each pixel.
  private var bare = Lanes(repeating: 1)

  /// Whether all pixels are opaque.
  @inline(__always)
  var areCovered: Bool { all(bare .<= 0) }

  /// Adds a colour in OKLab with an opacity 0…1 below what is already painted.
  @inline(__always)
  mutating func lay(_ paint: SIMD4<Float>, _ cover: Lanes) {
    let fraction = bare * cover
    colour.lightness += fraction * paint.x
    colour.greenToRed += fraction * paint.y
    colour.blueToYellow += fraction * paint.z
    bare -= fraction
  }

  /// The pixels composited over a ground.
  @inline(__always)
  func over(_ ground: SIMD4<Float>) -> OKLabColours {
    var pixels = self
    pixels.lay(ground, Lanes(repeating: 1))
    return pixels.colour
  }
}
