import Pixels

/// Pop art: a screen print of a few loud flat colours unrelated to the picture's own, with halftone
/// dots at their transitions and black outlines.
enum PopArt {
  static func printed(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.003, least: 1, progress)
    let unit = image.grid.meanSide
    let calm = image.smoothed(
      along: flow, radius: unit * 0.005, range: 0.06, passes: 1)
    let lines = calm.lines(along: flow, sigma: max(0.9, unit * 0.0017))
    try progress(0.4)
    let flat = calm.smoothed(
      along: flow, radius: unit * 0.006, range: 0.08, passes: 3)
    try progress(0.6)
    let press = PopPress(canvas, seed: seed, tones: ToneRange(of: flat))
    return try flat.blurred(sigma: max(0.7, unit * 0.0012)).with(fourth: lines).read { reader in
      try canvas.painted {
        try progress(0.6 + 0.4 * $0)
      } _: { _, x, y in
        press.print(reader, x, y)
      }
    }
  }
}

/// Colour scheme of five colours from dark to light, two of them different in warm and cool parts
/// of the picture.
private struct PopColours {
  let key: UInt32
  let dark: (warm: UInt32, cool: UInt32)
  let middle: (warm: UInt32, cool: UInt32)
  let light: UInt32
  let paper: UInt32

  static let all = [
    PopColours(
      key: 0x14101C, dark: (0xE5136F, 0x2A2FB8), middle: (0xFF7A1A, 0x12B5C9), light: 0xFFDD1F,
      paper: 0xFFF8E6),
    PopColours(
      key: 0x1A0F24, dark: (0xD8152F, 0x6A1FB0), middle: (0xFF5FA8, 0x1FA9E0), light: 0xFFE23A,
      paper: 0xF8FBEF),
    PopColours(
      key: 0x101820, dark: (0xE8301C, 0x0B5FC4), middle: (0xFF9A1F, 0x21C08B), light: 0xFFE94D,
      paper: 0xFFF4F4),
  ]
}

/// Screen printer: overprints the colours of a scheme.
private struct PopPress {
  private let tones: ToneRange
  private let screen: DotScreen
  private let pitch: Float
  private let key: LinearColours
  private let warm: [LinearColours]
  private let cool: [LinearColours]
  /// The lightnesses at which colours change.
  private let bounds: [Float]

  init(_ canvas: Canvas, seed: UInt64, tones: ToneRange) {
    var random = SeededRandom(seed: seed)
    let colours = PopColours.all[random.below(PopColours.all.count)]
    key = LinearColours(hexadecimal: colours.key)
    let ends = [colours.light, colours.paper].map(LinearColours.init(hexadecimal:))
    warm =
      [key] + [colours.dark.warm, colours.middle.warm].map(LinearColours.init(hexadecimal:))
      + ends
    cool =
      [key] + [colours.dark.cool, colours.middle.cool].map(LinearColours.init(hexadecimal:))
      + ends
    self.tones = tones
    pitch = max(3, Float(canvas.picture.meanSide) * 0.011)
    screen = DotScreen(canvas.area, pitch: pitch, degrees: 45)
    // Halfway between equal steps of lightness and quantiles of the picture, so that every colour
    // appears.
    bounds = zip([Float(0.13), 0.36, 0.6, 0.83], [Float(0.12), 0.38, 0.66, 0.88]).map {
      (tones.level($0) + tones.quantile($1)) / 2
    }
  }

  @inline(__always)
  func print(_ reader: ReducedImageReader, _ x: Int, _ y: Int) -> LinearColours {
    let here = reader.eight(x: x, y: y)
    let right = reader.eight(x: x, y: y, shift: [1, 0])
    let below = reader.eight(x: x, y: y, shift: [0, 1])
    let lightness = here.colour.lightness
    let change =
      (right.colour.lightness - lightness).magnitude
      + (below.colour.lightness - lightness).magnitude
    let isWarm = warmth(here.colour, right.colour, below.colour)
    let distance = screen.distance(x, y) * pitch
    var colour = key
    for (index, bound) in bounds.enumerated() {
      // From a little below the bound on, dots of the next colour appear; beyond it, the colour is
      // solid.
      let span = (bound - (index == 0 ? 0 : bounds[index - 1])) * 0.42
      let progress = ((lightness - bound + span) / max(span, 1e-3)).clipped
      let radius = DotScreen.radius(progress * 0.55) * pitch
      let dots = screen.disc(radius: radius, distance: distance)
      let edge = change.atLeast(1e-4)
      let flat = ((lightness - bound) / edge + 0.5).clipped
      let next = cool[index + 1].mixed(with: warm[index + 1], fraction: isWarm)
      let fraction = index == 0 ? flat : flat.atLeast(dots)
      colour = colour.mixed(with: next, fraction: fraction)
    }
    let ink = here.fourth.smoothStep(0.013, 0.022)
    return colour.mixed(with: key, fraction: ink)
  }

  /// Whether colours are nearer to orange than to blue, 0…1, anti-aliased.
  @inline(__always)
  private func warmth(_ here: OKLabColours, _ right: OKLabColours, _ below: OKLabColours) -> Lanes {
    @inline(__always)
    func value(_ colour: OKLabColours) -> Lanes {
      colour.blueToYellow + colour.greenToRed * 0.9 - 0.012
    }
    let own = value(here)
    let change = (value(right) - own).magnitude + (value(below) - own).magnitude
    return (own / change.atLeast(1e-4) + 0.5).clipped
  }
}
