/// Flow matching with a static shift of its noise levels: x = (1 − σ) · clean + σ · noise, where
/// the network predicts noise − clean (Esser and others, "Scaling Rectified Flow Transformers",
/// 2024).
public struct FlowMatching: Hashable, Sendable {
  public var trainTimesteps: Int
  /// The shift s of σ′ = s · σ / (1 + (s − 1) · σ), which spends more steps on noisy latents; 1 is
  /// none.
  public var shift: Double

  public init(trainTimesteps: Int = 1000, shift: Double) {
    (self.trainTimesteps, self.shift) = (trainTimesteps, shift)
  }

  /// The noise levels of a run, noisiest first, and zero at its end.
  ///
  /// As diffusers' `FlowMatchEulerDiscreteScheduler` does, the shift is applied twice: to the
  /// training's levels, the last of which ends the even spacing, and to the levels of the run.
  func sigmas(count: Int) -> [Double] {
    let last = shifted(1 / Double(trainTimesteps))
    let step = count > 1 ? (1 - last) / Double(count - 1) : 0
    return (0..<count).map { shifted(1 - Double($0) * step) } + [0]
  }

  private func shifted(_ sigma: Double) -> Double { shift * sigma / (1 + (shift - 1) * sigma) }

  /// Euler's method on dx/dσ = noise − clean.
  func euler(count: Int) -> [SamplerStep] {
    let sigmas = sigmas(count: count)
    return (0..<count).map { index in
      let (sigma, next) = (sigmas[index], sigmas[index + 1])
      return SamplerStep(
        timestep: Float(sigma * Double(trainTimesteps)), inputScale: 1,
        level: NoiseLevel(clean: Float(1 - sigma), noise: Float(sigma)),
        clean: CleanWeights(sample: 1, output: Float(-sigma)),
        next: NextWeights(sample: 1, output: Float(next - sigma), clean: 0))
    }
  }
}
