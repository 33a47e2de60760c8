import Pixels

/// Sampler of a reduced image, for loops that read many samples.
struct ReducedImageReader {
  let grid: ReducedGrid
  private let samples: UnsafeBufferPointer<SIMD4<Float>>
  private let width: Int
  private let lastX: Int
  private let lastY: Int
  private let farX: Float
  private let farY: Float
  /// Cells for each pixel.
  private let scale: Float
  /// The centre of the canvas's first pixel, in cells from the centre of the first cell.
  private let offset: SIMD2<Float>

  fileprivate init(_ grid: ReducedGrid, _ samples: UnsafeBufferPointer<SIMD4<Float>>) {
    self.grid = grid
    self.samples = samples
    width = grid.size.width
    lastX = grid.size.width - 1
    lastY = grid.size.height - 1
    (farX, farY) = (Float(lastX), Float(lastY))
    scale = 1 / Float(grid.step)
    let inset = SIMD2(
      Float(grid.area.x - grid.origin.x * grid.step), Float(grid.area.y - grid.origin.y * grid.step)
    )
    offset = (inset + 0.5) * scale - 0.5
  }

  /// The sample of a cell, clamped to the edges.
  @inline(__always)
  func cell(_ x: Int, _ y: Int) -> SIMD4<Float> {
    samples[min(max(y, 0), lastY) * width + min(max(x, 0), lastX)]
  }

  /// Nearest-neighbour sampling at a position in cells.
  @inline(__always)
  func nearest(_ position: SIMD2<Float>) -> SIMD4<Float> {
    // At 2²³ a Float's last bit is one, so the addition itself rounds.
    let x = min(max(position.x, 0), farX) + 0x1p23
    let y = min(max(position.y, 0), farY) + 0x1p23
    return samples[Int(y.bitPattern & 0x7F_FFFF) * width + Int(x.bitPattern & 0x7F_FFFF)]
  }

  /// The position in cells of a pixel, from the canvas's corner.
  @inline(__always)
  func position(x: Float, y: Float) -> SIMD2<Float> { SIMD2(x, y) * scale + offset }

  /// Bilinear interpolation at a position in cells.
  @inline(__always)
  func linear(_ position: SIMD2<Float>) -> SIMD4<Float> {
    let (x, y) = (Self.floor(position.x), Self.floor(position.y))
    let (across, down) = (position.x - Float(x), position.y - Float(y))
    let (a, b) = (cell(x, y), cell(x + 1, y))
    let (c, d) = (cell(x, y + 1), cell(x + 1, y + 1))
    let (upper, lower) = (a + (b - a) * across, c + (d - c) * across)
    return upper + (lower - upper) * down
  }

  /// Cubic convolution (Keys 1981) at a position in cells: it interpolates every cell's own sample
  /// and has no kinks.
  @inline(__always)
  func cubic(_ position: SIMD2<Float>) -> SIMD4<Float> {
    let (x, y) = (Self.floor(position.x), Self.floor(position.y))
    let across = Self.weights(position.x - Float(x))
    let down = Self.weights(position.y - Float(y))
    var sum = SIMD4<Float>.zero
    if x >= 1, y >= 1, x + 2 <= lastX, y + 2 <= lastY {
      for row in 0..<4 {
        let start = (y + row - 1) * width + x - 1
        let left = samples[start] * across.x + samples[start + 1] * across.y
        let right = samples[start + 2] * across.z + samples[start + 3] * across.w
        sum += (left + right) * down[row]
      }
    } else {
      for row in 0..<4 {
        let left = cell(x - 1, y + row - 1) * across.x + cell(x, y + row - 1) * across.y
        let right = cell(x + 1, y + row - 1) * across.z + cell(x + 2, y + row - 1) * across.w
        sum += (left + right) * down[row]
      }
    }
    return sum
  }

  /// The samples of eight adjacent pixels.
  ///
  /// - Parameters:
  ///   - x: the first of them, from the canvas's corner; those beyond its edge are undefined.
  ///   - shift: the offset from their centres, in pixels.
  @inline(__always)
  func eight(x: Int, y: Int, shift: SIMD2<Float> = .zero) -> EightSamples {
    if scale == 1, shift == .zero { return EightSamples { cell(x + $0, y) } }
    let start = position(x: Float(x) + shift.x, y: Float(y) + shift.y)
    return EightSamples { cubic(start + SIMD2(scale * Float($0), 0)) }
  }

  /// The samples at eight positions in pixels, from the canvas's corner.
  @inline(__always)
  func eight(x: Lanes, y: Lanes) -> EightSamples {
    EightSamples { cubic(position(x: x[$0], y: y[$0])) }
  }

  /// The samples at eight positions by bilinear interpolation, for smooth or approximate values.
  @inline(__always)
  func eightLinear(x: Lanes, y: Lanes) -> EightSamples {
    EightSamples { linear(position(x: x[$0], y: y[$0])) }
  }

  @inline(__always)
  private static func floor(_ value: Float) -> Int { Int(value + 4096) - 4096 }

  @inline(__always)
  private static func weights(_ t: Float) -> SIMD4<Float> {
    let rest = 1 - t
    return SIMD4(
      -0.5 * t * rest * rest, 1 + t * t * (1.5 * t - 2.5), 1 + rest * rest * (1.5 * rest - 2.5),
      -0.5 * rest * t * t)
  }
}

/// Samples of eight pixels: a colour and a fourth channel.
struct EightSamples {
  var colour: OKLabColours
  var fourth: Lanes

  @inline(__always)
  init(_ sample: (_ lane: Int) -> SIMD4<Float>) {
    // Not in a loop: see `Lanes.init(each:)`.
    let (a, b, c, d) = (sample(0), sample(1), sample(2), sample(3))
    let (e, f, g, h) = (sample(4), sample(5), sample(6), sample(7))
    colour = OKLabColours(
      lightness: Lanes(a.x, b.x, c.x, d.x, e.x, f.x, g.x, h.x),
      greenToRed: Lanes(a.y, b.y, c.y, d.y, e.y, f.y, g.y, h.y),
      blueToYellow: Lanes(a.z, b.z, c.z, d.z, e.z, f.z, g.z, h.z))
    fourth = Lanes(a.w, b.w, c.w, d.w, e.w, f.w, g.w, h.w)
  }
}

extension ReducedImage {
  init(_ grid: ReducedGrid, samples: [SIMD4<Float>]) {
    precondition(samples.count == grid.size.area, "one sample for each cell")
    self.grid = grid
    self.samples = samples
  }

  /// Calls a function with a sampler, which must not outlive the call.
  @inline(__always)
  func read<Result>(_ body: (ReducedImageReader) throws -> Result) rethrows -> Result {
    try samples.withUnsafeBufferPointer { try body(ReducedImageReader(grid, $0)) }
  }

  /// An image on the same grid, each sample computed from this one.
  @inline(__always)
  func map(_ sample: (ReducedImageReader, _ x: Int, _ y: Int) -> SIMD4<Float>) -> ReducedImage {
    read { reader in ReducedImage(grid) { x, y in sample(reader, x, y) } }
  }

  /// The image with its fourth channel replaced.
  func with(fourth: ReducedImage) -> ReducedImage {
    read { colours in
      fourth.map { reader, x, y in
        var sample = colours.cell(x, y)
        sample.w = reader.cell(x, y).x
        return sample
      }
    }
  }
}
