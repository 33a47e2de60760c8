import Engine
import Pixels
import Tensors
import Testing

@testable import Checkpoints
@testable import Diffusion

@Suite struct ModelFactsTests {
  /// Sizes of `edit_cli.py` of InstructPix2Pix, run in Python.
  @Test(arguments: [
    ((512, 512), (512, 512)), ((1920, 1080), (512, 320)), ((1080, 1920), (320, 512)),
    ((4000, 3000), (512, 384)), ((640, 480), (512, 384)), ((100, 100), (512, 512)),
    ((1000, 333), (576, 192)), ((300, 299), (512, 512)),
  ])
  func theWorkingSizeIsTheReferences(source: (Int, Int), size: (Int, Int)) {
    let rule = WorkingSizeRule(longSide: 512, multiple: 64)
    #expect(
      rule.size(for: Size(width: source.0, height: source.1))
        == Size(width: size.0, height: size.1))
  }

  @Test func averyLongPictureIsSqueezed() {
    let rule = WorkingSizeRule(longSide: 512, multiple: 64)
    #expect(rule.size(for: Size(width: 10_000, height: 1)) == Size(width: 1024, height: 64))
  }

  @Test func aModelThatWouldNotFitIsRefusedWithTheFigure() throws {
    let description = try Model.open(ToyModels.path("ip2p")).description
    let memory = description.memory(precision: .f32)
    #expect(memory.weights == 4 * description.parameterCount)
    #expect(memory.working == 2 * description.memory(precision: .bf16).working)
    #expect(
      fault { () throws(ModelError) in
        try description.checkMemory(precision: .f32, available: memory.total)
      } == nil)
    let available = memory.total - 1
    let error = fault { () throws(ModelError) in
      try description.checkMemory(precision: .f32, available: available)
    }
    #expect(error == .tooLarge(model: "ip2p", needed: memory.total, available: available))
    let large = ModelError.tooLarge(model: "ip2p", needed: 6_100_000_000, available: 2_000_000_000)
    #expect(large.description.contains("needs 6.1 GB of memory and 2.0 GB are available"))
  }

  @Test func whatAStepHoldsAtFullSizeIsAboutWhatWasMeasured() throws {
    var parts = try Model.open(ToyModels.path("ip2p")).parts
    parts.unet.sampleSize = 64
    parts.unet.blockOutChannels = [320, 640, 1280, 1280]
    guard case .full(var autoencoder) = parts.autoencoder else { return }
    autoencoder.blockOutChannels = [128, 256, 512, 512]
    parts.autoencoder = .full(autoencoder)
    // 0.63 GB beyond the weights in bf16 were seen, decoder and all.
    #expect((0.2e9...0.5e9).contains(2 * parts.activations(passes: 3)))
  }

  @Test func claimsOfAHostileConfigurationOverflowNothing() throws {
    var parts = try Model.open(ToyModels.path("ip2p")).parts
    parts.unet.sampleSize = 1 << 20
    parts.unet.blockOutChannels = [1 << 20]
    #expect(parts.activations(passes: 3) > 1e18)
    #expect(parts.activations(passes: 3).isFinite)
  }

  @Test func anEditBeginsWithWhatTheModelsMakersSay() throws {
    let instruct = try Model.open(ToyModels.path("ip2p")).description.defaults
    #expect(instruct.textGuidance == 7.5)
    #expect(instruct.imageGuidance == 1.5)
    #expect(instruct.strength == 1)
    let plain = try Model.open(ToyModels.path("text2img")).description.defaults
    #expect(plain.strength == 0.75)
    #expect(plain.sampler == nil, "the model's own")
  }
}
