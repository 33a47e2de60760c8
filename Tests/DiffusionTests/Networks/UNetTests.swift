import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

struct UNetTests {
  /// Runs a recorded case without sharing anything.
  private func run(
    _ recording: Recording, _ unet: UNet, _ name: String, on compute: Compute
  ) throws -> Tensor {
    let settings = try #require(try recording.cases()[name])
    let latents = try recording.tensor("unet.\(name).sample").tensor(on: compute)
    let context = unet.prepare(
      try recording.texts(settings.prompts, on: compute), sharing: Array(0..<latents.shape[0]),
      on: compute)
    return try unet.predict(latents, timestep: settings.timestep, context, on: compute)
  }

  @Test(arguments: Recording.names, ["square", "batch", "odd", "odder"])
  func `predicts what diffusers predicts`(_ name: String, _ shape: String) throws {
    let recording = try Recording(name)
    let compute = try Compute(precision: .f32, threads: 2)
    let found = try run(recording, recording.unet(), shape, on: compute)
    #expect(try relativeError(found, recording.tensor("unet.\(shape).output")) < 1e-4)
  }

  @Test func `passes that share a latent give the same as passes of their own`() throws {
    for name in ["ip2p", "ip2p-text", "ip2p-scaled", "text2img", "sd2v"] {
      let recording = try Recording(name)
      let unet = try recording.unet()
      let compute = try Compute(precision: .f32, threads: 2)
      let latents = try recording.tensor("unet.batch.sample").tensor(on: compute)
      let texts = try recording.texts([0, 1, 2], on: compute)
      for sharing in [[0, 0, 1], [1, 0, 1], [0, 0, 0]] {
        let count = (sharing.max() ?? 0) + 1
        let shared = try unet.predict(
          latents[0..<count], timestep: 321, unet.prepare(texts, sharing: sharing, on: compute),
          on: compute)
        let apart = try unet.predict(
          compute.gathered(latents, sharing), timestep: 321,
          unet.prepare(texts, sharing: [0, 1, 2], on: compute), on: compute)
        #expect(relativeError(shared.floats, apart.floats) < 1e-5, "\(name) \(sharing)")
      }
    }
  }

  @Test func `gives the same bits on any number of threads`() throws {
    let recording = try Recording("ip2p")
    let unet = try recording.unet()
    let one = try run(recording, unet, "odd", on: Compute(precision: .f32, threads: 1))
    let two = try run(recording, unet, "odd", on: Compute(precision: .f32, threads: 2))
    #expect(one.floats == two.floats)
  }

  @Test(.enabled(if: hasBF16), arguments: ["ip2p", "ip2p-text", "ip2p-scaled", "sd2v"])
  func `stays within 40 dB in bf16`(_ name: String) throws {
    let recording = try Recording(name)
    let unet = try recording.unet()
    let found = try run(recording, unet, "batch", on: Compute(precision: .bf16, threads: 2))
    let expected = try recording.tensor("unet.batch.output")
    #expect(signalToNoise(found.floats, expected.elements) > 40)
  }

  @Test func `stops within a step where it is told to`() throws {
    let recording = try Recording("ip2p")
    let unet = try recording.unet()
    let compute = try Compute(precision: .f32, threads: 2)
    let latents = try recording.tensor("unet.square.sample").tensor(on: compute)
    let context = unet.prepare(
      try recording.texts([0], on: compute), sharing: [0], on: compute)
    var visits = 0
    compute.isCancelled = {
      visits += 1
      return visits == 4
    }
    #expect(throws: CancellationError.self) {
      _ = try unet.predict(latents, timestep: 1, context, on: compute)
    }
    #expect(visits == 4)
  }

  @Test func `names the tensor that is missing or left over`() throws {
    let recording = try Recording("ip2p")
    var configuration = try recording.model.parts.unet
    let name = "up_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight"
    var weights = recording.model.checkpoint.weights(of: .unet)
    _ = try weights.take(name, shape: [8, 16])
    let missing = #expect(throws: WeightError.self) { try UNet(configuration, weights) }
    #expect(missing?.description.contains(name) == true)

    configuration.upAttention[1] = false
    let leftOver = #expect(throws: WeightError.self) {
      try UNet(configuration, recording.model.checkpoint.weights(of: .unet))
    }
    #expect(leftOver?.description.contains("up_blocks.1.attentions.0.") == true)
  }

  @Test func `sinusoids of the timestep have sines and cosines in the order of the configuration`()
  {
    let sinesFirst = TimeEmbedding.sinusoids(100, count: 4, cosinesFirst: false, shift: 1)
    // Half of four waves less a shift of one: angles of 100 and 100 / 10000.
    let expected: [Float] = [-0.50636566, 0.00999983, 0.86231887, 0.99995]
    #expect(relativeError(sinesFirst, expected) < 1e-6)
    let cosinesFirst = TimeEmbedding.sinusoids(100, count: 4, cosinesFirst: true, shift: 1)
    #expect(cosinesFirst == Array(sinesFirst[2...] + sinesFirst[..<2]))
  }
}

extension UNet {
  /// The context of texts, each of which goes with one of the latents.
  fileprivate func prepare(_ texts: Tensor, sharing: [Int], on compute: Compute) -> Context {
    prepare(Conditioning(text: texts, channels: nil, inputs: sharing), on: compute)
  }
}
