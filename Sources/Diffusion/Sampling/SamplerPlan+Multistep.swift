import Glibc

extension SamplerPlan {
  /// DPM-Solver++(2M): Lu et al., "DPM-Solver++: Fast Solver for Guided Sampling of Diffusion
  /// Probabilistic Models" (2022), algorithm 2, to a last level of zero.
  ///
  /// - Parameter isKarras: Whether its steps are spaced after Karras et al. (2022).
  func dpmSolver(isKarras: Bool) -> [SamplerStep] {
    // Diffusers cuts the timesteps of a cosine schedule, and rounds the others.
    let rounding: FloatingPointRoundingRule =
      configuration.betaSchedule == .squaredCosine ? .towardZero : .toNearestOrEven
    let (timesteps, sigmas) = multistepSpacing(isKarras: isKarras, karrasRounding: rounding)
    return (0..<count).map { multistep($0, timestep: timesteps[$0], sigmas: sigmas) }
  }

  /// UniPC of second order with B₂(h): Zhao et al., "UniPC: A Unified Predictor-Corrector Framework
  /// for Fast Sampling of Diffusion Models" (2023), predicting the clean latent.
  ///
  /// Its predictor is DPM-Solver++(2M)'s step. Its corrector does the step before once more, now
  /// with the network's prediction at its end.
  func uniPC() -> [SamplerStep] {
    let (timesteps, sigmas) = multistepSpacing(
      isKarras: configuration.useKarrasSigmas, karrasRounding: .toNearestOrEven)
    return (0..<count).map { index in
      var step = multistep(index, timestep: timesteps[index], sigmas: sigmas)
      if index > start { step.correction = correction(index, sigmas: sigmas) }
      return step
    }
  }

  /// The timesteps of the steps, and their noise levels with the last, zero: evenly spaced, or
  /// Karras's levels over the whole schedule.
  private func multistepSpacing(
    isKarras: Bool, karrasRounding: FloatingPointRoundingRule
  ) -> (timesteps: [Double], sigmas: [Double]) {
    if isKarras {
      let sigmas = NoiseSchedule.karrasSigmas(
        from: Double(schedule.sigmas[schedule.count - 1]), to: Double(schedule.sigmas[0]),
        count: count)
      let timesteps = schedule.timesteps(ofSigmas: sigmas)
      return (timesteps.map { $0.rounded(karrasRounding) }, sigmas + [0])
    }
    let timesteps = schedule.timesteps(
      configuration.timestepSpacing, count: count, offset: configuration.stepsOffset,
      droppingLast: true
    ).map { $0.rounded(.toNearestOrEven) }
    return (timesteps, timesteps.map(schedule.sigma(at:)) + [0])
  }

  /// A step from one noise level to the next, by the last two predictions; the first step walked
  /// knows one alone, and so does the step to a level of zero.
  ///
  /// The papers' λ is −ln σ here, so their e^−h is the ratio of two σ.
  private func multistep(
    _ index: Int, timestep: Double, sigmas: [Double]
  ) -> SamplerStep {
    let isSecondOrder = index > start && index < count - 1
    let here = PreservedLevel(ratio: sigmas[index])
    let there = PreservedLevel(ratio: sigmas[index + 1])
    let gain = there.alpha * (1 - sigmas[index + 1] / sigmas[index])
    // How far the line through the last two predictions is followed beyond the later one.
    let slope =
      isSecondOrder
      ? 0.5 * log(sigmas[index] / sigmas[index + 1]) / log(sigmas[index - 1] / sigmas[index]) : 0
    return SamplerStep(
      timestep: Float(timestep), inputScale: 1, level: here.level,
      clean: here.clean(configuration.prediction),
      next: NextWeights(
        sample: Float(there.sigma / here.sigma), clean: Float(gain * (1 + slope)),
        previous: Float(-gain * slope)))
  }

  /// The corrector of UniPC, from the level before to that of `index`, of the order that the step
  /// before had.
  private func correction(_ index: Int, sigmas: [Double]) -> CorrectionWeights {
    let before = PreservedLevel(ratio: sigmas[index - 1])
    let here = PreservedLevel(ratio: sigmas[index])
    let gain = here.alpha * (1 - sigmas[index] / sigmas[index - 1])
    var (ofNew, ofOld) = (0.5, 0.0)
    if index - 1 > start {
      // The unknowns ρ of the paper's linear system for r = (the older point, 1).
      let h = log(sigmas[index - 1] / sigmas[index])
      let older = -log(sigmas[index - 2] / sigmas[index - 1]) / h
      let growth = expm1(-h)
      let first = growth / -h - 1
      let (b1, b2) = (first / growth, 2 * (first / -h - 0.5) / growth)
      ofOld = (b1 - b2) / (1 - older)
      ofNew = b1 - ofOld
      ofOld /= older
    }
    return CorrectionWeights(
      lastSample: Float(here.sigma / before.sigma), clean: Float(gain * ofNew),
      previous: Float(gain * (1 - ofNew - ofOld)), beforePrevious: Float(gain * ofOld))
  }
}
