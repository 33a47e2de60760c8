import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

struct TextEncoderTests {
  @Test(arguments: Recording.names)
  func `embeds prompts as transformers does`(_ name: String) throws {
    let recording = try Recording(name)
    let compute = try Compute(precision: .f32, threads: 2)
    let expected = try recording.tensor("text.last")
    let ids = try Array(recording.ids().prefix(expected.shape[0]))
    let found = try recording.textEncoder()(ids, on: compute)
    #expect(relativeError(found, expected) < 1e-4)
  }

  @Test func `with one layer less gives what the last but one layer gives, normalised`() throws {
    let recording = try Recording("sd2v")
    let compute = try Compute(precision: .f32, threads: 2)
    var configuration = try recording.model.parts.textEncoder
    configuration.layers -= 1
    let unused = "text_model.encoder.layers.\(configuration.layers)."
    let path = Expected.folder("sd2v") + "/text_encoder/model.safetensors"
    let tensors = try renamed(
      WeightFile.read(path), path: path, CLIPTextNames.transformers
    ).filter { !$0.key.hasPrefix(unused) }
    let expected = try recording.tensor("text.penultimate")
    let ids = try Array(recording.ids().prefix(expected.shape[0]))
    let found = try CLIPTextEncoder(configuration, Weights(tensors, source: path))(
      ids, on: compute)
    #expect(relativeError(found, expected) < 1e-4)
  }

  @Test func `gives the same bits for a prompt alone and among others, on any number of threads`()
    throws
  {
    let recording = try Recording("ip2p")
    let encoder = try recording.textEncoder()
    let ids = try Array(recording.ids().prefix(3))
    let one = try encoder(ids, on: Compute(precision: .f32, threads: 1)).floats
    let two = try encoder(ids, on: Compute(precision: .f32, threads: 2)).floats
    #expect(one == two)
    let alone = try encoder([ids[1]], on: Compute(precision: .f32, threads: 2)).floats
    #expect(alone == Array(two[alone.count..<2 * alone.count]))
  }

  @Test(.enabled(if: hasBF16))
  func `stays within 40 dB in bf16`() throws {
    let recording = try Recording("sd2v")
    let encoder = try recording.textEncoder()
    let ids = try Array(recording.ids().prefix(3))
    let exact = try encoder(ids, on: Compute(precision: .f32, threads: 2)).floats
    let short = try encoder(ids, on: Compute(precision: .bf16, threads: 2)).floats
    #expect(signalToNoise(short, exact) > 40)
  }

  @Test func `names the tensor that is missing or left over`() throws {
    let recording = try Recording("ip2p")
    let name = "text_model.encoder.layers.1.mlp.fc2.bias"
    var weights = recording.model.checkpoint.weights(of: .textEncoder)
    _ = try weights.take(name, shape: [16])
    let missing = #expect(throws: WeightError.self) {
      try CLIPTextEncoder(recording.model.parts.textEncoder, weights)
    }
    #expect(missing?.description.contains(name) == true)

    var configuration = try recording.model.parts.textEncoder
    configuration.layers = 1
    let leftOver = #expect(throws: WeightError.self) {
      try CLIPTextEncoder(configuration, recording.model.checkpoint.weights(of: .textEncoder))
    }
    #expect(leftOver?.description.contains("text_model.encoder.layers.1.") == true)
  }
}
