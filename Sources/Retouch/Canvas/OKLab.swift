/// Eight colours by what is perceived of them: lightness, and two opponent hues whose distance from
/// grey is the chroma.
///
/// Björn Ottosson, "A perceptual color space for image processing" (2020).
struct OKLab {
  /// 0 is black, 1 is white.
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

  /// The colours in linear light, beyond 0…1 where they cannot be shown.
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

  /// The colours with their chroma multiplied; hue and lightness stay.
  @inline(__always)
  func scalingChroma(_ factor: Lanes) -> OKLab {
    OKLab(
      lightness: lightness, greenToRed: greenToRed * factor, blueToYellow: blueToYellow * factor)
  }

  /// These colours with a share, 0…1, of others mixed in.
  @inline(__always)
  func mixed(with other: OKLab, share: Lanes) -> OKLab {
    OKLab(
      lightness: lightness.mixed(with: other.lightness, share: share),
      greenToRed: greenToRed.mixed(with: other.greenToRed, share: share),
      blueToYellow: blueToYellow.mixed(with: other.blueToYellow, share: share))
  }

  /// The nearest colours of the same lightness and hue that can be shown.
  @inline(__always)
  var inGamut: OKLab {
    guard !linear.canBeShown else { return self }
    var colours = self
    colours.lightness = colours.lightness.clipped
    // The largest share of the chroma that can be shown lies between these; greys always can.
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
  /// Whether a colour is one that a screen shows; by less than half a sample it may be beyond.
  @inline(__always)
  fileprivate var isShown: SIMDMask<SIMD8<Int32>> {
    (smallest .>= -1e-4) .& (largest .<= 1.001)
  }

  @inline(__always)
  fileprivate var canBeShown: Bool { all(isShown) }
}

@inline(__always)
private func cube(_ x: Lanes) -> Lanes { x * x * x }

/// The cube roots of numbers that are not negative.
@inline(__always)
private func cubeRoot(_ x: Lanes) -> Lanes {
  let bounded = x.atLeast(1e-12)
  // A third of the bit pattern is nearly a third of the logarithm; two of Halley's steps do the
  // rest.
  let bits = unsafeBitCast(bounded, to: SIMD8<UInt32>.self)
  let third = (bits &>> 16) &* 21_845 &+ 0x2A51_37A0
  var root = unsafeBitCast(third, to: Lanes.self)
  for _ in 0..<2 {
    let cubed = root * root * root
    root *= (cubed + 2 * bounded) / (2 * cubed + bounded)
  }
  return root
}
