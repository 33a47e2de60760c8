public import Engine

/// A sampler: it takes noisy latents to clean ones in steps, each by one prediction of the network.
///
/// The loop that uses it reads:
///
///     var sampler = try Sampler(.euler, configuration, stepCount: 20)
///     var sample = generator.normals(count)  // times initialNoiseScale
///     for index in sampler.indices {
///       let input = sampler.modelInput(sample, at: index)
///       let output = …                       // the network, guided
///       let noise = sampler.steps[index].drawsNoise ? generator.normals(count) : []
///       sampler.step(index, output: output, noise: noise, sample: &sample)
///     }
///
/// All elements are treated alike, so latents may lie in any order. Each run equals that of the
/// diffusers scheduler of the same name. A sampler remembers predictions between steps: it serves
/// one run, from the first of its `indices` to the last.
public struct Sampler: Sendable {
  public let kind: SamplerKind
  /// All steps of the schedule, noisiest first, also those that this run leaves out.
  public let steps: [SamplerStep]
  /// The steps of this run.
  public let indices: Range<Int>
  /// The factor of noise of variance 1 in the sample before the first step of all.
  public let initialNoiseScale: Float

  /// The predicted clean latent of the last step, for a preview; empty before the first.
  public private(set) var clean: [Float] = []
  private var previousClean: [Float] = []
  private var lastSample: [Float] = []

  /// Places the steps.
  ///
  /// - Parameters:
  ///   - stepCount: How many steps the whole schedule is cut into.
  ///   - strength: The fraction of them that is taken, 0 to 1: a picture that is to keep something of
  ///     its source begins later, from its own latent with noise of the first walked level
  ///     (SDEdit: Meng et al. 2022). Below 1 / stepCount no step is left.
  ///   - eta: DDIM's fraction of fresh noise: 0 is none, 1 as much as DDPM's. Others have none.
  /// - Throws: `SamplingError.stepCount`.
  public init(
    _ kind: SamplerKind, _ schedule: Schedule, stepCount: Int, strength: Double = 1,
    eta: Double = 0
  ) throws(SamplingError) {
    precondition((0...1).contains(strength), "a fraction of the steps")
    let start = stepCount - Int(Double(stepCount) * strength)
    switch schedule {
    case .variancePreserving(let configuration):
      try Self.check(
        stepCount, kind, most: kind.mostSteps(trainTimesteps: configuration.trainTimesteps))
      let plan = SamplerPlan(
        schedule: NoiseSchedule(configuration), configuration: configuration, count: stepCount,
        start: start)
      (steps, initialNoiseScale) = plan.steps(of: kind, eta: eta)
    case .flowMatching(let flow):
      guard kind == .euler else { throw .sampler(kind, allowed: [.euler]) }
      try Self.check(stepCount, kind, most: flow.trainTimesteps)
      (steps, initialNoiseScale) = (flow.euler(count: stepCount), 1)
    }
    self.kind = kind
    indices = start..<stepCount
  }

  private static func check(
    _ stepCount: Int, _ kind: SamplerKind, most: Int
  ) throws(SamplingError) {
    let allowed = 1...max(1, most)
    guard allowed.contains(stepCount) else {
      throw .stepCount(stepCount, kind, allowed: allowed)
    }
  }

  /// The sample as the network wants it.
  public func modelInput(_ sample: [Float], at index: Int) -> [Float] {
    let scale = steps[index].inputScale
    return scale == 1 ? sample : sample.map { $0 * scale }
  }

  /// A clean latent made as noisy as the sample is before a step; after the last step, clean.
  ///
  /// This is where a run with `strength` begins, at `indices.lowerBound`, and what latents outside
  /// a mask are put back to after step `index`, at `index + 1`.
  ///
  /// - Parameter noise: Of variance 1, as many as the latent has elements.
  public func addNoise(to source: [Float], noise: [Float], at index: Int) -> [Float] {
    guard index < steps.count else { return source }
    precondition(noise.count == source.count, "a number of noise for each element")
    let level = steps[index].level
    return source.indices.map { level.clean * source[$0] + level.noise * noise[$0] }
  }

  /// Replaces a sample by the next, less noisy one.
  ///
  /// - Parameters:
  ///   - index: The step; they come in the order of `indices`.
  ///   - output: The guided prediction for `modelInput`; as many elements as the sample.
  ///   - noise: Fresh, of variance 1, as many elements, where the step `drawsNoise`.
  public mutating func step(
    _ index: Int, output: [Float], noise: [Float], sample: inout [Float]
  ) {
    let step = steps[index]
    precondition(output.count == sample.count, "an output for each element of the sample")
    precondition(
      !step.drawsNoise || noise.count == sample.count, "a number of noise for each element")
    if clean.isEmpty {
      clean = [Float](repeating: 0, count: sample.count)
      previousClean = clean
      lastSample = clean
    }
    for i in sample.indices {
      var current = sample[i]
      var predicted = step.clean.sample * current + step.clean.output * output[i]
      if let cut = step.cut { predicted = min(max(predicted, -cut), cut) }
      let previous = clean[i]
      if let correction = step.correction {
        current =
          correction.lastSample * lastSample[i] + correction.clean * predicted
          + correction.previous * previous + correction.beforePrevious * previousClean[i]
      }
      var next = step.next.sample * current + step.next.clean * predicted
      if step.next.output != 0 { next += step.next.output * output[i] }
      if step.next.previous != 0 { next += step.next.previous * previous }
      if step.drawsNoise { next += step.next.noise * noise[i] }
      sample[i] = next
      lastSample[i] = current
      previousClean[i] = previous
      clean[i] = predicted
    }
  }
}
