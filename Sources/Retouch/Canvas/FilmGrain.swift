import Pixels

/// Film grain: slightly blurred Gaussian noise of mean 0 and standard deviation 1.
///
/// The pattern is fixed to the picture, whichever part of it is edited. Above two megapixels the
/// grain scales with the picture; below, a grain is a pixel.
struct FilmGrain {
  private let area: Rectangle
  /// The distance in pixels between independent values.
  private let pitch: Float
  /// The position of the first stored value in the pattern of the whole picture.
  private let origin: Point
  private let values: Plane

  init(on canvas: Canvas, seed: UInt64) {
    let (area, pitch) = (canvas.area, Float(max(1, canvas.picture.meanSide / 1400)))
    let cascade = BoxCascade(sigma: 0.7)
    // A Gaussian blur reduces white noise to a standard deviation of 1 / (2·σ·√π).
    let gain = 2 * Float(0.7) * Float.pi.squareRoot()
    let margin = cascade.reach + 1
    let origin = Point(
      x: Int(Float(area.x) / pitch) - margin, y: Int(Float(area.y) / pitch) - margin)
    let size = Size(
      width: Int(Float(area.maxX) / pitch) + margin + 2 - origin.x,
      height: Int(Float(area.maxY) / pitch) + margin + 2 - origin.y)
    values = Plane(size: size) { position in
      let (x, y) = (position % size.width + origin.x, position / size.width + origin.y)
      return gain * Self.normal(x, y, seed)
    }.blurred(by: cascade)
    self.area = area
    self.pitch = pitch
    self.origin = origin
  }

  /// Approximately normal noise, a function of the position: the sum of four uniform numbers.
  private static func normal(_ x: Int, _ y: Int, _ seed: UInt64) -> Float {
    let position =
      UInt64(UInt32(truncatingIfNeeded: x)) << 32 | UInt64(UInt32(truncatingIfNeeded: y))
    var random = SeededRandom(seed: seed, stream: position)
    let bits = random.next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    // The sum of four uniform numbers in 0…1 has the mean 2 and the variance 1/3.
    return (Float(sum) / 65535 - 2) * Float(3).squareRoot()
  }

  /// The noise at eight adjacent pixels, bilinearly interpolated.
  @inline(__always)
  subscript(x: Int, y: Int) -> Lanes {
    let down = Float(area.y + y) / pitch - Float(origin.y)
    let (width, fraction) = (values.size.width, down - Float(Int(down)))
    let upper = Int(down) * width
    var noise = Lanes.zero
    values.values.withUnsafeBufferPointer { values in
      for lane in 0..<8 {
        // Lanes beyond the end of the area have no pixel.
        let position = Float(min(area.x + x + lane, area.maxX)) / pitch - Float(origin.x)
        let left = upper + Int(position)
        let first = values[left] + (values[left + width] - values[left]) * fraction
        let last = values[left + 1] + (values[left + width + 1] - values[left + 1]) * fraction
        noise[lane] = first + (last - first) * (position - Float(Int(position)))
      }
    }
    return noise
  }

  /// Factors that add grain to linear light: strongest in the shadows, as in prints from a
  /// negative.
  ///
  /// - Parameters:
  ///   - brightness: of the light, 0…1.
  ///   - strength: roughly the standard deviation of brightness in black; 1 is white.
  @inline(__always)
  func factor(_ x: Int, _ y: Int, brightness: Lanes, strength: Float) -> Lanes {
    // The relative change of brightness, squared because brightness is the square root of light.
    let change = strength * self[x, y] * (1 - 0.55 * brightness) / (brightness + 0.12)
    let factor = (1 + change).atLeast(0)
    return factor * factor
  }
}
