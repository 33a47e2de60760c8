import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

struct TinyAutoencoderTests {
  private let expected: Expected
  private let network: TinyAutoencoder

  init() throws {
    let folder = Expected.folder("taesd")
    expected = try Expected("taesd")
    network = try TinyAutoencoder(
      TinyAutoencoderConfiguration(.read("\(folder)/config.json")),
      Weights(
        WeightFile.read("\(folder)/diffusion_pytorch_model.safetensors"), source: "taesd"))
  }

  @Test func `encodes and decodes as diffusers does, the same bits on any number of threads`()
    throws
  {
    var results: [[[Float]]] = []
    for threads in [1, 2] {
      let compute = try Compute(precision: .f32, threads: threads)
      let picture = try expected.tensor("taesd.picture").tensor(on: compute)
      let latents = try network.encode(picture, on: compute)
      #expect(try relativeError(latents, expected.tensor("taesd.latents")) < 1e-4)
      let input = try expected.tensor("taesd.latents.in").tensor(on: compute)
      let decoded = try network.decode(input, on: compute)
      #expect(try relativeError(decoded, expected.tensor("taesd.decoded")) < 1e-4)
      results.append([latents.floats, decoded.floats])
    }
    #expect(results[0] == results[1])
  }

  @Test(.enabled(if: hasBF16))
  func `stays within 40 dB in bf16`() throws {
    let compute = try Compute(precision: .bf16, threads: 2)
    let input = try expected.tensor("taesd.latents.in").tensor(on: compute)
    let decoded = try network.decode(input, on: compute)
    #expect(try signalToNoise(decoded.floats, expected.tensor("taesd.decoded").elements) > 40)
  }
}
