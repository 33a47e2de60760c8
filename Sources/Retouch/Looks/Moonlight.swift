import Pixels

/// How the eye sees a scene by moonlight: dark, without colour but for a cast of blue.
///
/// The rods' answer to a colour is estimated by Larson, Rushmeier and Piatko, "A Visibility Matching
/// Tone Reproduction Operator" (1997); the blue cast is a habit of painters and cinema.
struct Moonlight {
  /// By how much light is less than by day.
  private let exposure: Float

  /// - Parameter level: the mean luminance that the land shall have, 0…1.
  init(_ survey: Survey, level: Float) {
    var (sum, weight): (Float, Float) = (0, 0)
    for index in 0..<survey.size.area {
      let land = survey.alpha.values[index] * (1 - (survey.sky?.values[index] ?? 0))
      let brightness = survey.brightness.values[index]
      sum += brightness * brightness * land
      weight += land
    }
    // What already is a night picture is hardly darkened.
    exposure = min(level / max(sum / max(weight, 1), 0.01), 0.6)
  }

  /// Colours of the day as they seem by moonlight.
  @inline(__always)
  func seen(_ colours: LinearColours) -> LinearColours {
    let x = 0.4124 * colours.red + 0.3576 * colours.green + 0.1805 * colours.blue
    let luminance = colours.luminance
    let z = 0.0193 * colours.red + 0.1192 * colours.green + 0.9505 * colours.blue
    let rods =
      luminance
      * (1.33 * (1 + (luminance + z) / (x + 1e-4)) - 1.68).atLeast(0).atMost(6) * 0.39
    // Shadows go black first.
    let lit = rods * (0.25 + 0.9 * rods.smoothStep(-0.08, 0.45)) * exposure
    let moonlit = LinearColours(grey: lit) * Light(0.5, 0.92, 2.1)
    return moonlit.mixed(with: colours * Lanes(repeating: exposure), share: Lanes(repeating: 0.13))
  }
}
