import Glibc

/// The variance-preserving noise schedule: the noise level of each training timestep.
///
/// Ho et al., "Denoising Diffusion Probabilistic Models" (2020): a latent at timestep t is
/// `√ᾱ_t · clean + √(1 − ᾱ_t) · noise`. Computed in the precisions and the order of torch and
/// diffusers, so that the values are theirs to the bit.
public struct NoiseSchedule: Hashable, Sendable {
  /// ᾱ_t, the fraction of the clean picture's variance that is left at each timestep, falling.
  public let alphasCumulative: [Float]
  /// σ_t = √((1 − ᾱ_t) / ᾱ_t), the noise's standard deviation beside a clean picture of scale 1,
  /// rising.
  public let sigmas: [Float]

  public init(_ configuration: SchedulerConfiguration) {
    var betas = Self.betas(configuration)
    if configuration.rescaleBetasZeroSNR { betas = Self.rescaledToZeroSNR(betas) }
    let alphasCumulative = Self.cumulativeProduct(betas.map { 1 - $0 })
    self.alphasCumulative = alphasCumulative
    sigmas = alphasCumulative.enumerated().map { timestep, alpha in
      // Diffusers takes the smallest half-precision number for an ᾱ of zero at the end, so that
      // the first noise level is finite.
      let isEnd = configuration.rescaleBetasZeroSNR && timestep == alphasCumulative.count - 1
      let alpha = isEnd ? 0x1p-24 : alpha
      return ((1 - alpha) / alpha).squareRoot()
    }
  }

  /// The number of timesteps that the model was trained on.
  public var count: Int { alphasCumulative.count }

  /// Whether every timestep has noise and leaves something of the picture, so that the numbers of
  /// every sampler are finite.
  var isSound: Bool { sigmas.allSatisfy { $0 > 0 && $0.isFinite } }

  private static func betas(_ configuration: SchedulerConfiguration) -> [Float] {
    let count = configuration.trainTimesteps
    switch configuration.betaSchedule {
    case .linear:
      return line(from: configuration.betaStart, to: configuration.betaEnd, count: count)
    case .scaledLinear:
      return line(
        from: configuration.betaStart.squareRoot(), to: configuration.betaEnd.squareRoot(),
        count: count
      ).map { $0 * $0 }
    case .squaredCosine:
      return (0..<count).map { timestep in
        let now = cosineAlpha(Double(timestep) / Double(count))
        let next = cosineAlpha(Double(timestep + 1) / Double(count))
        return Float(min(1 - next / now, 0.999))
      }
    }
  }

  /// Numbers evenly from one to another, as `torch.linspace` rounds them: from both ends
  /// towards the middle, fused.
  private static func line(from start: Double, to end: Double, count: Int) -> [Float] {
    guard count > 1 else { return [Float(start)] }
    let (start, end) = (Float(start), Float(end))
    let step = (end - start) / Float(count - 1)
    return (0..<count).map { index in
      index < count / 2
        ? start.addingProduct(step, Float(index))
        : end.addingProduct(-step, Float(count - index - 1))
    }
  }

  /// ᾱ of Nichol and Dhariwal, "Improved Denoising Diffusion Probabilistic Models" (2021), at a
  /// fraction of the training's length.
  private static func cosineAlpha(_ time: Double) -> Double {
    let cosine = cos((time + 0.008) / 1.008 * .pi / 2)
    return cosine * cosine
  }

  /// Betas under which the last timestep is noise alone: algorithm 1 of Lin et al., "Common
  /// Diffusion Noise Schedules and Sample Steps are Flawed" (2023).
  private static func rescaledToZeroSNR(_ betas: [Float]) -> [Float] {
    let roots = cumulativeProduct(betas.map { 1 - $0 }).map { $0.squareRoot() }
    guard let first = roots.first, let last = roots.last else { return betas }
    let scale = first / (first - last)
    let alphas = roots.map { root in
      let rescaled = (root - last) * scale
      return rescaled * rescaled
    }
    return alphas.indices.map { index in
      1 - (index == 0 ? alphas[0] : alphas[index] / alphas[index - 1])
    }
  }

  /// Running products, summed up in double precision as torch does on a processor.
  private static func cumulativeProduct(_ factors: [Float]) -> [Float] {
    var product = 1.0
    return factors.map { factor in
      product *= Double(factor)
      return Float(product)
    }
  }
}
