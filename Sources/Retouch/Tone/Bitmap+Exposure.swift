import Glibc
import Pixels

extension Bitmap {
  /// Exposure: linear light times 2^(2·amount).
  ///
  /// Underexposure is exactly that. Overexposure has a shoulder above a knee, which keeps white:
  /// f(y) = 1 − (1 − k)·u^p, where u falls from 1 at the knee to 0 at white and p makes the slope
  /// continuous. The curve acts on red, green and blue, so that light colours desaturate as on
  /// film, and the hue is restored in OKLab.
  func exposed(_ amount: Double) -> Bitmap {
    let gain = exp2(Float(2 * amount))
    guard gain > 1 else { return mapColours { $0 * Lanes(repeating: gain) } }
    let knee: Float = 0.6
    let start = knee / gain
    let power = gain * (1 - start) / (1 - knee)
    func exposed(_ light: Float) -> Float {
      light < start ? gain * light : 1 - (1 - knee) * pow((1 - light) / (1 - start), power)
    }
    return mapColours { colours in
      let lit = LinearColours(
        red: colours.red.mapped(exposed), green: colours.green.mapped(exposed),
        blue: colours.blue.mapped(exposed))
      return OKLabColours(lit).withHue(of: OKLabColours(colours)).inGamut.linear
    }
  }
}
