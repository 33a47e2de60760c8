import Glibc
import Pixels

/// Tone curve that preserves the hue.
///
/// The curve maps the largest and the smallest of a pixel's three samples; the third keeps its
/// relative position between them. So black, white and every grey follow the curve exactly, and no
/// sample leaves the scale before another.
struct ToneCurve {
  /// The output tone for each sample, both 0…255.
  private let tones: [Float]

  /// A curve on encoded tones, 0…1; it must not decrease.
  init(_ curve: (Double) -> Double) {
    tones = (0...255).map { Float(min(max(curve(Double($0) / 255), 0), 1) * 255) }
  }

  /// Brightness: a gain that keeps black and white in place.
  ///
  /// In linear light y becomes g·y / (1 + (g − 1)·y): a gain of g in the shadows with a shoulder
  /// towards white, whose exact inverse is that of 1/g. 100 percent are four stops, so that the
  /// perceived lightness of middle grey moves by about as many percent as the amount.
  static func brightness(_ amount: Double) -> ToneCurve {
    let gain = exp2(Float(4 * amount))
    return ToneCurve { tone in
      let light = LinearLight.decode(Float(tone))
      return Double(LinearLight.encode(gain * light / (1 + (gain - 1) * light)))
    }
  }

  /// Contrast around middle grey, the encoded tone of 18 percent of white's light.
  ///
  /// Positive amounts give a logistic S-curve whose slope at middle grey is 1 + amount and which
  /// keeps black and white; negative ones give a straight line of that slope.
  static func contrast(_ amount: Double) -> ToneCurve {
    let middle = Double(LinearLight.encode(0.18))
    let slope = max(1 + amount, 0)
    guard slope > 1 else { return ToneCurve { middle + ($0 - middle) * slope } }
    return ToneCurve { tone in
      guard tone > 0 else { return 0 }
      let odds = pow((1 - tone) / tone * middle / (1 - middle), slope)
      return 1 / (1 + odds * (1 - middle) / middle)
    }
  }

  func applied(to bitmap: Bitmap) -> Bitmap {
    let reciprocals = (0...255).map { $0 == 0 ? 0 : 1 / Float($0) }
    return tones.withUnsafeBufferPointer { tones in
      reciprocals.withUnsafeBufferPointer { reciprocals in
        bitmap.mapRows { _, source, target in
          for x in 0..<source.count {
            let pixel = source[x]
            let largest = max(pixel.x, pixel.y, pixel.z)
            let smallest = min(pixel.x, pixel.y, pixel.z)
            let floor = tones[Int(smallest)]
            let stretch = (tones[Int(largest)] - floor) * reciprocals[Int(largest &- smallest)]
            let offset = floor - Float(smallest) * stretch
            var toned = SIMD4<Float>(samples: pixel) * stretch + offset
            toned.w = Float(pixel.w)
            target[x] = Pixel(roundedInRange: toned)
          }
        }
      }
    }
  }
}
