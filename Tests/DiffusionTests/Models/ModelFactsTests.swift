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
    var description = try Model.open(ToyModels.path("ip2p")).description
    description.unet.sampleSize = 64
    description.unet.blockOutChannels = [320, 640, 1280, 1280]
    description.parts = [.unet: .init(parameterCount: 1_066_000_000, byteCount: 0)]
    let memory = description.memory(precision: .f32)
    #expect(memory.weights == 4_264_000_000)
    #expect(memory.working == 2 * description.memory(precision: .bf16).working)
    #expect(
      fault { () throws(ModelError) in
        try description.checkMemory(precision: .f32, available: memory.total)
      } == nil)
    let error = fault { () throws(ModelError) in
      try description.checkMemory(precision: .f32, available: 2_000_000_000)
    }
    #expect(
      error
        == .tooLarge(model: "ip2p", needed: memory.total, available: 2_000_000_000))
    #expect(error?.description.contains("and 2.0 GB are available") == true)
  }

  @Test func claimsOfAHostileConfigurationOverflowNothing() throws {
    var description = try Model.open(ToyModels.path("ip2p")).description
    description.unet.sampleSize = 1 << 20
    description.unet.blockOutChannels = [1 << 20]
    #expect(description.memory(precision: .f32).working == 1_000_000_000_000_000_000)
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
