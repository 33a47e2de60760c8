extension SamplerPlan {
  /// Euler's method on `dx/dσ = (x − clean) / σ` of Karras et al., "Elucidating the Design Space of
  /// Diffusion-Based Generative Models" (2022); and the ancestral kind of k-diffusion, which goes
  /// below each level and comes back with fresh noise.
  ///
  /// Samples are `clean + σ · noise`, so they begin at σ's scale.
  func euler(isAncestral: Bool) -> [SamplerStep] {
    var timesteps = schedule.timesteps(
      configuration.timestepSpacing, count: count, offset: configuration.stepsOffset,
      droppingLast: false
    ).map { Double(Float($0)) }
    var sigmas = timesteps.map(schedule.sigma(at:))
    if configuration.useKarrasSigmas, !isAncestral {
      sigmas = NoiseSchedule.karrasSigmas(from: sigmas[0], to: sigmas[count - 1], count: count)
      timesteps = schedule.timesteps(ofSigmas: sigmas)
    }
    return (0..<count).map { index in
      let sigma = sigmas[index]
      let target = index + 1 < count ? sigmas[index + 1] : 0
      let preserved = PreservedLevel(ratio: sigma)
      // The level that the step goes down to; ancestral noise makes up the rest of the target's.
      let down = isAncestral ? target * target / sigma : target
      let noise = max(0, target * target - down * down).squareRoot()
      let clean =
        switch configuration.prediction {
        case .epsilon: CleanWeights(sample: 1, output: Float(-sigma))
        case .velocity:
          CleanWeights(
            sample: Float(preserved.alpha * preserved.alpha), output: Float(-preserved.sigma))
        }
      return SamplerStep(
        timestep: Float(timesteps[index]), inputScale: Float(preserved.alpha),
        level: NoiseLevel(clean: 1, noise: Float(sigma)), clean: clean,
        next: NextWeights(
          sample: Float(down / sigma), clean: Float(1 - down / sigma), noise: Float(noise)))
    }
  }

  /// The factor of noise of variance 1 at the start of Euler's steps.
  ///
  /// Leading spacing begins below the noisiest level, where what is left of the clean picture
  /// counts: the noise stands for both.
  func eulerNoiseScale(of steps: [SamplerStep]) -> Float {
    let loudest = steps.map(\.level.noise).max() ?? 0
    return configuration.timestepSpacing == .leading
      ? (loudest * loudest + 1).squareRoot() : loudest
  }
}
