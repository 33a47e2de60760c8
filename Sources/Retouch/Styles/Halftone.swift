import Glibc
import Pixels

/// Halftone print in four inks, magnified: cyan, magenta, yellow and black dots on screens at
/// different angles.
///
/// The dot sizes are solved for the mean reflectance of the print, by the model of Demichel and
/// Neugebauer for inks that overlap at random.
enum Halftone {
  /// The distance between dots, as a fraction of the picture's mean side.
  static let pitch: Float = 0.0085
  private static let paper = LinearColours(hexadecimal: 0xFBF7EE)

  static func printed(_ canvas: Canvas, progress: (Double) throws -> Void) throws -> Bitmap {
    let image = ReducedImage(of: canvas)
    try progress(0.1)
    let pitch = max(3, Float(canvas.picture.meanSide) * pitch)
    let screens = [Float(15), 75, 0, 45].map { DotScreen(canvas.area, pitch: pitch, degrees: $0) }
    let (cyan, magenta, yellow, black) = (screens[0], screens[1], screens[2], screens[3])
    let calm = image.blurred(sigma: max(0.5, pitch * 0.12 / Float(image.grid.step)))
    try progress(0.2)
    return try calm.read { reader in
      try canvas.painted {
        try progress(0.2 + 0.8 * $0)
      } _: { _, x, y in
        let coverages = InkCoverages(of: reader.eight(x: x, y: y).colour.linear, on: paper)
        return paper.printed(.cyan, cyan.dots(coverages.cyan, x, y))
          .printed(.magenta, magenta.dots(coverages.magenta, x, y))
          .printed(.yellow, yellow.dots(coverages.yellow, x, y))
          .printed(.black, black.dots(coverages.black, x, y))
      }
    }
  }
}

/// Ink: its transmittance for each primary, 0…1.
private struct Ink {
  let red: Float
  let green: Float
  let blue: Float

  static let cyan = Ink(red: 0.02, green: 0.52, blue: 0.86)
  static let magenta = Ink(red: 0.84, green: 0.02, blue: 0.36)
  static let yellow = Ink(red: 0.99, green: 0.84, blue: 0.01)
  static let black = Ink(red: 0.01, green: 0.01, blue: 0.012)
}

extension LinearColours {
  /// The colours with a fraction of their area covered by an ink.
  @inline(__always)
  fileprivate func printed(_ ink: Ink, _ coverage: Lanes) -> LinearColours {
    LinearColours(
      red: red * (1 - coverage * (1 - ink.red)), green: green * (1 - coverage * (1 - ink.green)),
      blue: blue * (1 - coverage * (1 - ink.blue)))
  }
}

/// Area coverage of each ink, 0…1.
private struct InkCoverages {
  var cyan = Lanes.zero
  var magenta = Lanes.zero
  var yellow = Lanes.zero
  var black: Lanes

  /// The coverages that together reproduce a colour, as nearly as inks can.
  @inline(__always)
  init(of colour: LinearColours, on paper: LinearColours) {
    let red = (colour.red / paper.red).clipped
    let green = (colour.green / paper.green).clipped
    let blue = (colour.blue / paper.blue).clipped
    // Black replaces most of what all three inks have in common, and only in the darker half.
    let common = 1 - red.atLeast(green).atLeast(blue)
    black = common * common * common * 0.95
    let key = 1 - black * 0.99
    // Fixed-point iteration: each ink is solved for its own primary given the others; the inks
    // interfere so little that a few rounds converge.
    for _ in 0..<4 {
      cyan = Self.coverage(red, key * (1 - magenta * 0.16) * (1 - yellow * 0.01), 0.98)
      magenta = Self.coverage(green, key * (1 - cyan * 0.48) * (1 - yellow * 0.16), 0.98)
      yellow = Self.coverage(blue, key * (1 - cyan * 0.14) * (1 - magenta * 0.64), 0.99)
    }
  }

  @inline(__always)
  private static func coverage(_ light: Lanes, _ others: Lanes, _ strength: Float) -> Lanes {
    ((1 - light / others.atLeast(1e-3)) / strength).clipped
  }
}

/// Halftone screen of round dots at an angle.
struct DotScreen {
  /// The distance between dots, in pixels.
  private let pitch: Float
  /// The step along the screen for a pixel to the right and, rotated, for a pixel down; in dots.
  private let step: SIMD2<Float>
  private let origin: SIMD2<Float>

  init(_ area: Rectangle, pitch: Float, degrees: Float) {
    self.pitch = pitch
    step = SIMD2(radiansOf: degrees) / pitch
    origin = SIMD2(Float(area.x), Float(area.y) + 0.5)
  }

  /// The ink at eight pixels for a coverage: dots grow until they touch, and then leave ever
  /// smaller holes.
  @inline(__always)
  func dots(_ coverage: Lanes, _ x: Int, _ y: Int) -> Lanes {
    disc(radius: Self.radius(coverage) * pitch, distance: distance(x, y) * pitch)
  }

  /// Anti-aliased disc: the coverage of a pixel at a distance from its middle, in pixels; summed
  /// over all pixels it is the disc's area.
  @inline(__always)
  func disc(radius: Lanes, distance: Lanes) -> Lanes {
    // A rim of a pixel's width adds a twelfth to the squared radius; a disc smaller than that is a
    // cone of a pixel's radius, paler the smaller it is.
    let squared = radius * radius
    let rim = (squared.atLeast(1 / 3) - 1 / 12).squareRoot() + 0.5
    return (rim - distance).clipped * (squared * 3).clipped
  }

  /// The distances of eight pixels from the middle of the nearest dot, in units of the dots'
  /// distance.
  @inline(__always)
  func distance(_ x: Int, _ y: Int) -> Lanes {
    let across = Lanes.counting(from: x) + origin.x
    let down = Float(y) + origin.y
    let u = Self.offset(across * step.x + down * step.y)
    let v = Self.offset(down * step.x - across * step.y)
    return (u * u + v * v).squareRoot()
  }

  @inline(__always)
  private static func offset(_ position: Lanes) -> Lanes { position - position.wholeBelow - 0.5 }

  /// The radius of dots, at distance 1, for a coverage of the paper.
  @inline(__always)
  static func radius(_ coverage: Lanes) -> Lanes {
    let apart = (coverage / .pi).squareRoot()
    // Dots that overlap leave holes of four arcs; their area is nearly a square, corrected so that
    // both formulas agree where dots touch.
    let rest = (1 - coverage).atLeast(0)
    let overlapping = 0.707_107 - rest.squareRoot() * (0.5 - 0.247 * rest)
    return apart.replacing(with: overlapping, where: coverage .> .pi / 4)
  }
}
