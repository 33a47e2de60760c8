import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

struct AutoencoderTests {
  @Test(arguments: Recording.names)
  func `encodes a picture as diffusers does`(_ name: String) throws {
    let recording = try Recording(name)
    let compute = try Compute(precision: .f32, threads: 2)
    let picture = try recording.tensor("vae.picture").tensor(on: compute)
    let moments = try recording.autoencoder().encode(picture, on: compute)
    #expect(try relativeError(moments, recording.tensor("vae.moments")) < 1e-4)
    let distribution = LatentDistribution(moments: moments.floats, channels: 4)
    #expect(try relativeError(distribution.mode, recording.tensor("vae.mode").elements) < 1e-4)
  }

  @Test(arguments: Recording.names)
  func `decodes latents as diffusers does`(_ name: String) throws {
    let recording = try Recording(name)
    let compute = try Compute(precision: .f32, threads: 2)
    let latents = try recording.tensor("vae.latents").tensor(on: compute)
    let picture = try recording.autoencoder().decode(latents, on: compute)
    #expect(try relativeError(picture, recording.tensor("vae.decoded")) < 1e-4)
  }

  @Test func `gives the same bits on any number of threads`() throws {
    let recording = try Recording("text2img")
    let autoencoder = try recording.autoencoder()
    let results = try [1, 2].map { threads in
      let compute = try Compute(precision: .f32, threads: threads)
      let picture = try recording.tensor("vae.picture").tensor(on: compute)
      let moments = try autoencoder.encode(picture, on: compute)
      let latents = try recording.tensor("vae.latents").tensor(on: compute)
      return try [moments.floats, autoencoder.decode(latents, on: compute).floats]
    }
    #expect(results[0] == results[1])
  }

  @Test(.enabled(if: hasBF16))
  func `stays within 40 dB in bf16`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .bf16, threads: 2)
    let picture = try recording.tensor("vae.picture").tensor(on: compute)
    let moments = try autoencoder.encode(picture, on: compute)
    #expect(try signalToNoise(moments.floats, recording.tensor("vae.moments").elements) > 40)
    let latents = try recording.tensor("vae.latents").tensor(on: compute)
    let decoded = try autoencoder.decode(latents, on: compute)
    #expect(try signalToNoise(decoded.floats, recording.tensor("vae.decoded").elements) > 40)
  }

  @Test func `a sample lies as many deviations from the mean as the noise says`() {
    // Two places of two channels; the logarithms of variances are 0, 2, −1000 and 1000.
    let distribution = LatentDistribution(
      moments: [1, 2, 0, 2, 3, 4, -1000, 1000], channels: 2)
    #expect(distribution.mode == [1, 2, 3, 4])
    let sample = distribution.sample([1, -1, 1, 1])
    #expect(abs(sample[0] - 2) < 1e-6)
    #expect(abs(sample[1] - (2 - 2.7182817)) < 1e-5)
    #expect(abs(sample[2] - 3) < 1e-6)
    #expect(sample[3].isFinite)
  }

  @Test func `stops where it is told to`() throws {
    let recording = try Recording("ip2p")
    let autoencoder = try recording.autoencoder()
    let compute = try Compute(precision: .f32, threads: 2)
    let latents = try recording.tensor("vae.latents").tensor(on: compute)
    var visits = 0
    compute.isCancelled = {
      visits += 1
      return visits == 3
    }
    #expect(throws: CancellationError.self) {
      _ = try autoencoder.decode(latents, on: compute)
    }
    #expect(visits == 3)
  }

  @Test func `names the tensor that is missing or left over`() throws {
    let recording = try Recording("ip2p")
    guard case .full(var configuration) = try recording.model.parts.autoencoder else { return }
    let name = "decoder.mid_block.attentions.0.to_q.weight"
    var weights = recording.model.checkpoint.weights(of: .autoencoder)
    _ = try weights.take(name, shape: [8, 8])
    let missing = #expect(throws: WeightError.self) { try Autoencoder(configuration, weights) }
    #expect(missing?.description.contains(name) == true)

    configuration.useQuantConv = false
    let leftOver = #expect(throws: WeightError.self) {
      try Autoencoder(configuration, recording.model.checkpoint.weights(of: .autoencoder))
    }
    #expect(leftOver?.description.contains("quant_conv.weight") == true)
  }
}
