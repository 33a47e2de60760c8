import Glibc
import Pixels

extension Bitmap {
  /// More or less light: linear light times 2^(2·share).
  ///
  /// Less light is exactly that. More light is that up to a knee, beyond which it rolls off to a
  /// white that stays white: f(y) = 1 − (1 − k)·u^p, where u falls from 1 at the knee to 0 at white
  /// and p makes the slope continuous. The curve acts on red, green and blue, so that light colours
  /// pale as on film, and the hue is put back in OKLab.
  func exposed(_ share: Double) -> Bitmap {
    let gain = exp2(Float(2 * share))
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
      return OKLab(lit).withHue(of: OKLab(colours)).inGamut.linear
    }
  }
}
