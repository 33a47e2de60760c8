import Glibc
import Pixels

/// A print in four inks, magnified: cyan, magenta, yellow and black dots on screens that are turned
/// against each other.
///
/// The dots' sizes are solved for the light that the print gives back on the whole, by Demichel's and
/// Neugebauer's model of inks that overlap by chance.
enum Halftone {
  /// The distance of dots, as a share of the picture's mean side.
  static let pitch: Float = 0.0085
  private static let paper = LinearColours(hexadecimal: 0xFBF7EE)

  static func printed(_ canvas: Canvas, progress: (Double) throws -> Void) throws -> Bitmap {
    let study = Study(of: canvas)
    try progress(0.1)
    let pitch = max(3, Float(canvas.picture.meanSide) * pitch)
    let screens = [Float(15), 75, 0, 45].map { DotScreen(canvas.area, pitch: pitch, degrees: $0) }
    let (cyan, magenta, yellow, black) = (screens[0], screens[1], screens[2], screens[3])
    let calm = study.blurred(sigma: max(0.5, pitch * 0.12 / Float(study.grid.step)))
    try progress(0.2)
    return try calm.read { reader in
      try canvas.painted {
        try progress(0.2 + 0.8 * $0)
      } _: { _, x, y in
        let shares = InkShares(of: reader.eight(x: x, y: y).colour.linear, on: paper)
        return paper.printed(.cyan, cyan.dots(shares.cyan, x, y))
          .printed(.magenta, magenta.dots(shares.magenta, x, y))
          .printed(.yellow, yellow.dots(shares.yellow, x, y))
          .printed(.black, black.dots(shares.black, x, y))
      }
    }
  }
}

/// The light of each primary that an ink lets through, 0…1.
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
  /// The colours with a share of their area covered by an ink.
  @inline(__always)
  fileprivate func printed(_ ink: Ink, _ share: Lanes) -> LinearColours {
    LinearColours(
      red: red * (1 - share * (1 - ink.red)), green: green * (1 - share * (1 - ink.green)),
      blue: blue * (1 - share * (1 - ink.blue)))
  }
}

/// How much of the paper each ink covers, 0…1.
private struct InkShares {
  var cyan = Lanes.zero
  var magenta = Lanes.zero
  var yellow = Lanes.zero
  var black: Lanes

  /// The shares that together give back a colour, or come near where inks cannot.
  @inline(__always)
  init(of colour: LinearColours, on paper: LinearColours) {
    let red = (colour.red / paper.red).clipped
    let green = (colour.green / paper.green).clipped
    let blue = (colour.blue / paper.blue).clipped
    // Black takes most of what all three inks would have in common, and only in the darker half.
    let common = 1 - red.atLeast(green).atLeast(blue)
    black = common * common * common * 0.95
    let key = 1 - black * 0.99
    // Each ink takes what is left of its own primary by the others; they hardly meddle, so a few
    // rounds settle it.
    for _ in 0..<4 {
      cyan = Self.share(red, key * (1 - magenta * 0.16) * (1 - yellow * 0.01), 0.98)
      magenta = Self.share(green, key * (1 - cyan * 0.48) * (1 - yellow * 0.16), 0.98)
      yellow = Self.share(blue, key * (1 - cyan * 0.14) * (1 - magenta * 0.64), 0.99)
    }
  }

  @inline(__always)
  private static func share(_ light: Lanes, _ others: Lanes, _ strength: Float) -> Lanes {
    ((1 - light / others.atLeast(1e-3)) / strength).clipped
  }
}

/// A screen of round dots at an angle.
struct DotScreen {
  /// The distance of dots, in pixels.
  private let pitch: Float
  /// How far a pixel to the right is along the screen and, turned, one down; in dots.
  private let step: SIMD2<Float>
  private let origin: SIMD2<Float>

  init(_ area: Rectangle, pitch: Float, degrees: Float) {
    self.pitch = pitch
    step = SIMD2(radiansOf: degrees) / pitch
    origin = SIMD2(Float(area.x), Float(area.y) + 0.5)
  }

  /// How much of eight pixels is covered by dots that cover a share of the paper: they grow until
  /// they touch, and then leave smaller and smaller holes.
  @inline(__always)
  func dots(_ share: Lanes, _ x: Int, _ y: Int) -> Lanes {
    disc(radius: Self.radius(share) * pitch, distance: distance(x, y) * pitch)
  }

  /// How much of a pixel at a distance from the middle of a disc is covered by it, in pixels; all
  /// together are covered by exactly the disc's area.
  @inline(__always)
  func disc(radius: Lanes, distance: Lanes) -> Lanes {
    // A rim of a pixel's width adds a twelfth to the squared radius; a disc smaller than that is a
    // cone of a pixel's radius, the paler the smaller it is.
    let squared = radius * radius
    let rim = (squared.atLeast(1 / 3) - 1 / 12).squareRoot() + 0.5
    return (rim - distance).clipped * (squared * 3).clipped
  }

  /// How far eight pixels are from the middle of the nearest dot, in the distance of dots.
  @inline(__always)
  func distance(_ x: Int, _ y: Int) -> Lanes {
    let across = Lanes.counting(from: x) + origin.x
    let down = Float(y) + origin.y
    let u = Self.offset(across * step.x + down * step.y)
    let v = Self.offset(down * step.x - across * step.y)
    return (u * u + v * v).squareRoot()
  }

  @inline(__always)
  private static func offset(_ place: Lanes) -> Lanes { place - place.wholeBelow - 0.5 }

  /// The radius of dots at distance 1 that cover a share of the paper.
  @inline(__always)
  static func radius(_ share: Lanes) -> Lanes {
    let apart = (share / .pi).squareRoot()
    // Dots that overlap leave holes of four arcs; their area is nearly a square, corrected so that
    // both formulas meet where dots touch.
    let rest = (1 - share).atLeast(0)
    let overlapping = 0.707_107 - rest.squareRoot() * (0.5 - 0.247 * rest)
    return apart.replacing(with: overlapping, where: share .> .pi / 4)
  }
}
