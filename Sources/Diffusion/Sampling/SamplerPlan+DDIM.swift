extension SamplerPlan {
  /// DDIM: Song et al., "Denoising Diffusion Implicit Models" (2021), equations 12 and 16.
  ///
  /// - Parameter eta: η, the fraction of DDPM's noise.
  func ddim(eta: Double) -> [SamplerStep] {
    let timesteps = schedule.timesteps(
      configuration.timestepSpacing, count: count, offset: configuration.stepsOffset,
      droppingLast: false
    ).map { Int($0.rounded(.toNearestOrEven)) }
    let alphas = schedule.alphasCumulative
    return timesteps.map { timestep in
      // The next level lies an even stride below, whatever the spacing.
      let target = timestep - schedule.count / count
      let final = configuration.setAlphaToOne ? 1 : alphas[0]
      let (alpha, nextAlpha) = (alphas[timestep], target >= 0 ? alphas[target] : final)
      let level = PreservedLevel(alphaCumulative: alpha)
      let next = PreservedLevel(alphaCumulative: nextAlpha)
      let variance =
        (next.sigma * next.sigma) / (level.sigma * level.sigma)
        * (1 - Double(alpha) / Double(nextAlpha))
      let noise = eta * variance.squareRoot()
      let direction = max(0, next.sigma * next.sigma - noise * noise).squareRoot()
      // The predicted noise, uncut, from the sample and the network's output.
      let (fromSample, fromOutput) =
        switch configuration.prediction {
        case .epsilon: (0.0, 1.0)
        case .velocity: (level.sigma, level.alpha)
        }
      return SamplerStep(
        timestep: Float(timestep), inputScale: 1, level: level.level,
        clean: level.clean(configuration.prediction), cut: configuration.clipSample.map(Float.init),
        next: NextWeights(
          sample: Float(direction * fromSample), output: Float(direction * fromOutput),
          clean: Float(next.alpha), noise: Float(noise)))
    }
  }
}
