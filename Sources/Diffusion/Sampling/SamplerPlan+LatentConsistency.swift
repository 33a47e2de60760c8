extension SamplerPlan {
  /// The number of steps that a latent consistency model was distilled from.
  static let distillationSteps = 50

  /// Multistep consistency sampling: Luo et al., "Latent Consistency Models" (2023).
  ///
  /// Each step predicts the clean latent and, but for the last, puts fresh noise of the next level
  /// on it. The steps are chosen evenly among those of the distillation.
  func latentConsistency() -> [SamplerStep] {
    let taught = min(Self.distillationSteps, schedule.count)
    let stride = schedule.count / taught
    let spread = Double(taught) / Double(count)
    let timesteps = (0..<count).map { (taught - Int(Double($0) * spread)) * stride - 1 }
    return (0..<count).map { index in
      let timestep = timesteps[index]
      let level = PreservedLevel(alphaCumulative: schedule.alphasCumulative[timestep])
      // The boundary condition: at timestep 0 the prediction is the sample itself.
      let time = Double(timestep) * 10
      let variance = 0.25
      let ofSample = variance / (time * time + variance)
      let ofClean = time / (time * time + variance).squareRoot()
      let next =
        index + 1 < count
        ? PreservedLevel(alphaCumulative: schedule.alphasCumulative[timesteps[index + 1]])
        : PreservedLevel(alphaCumulative: 1)
      return SamplerStep(
        timestep: Float(timestep), inputScale: 1, level: level.level,
        clean: level.clean(configuration.prediction), cut: configuration.clipSample.map(Float.init),
        next: NextWeights(
          sample: Float(next.alpha * ofSample), clean: Float(next.alpha * ofClean),
          noise: Float(next.sigma)))
    }
  }
}
