import Pixels

/// The grain of a film over a part of a picture: slightly soft Gaussian noise of mean 0 and
/// deviation 1.
///
/// It lies fixed in the picture, whatever part of it is worked on, and its grains are as large
/// against the picture in every copy with more than two megapixels; below, a grain is a pixel.
struct FilmGrain {
  private let area: Rectangle
  /// The distance of independent values, in pixels.
  private let pitch: Float
  /// The place of the first of the values among all.
  private let origin: Point
  private let values: Plane

  init(on canvas: Canvas, seed: UInt64) {
    let (area, pitch) = (canvas.area, Float(max(1, canvas.picture.meanSide / 1400)))
    let cascade = BoxCascade(sigma: 0.7)
    // A Gaussian blur leaves white noise a deviation of 1 / (2·σ·√π).
    let gain = 2 * Float(0.7) * Float.pi.squareRoot()
    let margin = cascade.reach + 1
    let origin = Point(
      x: Int(Float(area.x) / pitch) - margin, y: Int(Float(area.y) / pitch) - margin)
    let size = Size(
      width: Int(Float(area.maxX) / pitch) + margin + 2 - origin.x,
      height: Int(Float(area.maxY) / pitch) + margin + 2 - origin.y)
    values = Plane(size: size) { place in
      let (x, y) = (place % size.width + origin.x, place / size.width + origin.y)
      return gain * Self.normal(x, y, seed)
    }.blurred(by: cascade)
    self.area = area
    self.pitch = pitch
    self.origin = origin
  }

  /// A number of about the normal distribution, of its own for each place: the sum of four even
  /// ones.
  private static func normal(_ x: Int, _ y: Int, _ seed: UInt64) -> Float {
    let place = UInt64(UInt32(truncatingIfNeeded: x)) << 32 | UInt64(UInt32(truncatingIfNeeded: y))
    var random = SeededRandom(seed: seed, stream: place)
    let bits = random.next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    // Four even numbers of 0…1 have the mean 2 and the variance 1/3.
    return (Float(sum) / 65535 - 2) * Float(3).squareRoot()
  }

  /// The noise at eight pixels beside each other, straight between its values.
  @inline(__always)
  subscript(x: Int, y: Int) -> Lanes {
    let down = Float(area.y + y) / pitch - Float(origin.y)
    let (width, share) = (values.size.width, down - Float(Int(down)))
    let upper = Int(down) * width
    var noise = Lanes.zero
    values.values.withUnsafeBufferPointer { values in
      for lane in 0..<8 {
        // Beyond the area's end there is no pixel, but a lane.
        let place = Float(min(area.x + x + lane, area.maxX)) / pitch - Float(origin.x)
        let left = upper + Int(place)
        let first = values[left] + (values[left + width] - values[left]) * share
        let last = values[left + 1] + (values[left + width + 1] - values[left + 1]) * share
        noise[lane] = first + (last - first) * (place - Float(Int(place)))
      }
    }
    return noise
  }

  /// The factors by which grain changes lights: most in the shadows, as a negative prints it.
  ///
  /// - Parameters:
  ///   - brightness: of the lights, 0…1.
  ///   - strength: the deviation of brightness in black, nearly; 1 is white.
  @inline(__always)
  func factor(_ x: Int, _ y: Int, brightness: Lanes, strength: Float) -> Lanes {
    // Divided by the brightness it is a change of brightness; the square makes it one of light.
    let change = strength * self[x, y] * (1 - 0.55 * brightness) / (brightness + 0.12)
    let factor = (1 + change).atLeast(0)
    return factor * factor
  }
}
