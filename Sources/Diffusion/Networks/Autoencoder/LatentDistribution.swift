import Glibc

/// The posterior of an encoder: a normal distribution for each element of the latents
/// (diffusers' `DiagonalGaussianDistribution`).
struct LatentDistribution {
  /// The means, which are the most likely latents: [height, width, channels], row by row.
  let mode: [Float]
  /// The standard deviations, as many as `mode`.
  let deviations: [Float]

  /// - Parameters:
  ///   - moments: [..., 2 · channels]: means, then logarithms of variances.
  ///   - channels: of the latents.
  init(moments: [Float], channels: Int) {
    precondition(moments.count.isMultiple(of: 2 * channels))
    var (means, deviations): ([Float], [Float]) = ([], [])
    for start in stride(from: 0, to: moments.count, by: 2 * channels) {
      means += moments[start..<start + channels]
      // The reference's bounds, which keep a wild logarithm from becoming infinite.
      deviations += moments[start + channels..<start + 2 * channels].lazy
        .map { exp(min(max($0, -30), 20) / 2) }
    }
    (mode, self.deviations) = (means, deviations)
  }

  /// The latents of an autoencoder without variance.
  init(certain latents: [Float]) {
    mode = latents
    deviations = [Float](repeating: 0, count: latents.count)
  }

  /// Whether the variance is zero everywhere, so that there is nothing to draw.
  var isCertain: Bool { deviations.allSatisfy { $0 == 0 } }

  /// A sample of the latents for one draw of noise.
  ///
  /// - Parameter noise: standard normal numbers in the order of `mode`.
  func sample(_ noise: [Float]) -> [Float] {
    precondition(noise.count == mode.count)
    return mode.indices.map { mode[$0] + deviations[$0] * noise[$0] }
  }
}
