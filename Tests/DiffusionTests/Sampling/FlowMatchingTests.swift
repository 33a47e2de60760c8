import Engine
import Testing

@testable import Diffusion

struct FlowMatchingTests {
  private let picture: [Float] = (0..<16).map { Float($0) / 4 - 2 }

  /// `FlowMatchEulerDiscreteScheduler(shift=3.0).set_timesteps(5)` of diffusers 0.42.
  @Test func theShiftIsAppliedTwiceAsTheReferenceDoes() {
    let sigmas = FlowMatching(shift: 3).sigmas(count: 5)
    let expected = [1, 0.90036, 0.75112, 0.50299, 0.00893, 0]
    for (found, expected) in zip(sigmas, expected) { #expect(abs(found - expected) < 1e-5) }
    #expect(sigmas.count == 6)
    #expect(FlowMatching(shift: 1).sigmas(count: 1) == [1, 0])
  }

  @Test(arguments: [1.0, 3], [1, 7])
  func aStepIsEulersOnTheStraightLine(shift: Double, count: Int) throws {
    let flow = FlowMatching(shift: shift)
    var sampler = try Sampler(.euler, .flowMatching(flow), stepCount: count)
    let sigmas = flow.sigmas(count: count)
    var generator = TorchGenerator(seed: 3)
    var sample = generator.normals(16)
    var expected = sample.map(Double.init)
    for index in sampler.indices {
      let step = sampler.steps[index]
      #expect(step.timestep == Float(sigmas[index] * 1000))
      #expect(!step.drawsNoise && step.inputScale == 1)
      let output = SamplerFixtures.network(sample, timestep: step.timestep)
      let reference = SamplerFixtures.network(expected.map(Float.init), timestep: step.timestep)
      let clean = zip(sample, output).map { $0 - Float(sigmas[index]) * $1 }
      sampler.step(index, output: output, noise: [], sample: &sample)
      for place in expected.indices {
        expected[place] += (sigmas[index + 1] - sigmas[index]) * Double(reference[place])
        #expect(abs(sampler.clean[place] - clean[place]) < 1e-5)
      }
    }
    for (found, expected) in zip(sample, expected) {
      #expect(abs(Double(found) - expected) < 1e-4)
    }
  }

  @Test func aNetworkThatKnowsThePictureIsFollowedToIt() throws {
    var sampler = try Sampler(
      .euler, .flowMatching(FlowMatching(shift: 3)), stepCount: 10, strength: 0.65)
    #expect(sampler.indices == 4..<10)
    var generator = TorchGenerator(seed: 3)
    let noise = generator.normals(16)
    var sample = sampler.addNoise(to: picture, noise: noise, at: sampler.indices.lowerBound)
    for index in sampler.indices {
      let sigma = sampler.steps[index].level.noise
      // The flow from here to the picture.
      let output = zip(sample, picture).map { ($0 - $1) / sigma }
      sampler.step(index, output: output, noise: [], sample: &sample)
    }
    for (found, expected) in zip(sample, picture) { #expect(abs(found - expected) < 1e-4) }
  }

  @Test func aSamplerOfOtherSchedulesIsRefused() throws {
    let error = try #require(throws: SamplingError.self) {
      try Sampler(.ddim, .flowMatching(FlowMatching(shift: 3)), stepCount: 4)
    }
    #expect(error.description == "ddim does not go with this model: ask for euler")
    #expect(throws: SamplingError.stepCount(1001, .euler, allowed: 1...1000)) {
      try Sampler(.euler, .flowMatching(FlowMatching(shift: 3)), stepCount: 1001)
    }
  }
}
