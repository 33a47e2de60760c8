import Glibc

/// The posterior of an encoder: a normal distribution for each element of the latents
/// (diffusers' `DiagonalGaussianDistribution`).
struct LatentDistribution {
  /// [height, width, channels], row by row.
  let means: [Float]
  /// As many as `means`.
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
    (self.means, self.deviations) = (means, deviations)
  }

  /// The latents of an autoencoder without variance.
  init(certain latents: [Float]) {
    means = latents
    deviations = [Float](repeating: 0, count: latents.count)
  }

  /// The most likely latents.
  var mode: [Float] { means }

  /// Whether the variance is zero everywhere, so that there is nothing to draw.
  var isCertain: Bool { deviations.allSatisfy { $0 == 0 } }

  /// A sample of the latents for one draw of noise.
  ///
  /// - Parameter noise: standard normal numbers in the order of `means`.
  func sample(_ noise: [Float]) -> [Float] {
    precondition(noise.count == means.count)
    return means.indices.map { means[$0] + deviations[$0] * noise[$0] }
  }
}
