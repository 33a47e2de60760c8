import Glibc
import Pixels

extension Canvas {
  /// Automatic white balance, by an amount 0…1: the estimated colour cast of the light is removed.
  func whiteBalanced(_ amount: Double) -> Bitmap {
    let whole = Canvas(of: bitmap, coverage: nil, reach: 0)
    guard let light = Illuminant(of: whole) else { return bitmap }
    let stops = light.correction * min(amount, 1)
    guard stops != .zero else { return bitmap }
    return WhiteBalance(stops: stops).applied(to: bitmap)
  }
}

/// Illuminant estimation: the colour of the light in a picture, from its pixels alone.
struct Illuminant {
  /// The natural logarithms of the gains that neutralise the light.
  let correction: SIMD3<Double>

  /// Estimates the illuminant by the "shades of grey" method of Finlayson and Trezzi (2004): the
  /// Minkowski mean with exponent six of each channel, between the grey-world and the white-patch
  /// assumption.
  ///
  /// Two more iterations weight pixels by how nearly grey they are in the estimate, so that a large
  /// coloured object is not taken for coloured light.
  ///
  /// A cast is the same in dark and light parts. Where these disagree, as in a sunset with blue
  /// shade, the colours belong to the scene, and little is corrected; a cast stronger than that of
  /// a lamp is not corrected entirely.
  ///
  /// - Returns: nil where there is no usable pixel.
  init?(of canvas: Canvas) {
    let samples = Self.samples(of: canvas)
    guard !samples.isEmpty else { return nil }
    var light = Self.mean(of: samples, near: nil)
    for _ in 0..<2 { light = Self.mean(of: samples, near: light) }
    let luminances = samples.map(\.luminance).sorted()
    let middle = luminances[luminances.count / 2]
    let dark = Self.mean(of: samples.filter { $0.luminance <= middle }, near: light)
    let bright = Self.mean(of: samples.filter { $0.luminance >= middle }, near: light)
    let disagreement = (dark - bright).length
    let trust = exp(-disagreement * disagreement / (2 * 0.3 * 0.3))
    let limit = 0.3 + 0.6 * trust
    let strength = light.length
    guard strength > 0.01 else {
      correction = .zero
      return
    }
    correction = -light * (trust * limit * tanh(strength / limit) / strength)
  }

  /// The linear light of pixels that are neither too dark to have a colour nor clipped.
  private static func samples(of canvas: Canvas) -> [SIMD3<Double>] {
    var samples: [SIMD3<Double>] = []
    canvas.forEachSample(upTo: 40_000) { pixel in
      let largest = max(pixel.x, pixel.y, pixel.z)
      guard largest > 24, largest < 250 else { return }
      samples.append(SIMD3<Double>(Light(of: pixel)))
    }
    return samples
  }

  /// The logarithm of the estimated light, with mean 0.
  private static func mean(of samples: [SIMD3<Double>], near light: SIMD3<Double>?) -> SIMD3<Double>
  {
    let gains = (-(light ?? .zero)).exponential
    var sum = SIMD3<Double>(repeating: 1e-12)
    for sample in samples {
      let balanced = sample * gains
      let spread = (balanced.max() - balanced.min()) / (balanced.max() + 1e-6)
      let excess = spread * spread / 0.0625
      let weight = light == nil ? 1 : 1 / (1 + excess * excess)
      let squares = sample * sample
      sum += weight * squares * squares * squares
    }
    let means = SIMD3(log(sum.x), log(sum.y), log(sum.z)) / 6
    return means - means.sum() / 3
  }
}

extension SIMD3<Double> {
  fileprivate var luminance: Double { ChannelWeights.bt709(x, y, z) }
  fileprivate var length: Double { (self * self).sum().squareRoot() }
  fileprivate var exponential: SIMD3<Double> { SIMD3(exp(x), exp(y), exp(z)) }
}
