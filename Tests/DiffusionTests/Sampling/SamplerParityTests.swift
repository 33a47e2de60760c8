import Engine
import Testing

@testable import Diffusion

/// Whole runs equal those of diffusers' schedulers.
struct SamplerParityTests {
  @Test func everyRunEqualsTheSchedulersToOnePartIn100000() throws {
    let runs: [RecordedRun] = try SamplerFixtures.rows("runs")
    #expect(Set(runs.compactMap(\.kind)) == Set(SamplerKind.allCases))
    for run in runs {
      // From a noise level of 4096, Euler's single precision in diffusers is itself 1.9e-5 from the
      // same run in double.
      let isFromNoiseAlone = run.kind == .euler && run.schedule == "zero"
      #expect(try deviation(of: run) < (isFromNoiseAlone ? 2e-5 : 1e-5), "\(run.name)")
    }
  }

  /// Walks a run as the recording did.
  ///
  /// - Returns: the greatest difference of a recorded sample, as a share of its greatest element.
  private func deviation(of run: RecordedRun) throws -> Float {
    let name = Comment(rawValue: run.name)
    var sampler = try Sampler(
      #require(run.kind), .variancePreserving(run.configuration), stepCount: run.steps,
      strength: run.strength ?? 1, eta: run.eta ?? 0)
    for (step, timestep) in zip(sampler.steps[sampler.indices], run.timesteps) {
      #expect(abs(step.timestep - timestep) <= 1e-5 * timestep, name)
    }
    #expect(sampler.indices.count == run.timesteps.count, name)

    var generator = TorchGenerator(seed: 1)
    var sample = generator.normals(16)
    if run.strength == nil {
      sample = sample.map { $0 * sampler.initialNoiseScale }
    } else {
      sample = sampler.addNoise(
        to: sample, noise: generator.normals(16), at: sampler.indices.lowerBound)
    }
    var worst = difference(sample, run.begun)
    var recorded = run.samples[...]
    for (number, index) in sampler.indices.enumerated() {
      let step = sampler.steps[index]
      let output = SamplerFixtures.network(
        sampler.modelInput(sample, at: index), timestep: step.timestep)
      let noise = step.drawsNoise ? generator.normals(16) : []
      sampler.step(index, output: output, noise: noise, sample: &sample)
      if recorded.first?.step == number {
        worst = max(worst, difference(sample, recorded.removeFirst().values))
      }
    }
    #expect(recorded.isEmpty, name)
    return worst
  }

  private func difference(_ sample: [Float], _ recorded: [Float]) -> Float {
    let greatest = recorded.map(abs).max() ?? 1
    return zip(RecordedRun.kept, recorded).reduce(0) { worst, pair in
      max(worst, abs(sample[pair.0] - pair.1) / greatest)
    }
  }
}
