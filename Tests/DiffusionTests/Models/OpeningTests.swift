import Engine
import FoundationEssentials
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion
@testable import Tokens

@Suite struct OpeningTests {
  /// The shape and the numbers of each tensor of a part, 16 or 32 bits wide.
  private func contents(_ model: Model, _ part: ModelPart) throws -> [String: String] {
    contents(try #require(model.checkpoint.tensors[part]))
  }

  private func contents(_ tensors: [String: StoredTensor]) -> [String: String] {
    tensors.mapValues { "\($0.shape) \($0.floats)" }
  }

  @Test(arguments: [
    ("ip2p", "instruct"), ("inpaint", "inpainting"), ("text2img", "text to image"),
    ("sd2v", "text to image"),
  ])
  func theEditMethodIsReadFromTheFirstConvolution(name: String, kind: String) throws {
    #expect(try Model.open(ToyModels.path(name)).description.kind == kind)
  }

  @Test func aClassNameDecidesNothing() throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    try scratch.replace(
      "StableDiffusionInstructPix2PixPipeline", with: "StableDiffusionPipeline",
      in: "ip2p/model_index.json")
    #expect(try Model.open(folder).description.kind == "instruct")
  }

  @Test func aSingleFileHoldsWhatItsFolderHolds() throws {
    let folder = try Model.open(ToyModels.path("ip2p"))
    var options = ModelOptions()
    options.configurationFolder = ToyModels.path("ip2p")
    let file = try Model.open(ToyModels.path("single/ip2p.safetensors"), options: options)
    for part in [ModelPart.unet, .autoencoder, .textEncoder] {
      #expect(try contents(file, part) == contents(folder, part))
    }
    #expect(try file.parts.unet == folder.parts.unet)
    #expect(try file.parts.textEncoder == folder.parts.textEncoder)
  }

  @Test func theTextEncoderOfOpenCLIPIsTheFolders() throws {
    let path = ToyModels.path("single/sd2v-text.safetensors")
    let file = try ModelFile.tensors(of: path)
    let folder = try Model.open(ToyModels.path("sd2v"))
    let layers = try folder.parts.textEncoder.layers
    let encoder = try StableDiffusionFamily.textEncoder(file, path: path, layers: layers)
    #expect(
      try contents(encoder) == contents(folder, .textEncoder))
  }

  @Test func shapesAloneTellWhatASingleFileIsMadeOf() throws {
    var options = ModelOptions()
    options.configurationFolder = ToyModels.path("ip2p")
    let path = ToyModels.path("single/ip2p.safetensors")
    let file = try Model.open(path, options: options)
    let found = try UNetConfiguration(file.checkpoint.shapes(of: .unet))
    var known = try Model.open(ToyModels.path("ip2p")).parts.unet
    // No shape shows these.
    (known.heads, known.normGroups) = (found.heads, found.normGroups)
    known.sampleSize = found.sampleSize
    #expect(found == known)
    // Eight channels, as the toy has, are those of no family whose files bring no configuration.
    let refusal = fault { () throws(ModelError) in try Model.open(path) }
    #expect(refusal?.description.contains("8 channels cannot be shared out") == true)
  }

  @Test func averagedWeightsComeFirstAndMayBeDeclined() throws {
    let path = ToyModels.path("single/ip2p.ckpt")
    var options = ModelOptions()
    options.configurationFolder = ToyModels.path("ip2p")
    let averaged = try Model.open(path, options: options)
    options.usesAveragedWeights = false
    let plain = try Model.open(path, options: options)
    #expect(averaged.description.hasAveragedWeights)
    #expect(!plain.description.hasAveragedWeights)
    let (first, second) = (try contents(averaged, .unet), try contents(plain, .unet))
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first != second)
    #expect(try contents(averaged, .textEncoder) == contents(plain, .textEncoder))
  }

  @Test func shardsAndPicklesAreReadWhereNothingElseIsThere() throws {
    let model = try Model.open(ToyModels.path("sd2v"))
    #expect(model.checkpoint.weights(of: .unet).has("conv_in.weight"))
    #expect(
      model.checkpoint.weights(of: .autoencoder).has("decoder.mid_block.attentions.0.to_q.weight"))
    #expect(model.description.schedule.prediction == "velocity")
    #expect(try model.parts.unet.useLinearProjection)
  }

  @Test func whatTheModelPredictsMayBeSettled() throws {
    var options = ModelOptions()
    options.prediction = .epsilon
    let model = try Model.open(ToyModels.path("sd2v"), options: options)
    #expect(model.description.schedule.prediction == "noise")
  }

  @Test func aTinyAutoencoderBesideTheModelMakesItsPreviews() throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    #expect(try Model.open(folder).preview == nil)
    _ = try ToyModels.copy("taesd", to: scratch)
    let model = try Model.open(folder)
    #expect(model.preview?.latentChannels == 4)
    #expect(model.checkpoint.weights(of: .previewAutoencoder).has("encoder.layers.0.weight"))
  }

  @Test func aTinyAutoencoderMayTakeTheAutoencodersPlace() throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    try FileManager.default.removeItem(atPath: "\(folder)/vae")
    try FileManager.default.copyItem(
      atPath: ToyModels.path("taesd"), toPath: "\(folder)/vae")
    guard case .tiny = try Model.open(folder).parts.autoencoder else {
      Issue.record("the tiny autoencoder was taken for a full one")
      return
    }
  }

  @Test func aConfigurationThatContradictsTheWeightsIsAnError() throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    try scratch.replace(
      "\"in_channels\": 8", with: "\"in_channels\": 4", in: "ip2p/unet/config.json")
    #expect(
      fault { () throws(ModelError) in try Model.open(folder) }
        == .contradiction(
          path: "\(folder), unet",
          reason: "the configuration's “in_channels” is 4, and the weights' 8"))
  }

  @Test(arguments: [
    ("unet/config.json", "there is no such file or folder"),
    ("vae/diffusion_pytorch_model.safetensors", "the weights of vae is missing"),
    ("scheduler/scheduler_config.json", "there is no such file or folder"),
  ])
  func aMissingFileIsNamed(file: String, text: String) throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
    let error = try #require(fault { () throws(ModelError) in try Model.open(folder) })
    #expect(error.description.contains(text))
  }

  @Test func whatIsNoModelIsSaidToBeNone() throws {
    let scratch = try ScratchFolder()
    try scratch.writeTensors(["layers.0.weight": [1]], to: "other.safetensors")
    let (nothing, other) = (scratch["nothing"], scratch["other.safetensors"])
    #expect(fault { () throws(ModelError) in try Model.open(nothing) } == .missing(nothing))
    #expect(fault { () throws(ModelError) in try Model.open(other) } == .notAModel(other))
  }

  @Test func aDamagedConfigurationIsOneClearError() throws {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    try scratch.write("{\"in_channels\": 8,", to: "ip2p/unet/config.json")
    #expect(
      fault { () throws(ModelError) in try Model.open(folder) }
        == .unreadable(
          path: "\(folder)/unet/config.json",
          reason: "this is no JSON object; download the file again"))
  }
}
