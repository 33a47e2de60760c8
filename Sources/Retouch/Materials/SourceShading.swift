import Pixels

/// Shading of the source: its light and shade, without its own texture.
struct SourceShading {
  /// The scale, as a fraction of the picture's mean side, below which texture is smoothed, and the
  /// contrast, in lightness, from which it counts as an edge.
  private static let radius = 0.012
  private static let contrast: Float = 0.07
  /// The longer side of the reduced copy that slopes are computed from.
  private static let cells = 160

  /// The mean lightness under the mask: the square root of luminance, 0…1.
  let mean: Float
  private let base: EdgeAwareBase
  private let slopes: [SIMD2<Float>]
  private let grid: Size
  private let across: Interpolation
  private let down: Interpolation

  static func reach(in picture: Size) -> Int {
    EdgeAwareBase.reach(radius: radius, in: picture) + max(picture.width, picture.height) / 16
  }

  init(of canvas: Canvas, scale: MaterialScale) {
    let bitmap = canvas.bitmap
    base = EdgeAwareBase(
      of: bitmap, picture: canvas.picture, radius: Self.radius, contrast: Self.contrast)
    let longest = max(bitmap.width, bitmap.height, Self.cells)
    grid = Size(
      width: max(1, bitmap.width * Self.cells / longest),
      height: max(1, bitmap.height * Self.cells / longest))
    let cell = SIMD2(
      Float(bitmap.width) / Float(grid.width), Float(bitmap.height) / Float(grid.height))
    across = Interpolation(from: grid.width, to: bitmap.width)
    down = Interpolation(from: grid.height, to: bitmap.height)
    let small = bitmap.resized(to: grid)
    mean = max(small.meanLightness(under: canvas.coverage), 0.02)
    let ground = mean
    let lightness = Plane(size: grid) { position in
      small.pixels[position].w == 0 ? ground : small.pixels[position].lightness
    }
    let softness = max(1, Double(scale.unit / cell.x) * 0.06)
    let soft = lightness.blurred(by: BoxCascade(sigma: softness))
    let units = scale.unit / cell
    slopes = soft.slopes.map { $0 * units }
  }

  /// The lightness of eight pixels without their texture, given their own.
  @inline(__always)
  func lightness(_ own: Lanes, x: Int, y: Int) -> Lanes { base.base(of: own, x: x, y: y) }

  /// The gradient of lightness per unit to the right and down, for eight pixels.
  @inline(__always)
  func slope(x: Int, y: Int) -> (across: Lanes, down: Lanes) {
    // Over eight pixels the gradient is nearly linear.
    let row = down.position(at: y)
    let first = slopes.value(across.position(at: x), row, in: grid)
    let step = (slopes.value(across.position(at: x + 7), row, in: grid) - first) / 7
    return (Lanes.steps * step.x + first.x, Lanes.steps * step.y + first.y)
  }
}

extension Bitmap {
  /// The mean lightness under a coverage, where the bitmap is a reduced copy of the covered
  /// picture.
  fileprivate func meanLightness(under coverage: Coverage?) -> Float {
    var (sum, total): (Float, Float) = (0, 0)
    for y in 0..<height {
      for x in 0..<width {
        var weight = Float(self[x, y].w)
        if let coverage {
          weight *= Float(
            coverage[
              (2 * x + 1) * coverage.size.width / (2 * width),
              (2 * y + 1) * coverage.size.height / (2 * height)])
        }
        sum += weight * self[x, y].lightness
        total += weight
      }
    }
    return total > 0 ? sum / total : 0.5
  }
}

extension Pixel {
  /// The square root of luminance, 0…1.
  fileprivate var lightness: Float {
    let light = Light(of: self)
    return ChannelWeights.bt709(light.x, light.y, light.z).squareRoot()
  }
}

extension Plane {
  /// The gradient of the values to the right and down.
  fileprivate var slopes: [SIMD2<Float>] {
    values.indices.map { index in
      let (x, y) = (index % size.width, index / size.width)
      func value(_ x: Int, _ y: Int) -> Float {
        values[
          min(max(y, 0), size.height - 1) * size.width + min(max(x, 0), size.width - 1)]
      }
      return SIMD2(
        value(x + 1, y) - value(x - 1, y), value(x, y + 1) - value(x, y - 1)) / 2
    }
  }
}
