import Glibc
import Pixels

/// Basic colour category: the fuzzy set of colours that a person calls by one name, as ranges of
/// hue, lightness and chroma in OKLab.
struct ColourCategory {
  /// Trapezoidal membership function: where membership starts to rise and reaches 1, then where it
  /// starts to fall and reaches 0.
  typealias Span = (Float, Float, Float, Float)

  /// The middle of the hues as a direction in OKLab, and the cosines of the angles from it at which
  /// membership is 0 and 1, and up to which shading may rotate it.
  ///
  /// nil for greys, whose hue is undefined.
  private let hue: (middle: SIMD2<Float>, end: Float, whole: Float, reach: Float)?
  private let lightness: Span
  private let chroma: Span

  /// The category of a colour: a broad one for basic names such as "red", a neighbourhood of the
  /// colour for all others.
  init(of colour: NamedColour) {
    if let basic = Self.basic(colour.name) {
      self = basic
      return
    }
    let perceived = colour.perceived
    let (red, yellow) = (perceived.greenToRed[0], perceived.blueToYellow[0])
    let (middle, chroma) = (perceived.lightness[0], (red * red + yellow * yellow).squareRoot())
    let lightness = (middle - 0.28, middle - 0.15, middle + 0.15, middle + 0.28)
    if chroma < 0.03 {
      self.init(hues: nil, lightness: lightness, chroma: (-1, -1, 0.025, 0.05))
    } else {
      let degrees = atan2(yellow, red) * 180 / .pi
      self.init(
        hues: (degrees - 20, degrees + 20), lightness: lightness,
        chroma: (0.35 * chroma, 0.6 * chroma, 2, 2))
    }
  }

  /// - Parameter hues: in degrees, from red (about 25) through yellow (about 105) to blue (about
  ///   260).
  private init(hues: (Float, Float)?, lightness: Span, chroma: Span) {
    hue = hues.map { from, to in
      let middle = (from + to) / 2 * .pi / 180
      let width = (to - from) / 2 * .pi / 180
      // Neighbouring hues overlap by ten degrees.
      let degree = Float.pi / 180
      return (
        SIMD2(cos(middle), sin(middle)), cos(width + 10 * degree), cos(width),
        cos(width + 30 * degree)
      )
    }
    self.lightness = lightness
    self.chroma = chroma
  }

  /// The eleven basic colour terms of Berlin and Kay, "Basic Color Terms" (1969), and a few more.
  private static func basic(_ name: String) -> ColourCategory? {
    let all: Span = (-1, -1, 2, 2)
    func colourful(_ chroma: Float) -> Span { (0.6 * chroma, chroma, 2, 2) }
    return switch name {
    case "red":
      ColourCategory(hues: (4, 30), lightness: (0.08, 0.2, 0.66, 0.76), chroma: colourful(0.1))
    case "orange":
      ColourCategory(hues: (37, 78), lightness: (0.5, 0.58, 2, 2), chroma: colourful(0.1))
    case "yellow":
      ColourCategory(hues: (88, 112), lightness: (0.5, 0.6, 2, 2), chroma: colourful(0.075))
    case "green": ColourCategory(hues: (118, 172), lightness: all, chroma: colourful(0.045))
    case "cyan", "turquoise", "teal":
      ColourCategory(hues: (182, 216), lightness: all, chroma: colourful(0.045))
    case "blue": ColourCategory(hues: (228, 290), lightness: all, chroma: colourful(0.04))
    case "purple", "violet":
      ColourCategory(hues: (300, 326), lightness: all, chroma: colourful(0.05))
    case "magenta", "fuchsia":
      ColourCategory(hues: (326, 356), lightness: all, chroma: colourful(0.12))
    case "pink":
      ColourCategory(hues: (336, 380), lightness: (0.55, 0.64, 2, 2), chroma: colourful(0.05))
    case "brown":
      ColourCategory(
        hues: (36, 88), lightness: (0.12, 0.2, 0.56, 0.66), chroma: (0.02, 0.035, 0.13, 0.17))
    case "white":
      ColourCategory(hues: nil, lightness: (0.76, 0.86, 2, 2), chroma: (-1, -1, 0.03, 0.055))
    case "black":
      ColourCategory(hues: nil, lightness: (-1, -1, 0.24, 0.34), chroma: (-1, -1, 0.04, 0.07))
    case "grey":
      ColourCategory(hues: nil, lightness: (0.22, 0.3, 0.82, 0.9), chroma: (-1, -1, 0.02, 0.04))
    default: nil
    }
  }

  /// The membership of colours in the category, 0…1.
  @inline(__always)
  func membership(of colours: OKLabColours) -> Lanes {
    let chroma = colours.chroma
    var membership =
      Self.membership(colours.lightness, lightness) * Self.membership(chroma, self.chroma)
    if let hue {
      membership *= Self.rise(colours.closeness(toHue: hue.middle), from: hue.end, to: hue.whole)
    }
    return membership
  }

  /// Whether the category is defined by a hue, and not one of greys.
  var hasHue: Bool { hue != nil }

  /// The membership, 0…1, of colours in a surface of the category at any lightness: shadow and
  /// glare rotate a hue, but not far.
  @inline(__always)
  func reach(of colours: OKLabColours) -> Lanes {
    guard let hue else { return Lanes(repeating: 1) }
    return Self.rise(colours.closeness(toHue: hue.middle), from: hue.reach, to: hue.end)
  }

  @inline(__always)
  private static func membership(_ values: Lanes, _ span: Span) -> Lanes {
    rise(values, from: span.0, to: span.1) * (1 - rise(values, from: span.2, to: span.3))
  }

  /// Smooth ramp from 0 to 1.
  @inline(__always)
  private static func rise(_ values: Lanes, from: Float, to: Float) -> Lanes {
    values.smoothStep(from, max(to, from + 1e-6))
  }
}
