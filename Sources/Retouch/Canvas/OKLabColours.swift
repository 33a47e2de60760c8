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
    let long = cubeRoot(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
    let medium = cubeRoot(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
    let short = cubeRoot(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
    lightness = 0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short
    greenToRed = 1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short
    blueToYellow = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short
  }

  /// The colours in linear light, outside 0…1 where they are out of gamut.
  @inline(__always)
  var linear: LinearColours {
    let long = cube(lightness + 0.396_337_777_4 * greenToRed + 0.215_803_757_3 * blueToYellow)
    let medium = cube(lightness - 0.105_561_345_8 * greenToRed - 0.063_854_172_8 * blueToYellow)
    let short = cube(lightness - 0.089_484_177_5 * greenToRed - 1.291_485_548 * blueToYellow)
    return LinearColours(
      red: 4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
      green: -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
      blue: -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short)
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
