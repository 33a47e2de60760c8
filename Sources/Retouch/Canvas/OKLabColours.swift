import Pixels

/// OKLab colours of eight pixels: lightness and two opponent axes, green to red (a) and blue to
/// yellow (b).
///
/// Björn Ottosson, "A perceptual color space for image processing" (2020).
struct OKLabColours {
  /// Lightness: 0 is black, 1 is white.
  var lightness: Lanes
  var greenToRed: Lanes
  var blueToYellow: Lanes

  init(lightness: Lanes, greenToRed: Lanes, blueToYellow: Lanes) {
    self.lightness = lightness
    self.greenToRed = greenToRed
    self.blueToYellow = blueToYellow
  }

  @inline(__always)
  init(_ colours: LinearColours) {
    let (r, g, b) = (colours.red, colours.green, colours.blue)
    let (cones, opponents) = (OKLabMatrix.cones, OKLabMatrix.opponents)
    let (long, medium, short) = (
      cubeRoot(cones.0(r, g, b)), cubeRoot(cones.1(r, g, b)), cubeRoot(cones.2(r, g, b))
    )
    lightness = opponents.0(long, medium, short)
    greenToRed = opponents.1(long, medium, short)
    blueToYellow = opponents.2(long, medium, short)
  }

  /// The colours in linear light, outside 0…1 where they are out of gamut.
  @inline(__always)
  var linear: LinearColours {
    let (coneRoots, rgb) = (OKLabMatrix.coneRoots, OKLabMatrix.linearRGB)
    let long = cube(coneRoots.0(lightness, greenToRed, blueToYellow))
    let medium = cube(coneRoots.1(lightness, greenToRed, blueToYellow))
    let short = cube(coneRoots.2(lightness, greenToRed, blueToYellow))
    return LinearColours(
      red: rgb.0(long, medium, short), green: rgb.1(long, medium, short),
      blue: rgb.2(long, medium, short))
  }

  /// The colours with their chroma multiplied; hue and lightness are kept.
  @inline(__always)
  func scalingChroma(_ factor: Lanes) -> OKLabColours {
    OKLabColours(
      lightness: lightness, greenToRed: greenToRed * factor, blueToYellow: blueToYellow * factor)
  }

  /// Linear interpolation towards other colours, by a fraction 0…1.
  @inline(__always)
  func mixed(with other: OKLabColours, fraction: Lanes) -> OKLabColours {
    OKLabColours(
      lightness: lightness.mixed(with: other.lightness, fraction: fraction),
      greenToRed: greenToRed.mixed(with: other.greenToRed, fraction: fraction),
      blueToYellow: blueToYellow.mixed(with: other.blueToYellow, fraction: fraction))
  }

  /// Gamut mapping: the colours with their chroma reduced until they fit sRGB, at the same hue and
  /// lightness.
  @inline(__always)
  var inGamut: OKLabColours {
    guard !linear.canBeShown else { return self }
    var colours = self
    colours.lightness = colours.lightness.clipped
    // Bisection for the largest fraction of the chroma that is in gamut; greys always are.
    var (low, high) = (Lanes.zero, Lanes(repeating: 1))
    let isShown = linear.isShown
    for _ in 0..<8 {
      let middle = (low + high) * 0.5
      let fits = colours.scalingChroma(middle).linear.isShown
      low.replace(with: middle, where: fits)
      high.replace(with: middle, where: .!fits)
    }
    low.replace(with: 1, where: isShown)
    return colours.scalingChroma(low)
  }
}

extension LinearColours {
  /// Whether each colour is within the sRGB gamut, with a tolerance below half a sample.
  @inline(__always)
  fileprivate var isShown: SIMDMask<SIMD8<Int32>> {
    (smallest .>= -1e-4) .& (largest .<= 1.001)
  }

  @inline(__always)
  fileprivate var canBeShown: Bool { all(isShown) }
}

@inline(__always)
private func cube(_ x: Lanes) -> Lanes { x * x * x }

/// Cube roots of non-negative numbers.
@inline(__always)
private func cubeRoot(_ x: Lanes) -> Lanes {
  let bounded = x.atLeast(1e-12)
  // A third of the bit pattern approximates a third of the logarithm; two Halley iterations refine
  // it.
  let bits = unsafeBitCast(bounded, to: SIMD8<UInt32>.self)
  let third = (bits &>> 16) &* 21_845 &+ 0x2A51_37A0
  var root = unsafeBitCast(third, to: Lanes.self)
  for _ in 0..<2 {
    let cubed = root * root * root
    root *= (cubed + 2 * bounded) / (2 * cubed + bounded)
  }
  return root
}
