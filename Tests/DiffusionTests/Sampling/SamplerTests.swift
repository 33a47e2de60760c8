import Engine
import Testing

@testable import Diffusion

/// What a run does besides being diffusers' own.
struct SamplerTests {
  private let configuration = {
    var configuration = SamplerFixtures.configuration(schedule: "scaled")
    configuration.setAlphaToOne = true
    return configuration
  }()
  private let picture: [Float] = (0..<16).map { Float($0) / 4 - 2 }

  /// A network that always sees `picture` in the sample: the noise there, as it would tell it.
  private func noise(in sample: [Float], at step: SamplerStep) -> [Float] {
    zip(sample, picture).map { ($0 - step.level.clean * $1) / step.level.noise }
  }

  @Test(arguments: SamplerKind.allCases, [0.5, 1])
  func networkThatKnowsThePictureIsFollowedToIt(_ kind: SamplerKind, strength: Double) throws {
    var sampler = try Sampler(
      kind, .variancePreserving(configuration), stepCount: 12, strength: strength)
    var generator = TorchGenerator(seed: 3)
    var sample = sampler.addNoise(
      to: picture, noise: generator.normals(16), at: sampler.indices.lowerBound)
    for index in sampler.indices {
      let step = sampler.steps[index]
      let fresh = step.drawsNoise ? generator.normals(16) : []
      sampler.step(index, output: noise(in: sample, at: step), noise: fresh, sample: &sample)
    }
    for index in picture.indices {
      #expect(abs(sample[index] - picture[index]) < 1e-3)
      #expect(abs(sampler.clean[index] - picture[index]) < 1e-3)
    }
  }

  @Test(arguments: SamplerKind.allCases)
  func strengthIsTheShareOfStepsThatAreWalked(_ kind: SamplerKind) throws {
    #expect(try Sampler(kind, .variancePreserving(configuration), stepCount: 10).indices == 0..<10)
    #expect(
      try Sampler(kind, .variancePreserving(configuration), stepCount: 10, strength: 0.65).indices
        == 4..<10)
    #expect(
      try Sampler(kind, .variancePreserving(configuration), stepCount: 10, strength: 0).indices
        .isEmpty)
  }

  @Test(arguments: SamplerKind.allCases)
  func sourceIsAsNoisyAsTheSampleAtEachStepAndCleanAtTheEnd(_ kind: SamplerKind) throws {
    let sampler = try Sampler(kind, .variancePreserving(configuration), stepCount: 8)
    let noise = [Float](repeating: 1, count: picture.count)
    let nothing = [Float](repeating: 0, count: picture.count)
    let levels = (0...8).map { sampler.addNoise(to: nothing, noise: noise, at: $0)[0] }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 > $1 })
    #expect(sampler.addNoise(to: picture, noise: noise, at: 8) == picture)
    let quiet = sampler.addNoise(to: picture, noise: nothing, at: 3)
    let share = sampler.steps[3].level.clean
    #expect(quiet == picture.map { $0 * share })
  }

  @Test func onlyTheSamplersThatAreSaidToDrawNoiseDoSo() throws {
    let drawing = try SamplerKind.allCases.filter { kind in
      try Sampler(kind, .variancePreserving(configuration), stepCount: 8).steps.contains(
        where: \.drawsNoise)
    }
    #expect(drawing == [.eulerAncestral, .lcm])
    let stochastic = try Sampler(.ddim, .variancePreserving(configuration), stepCount: 8, eta: 1)
    #expect(stochastic.steps.dropLast().allSatisfy { $0.drawsNoise })
  }

  @Test(arguments: [
    (SamplerKind.lcm, 51, "lcm can't take 51 steps with this model: ask for 1 to 50"),
    (.ddim, 1001, "ddim can't take 1001 steps with this model: ask for 1 to 1000"),
    (.uniPC, 1000, "unipc can't take 1000 steps with this model: ask for 1 to 999"),
    (.euler, 0, "euler can't take 0 steps with this model: ask for 1 to 1000"),
  ])
  func stepsThatDoNotFitAreRefused(_ kind: SamplerKind, count: Int, message: String) throws {
    let error = try #require(throws: SamplingError.self) {
      try Sampler(kind, .variancePreserving(configuration), stepCount: count)
    }
    #expect(error.description == message)
  }

  @Test(arguments: SamplerKind.allCases, [1, 2, 3, 1000])
  func everyNumberIsFiniteForModelsOfAnyLength(_ kind: SamplerKind, trainTimesteps: Int) throws {
    var configuration = configuration
    configuration.trainTimesteps = trainTimesteps
    configuration.stepsOffset = trainTimesteps - 1
    let most = kind.mostSteps(trainTimesteps: trainTimesteps)
    for count in Set([1, max(1, most)]) {
      let sampler = try Sampler(kind, .variancePreserving(configuration), stepCount: count)
      for step in sampler.steps {
        #expect((0...Float(trainTimesteps)).contains(step.timestep))
        #expect(step.next.clean.isFinite && step.next.sample.isFinite)
        #expect(step.level.noise.isFinite && step.clean.output.isFinite)
      }
    }
  }
}
