import Pixels

/// Night vision by moonlight: dark and colourless except for a blue cast.
///
/// The rods' response to a colour is that of Larson, Rushmeier and Piatko, "A Visibility Matching
/// Tone Reproduction Operator" (1997); the blue cast is a convention of painters and cinema.
struct Moonlight {
  /// The factor by which there is less light than by day.
  private let exposure: Float

  /// - Parameter level: the mean luminance that the land is to have, 0…1.
  init(_ analysis: SceneAnalysis, level: Float) {
    var (sum, weight): (Float, Float) = (0, 0)
    for index in 0..<analysis.size.area {
      let land = analysis.alpha.values[index] * (1 - (analysis.sky?.values[index] ?? 0))
      let brightness = analysis.brightness.values[index]
      sum += brightness * brightness * land
      weight += land
    }
    // A picture that was already taken at night is darkened little.
    exposure = min(level / max(sum / max(weight, 1), 0.01), 0.6)
  }

  /// Colours of the day as they appear by moonlight.
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
    return moonlit.mixed(
      with: colours * Lanes(repeating: exposure), fraction: Lanes(repeating: 0.13))
  }
}
