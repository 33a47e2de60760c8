import FoundationEssentials
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion
@testable import Tokens

@Suite struct ConfigurationTests {
  private func fields(_ json: String) throws -> ConfigurationFields {
    guard case .object(let fields)? = JSONValue.read(Data(json.utf8)) else {
      throw ModelError.unreadable(path: "config.json", reason: "no JSON")
    }
    return ConfigurationFields(path: "config.json", fields: fields)
  }

  @Test func absentFieldsOfAUNetTakeTheReferencesDefaults() throws {
    #expect(
      try UNetConfiguration(fields("{}"))
        == UNetConfiguration(
          inChannels: 4, outChannels: 4, blockOutChannels: [320, 640, 1280, 1280],
          layersPerBlock: 2, downAttention: [true, true, true, false],
          upAttention: [false, true, true, true], heads: [8, 8, 8, 8], crossAttentionDim: 1280,
          useLinearProjection: false, normGroups: 32, normEps: 1e-5, flipSinToCos: true,
          freqShift: 0, sampleSize: 64))
  }

  @Test func absentFieldsOfAnAutoencoderTakeTheReferencesDefaults() throws {
    #expect(
      try AutoencoderDescription(fields("{}"))
        == .full(
          AutoencoderConfiguration(
            latentChannels: 4, blockOutChannels: [64], layersPerBlock: 1, normGroups: 32,
            scalingFactor: 0.18215, shiftFactor: 0, useQuantConv: true, usePostQuantConv: true,
            midBlockAttention: true)))
  }

  @Test func aTinyAutoencoderIsToldByItsFieldsNotByItsClass() throws {
    let json = "{\"_class_name\": \"AutoencoderKL\", \"num_encoder_blocks\": [1, 3, 3, 3]}"
    #expect(
      try AutoencoderDescription(fields(json))
        == .tiny(
          TinyAutoencoderConfiguration(
            latentChannels: 4, encoderChannels: [64, 64, 64, 64],
            decoderChannels: [64, 64, 64, 64], encoderBlocks: [1, 3, 3, 3],
            decoderBlocks: [3, 3, 3, 1], scalingFactor: 1, shiftFactor: 0)))
  }

  @Test func absentFieldsOfATextEncoderTakeTheReferencesDefaults() throws {
    #expect(
      try CLIPTextConfiguration(fields("{}"))
        == CLIPTextConfiguration(
          hiddenSize: 512, layers: 12, heads: 8, intermediateSize: 2048,
          activation: .quickGELU, maxPositions: 77, vocabularySize: 49408, normEps: 1e-5))
  }

  @Test(arguments: [
    ("latents_mean", "[0.1]", "[0.1]"), ("out_channels", "4", "4"),
    ("down_block_types", "[\"AttnDownEncoderBlock2D\"]", "[“AttnDownEncoderBlock2D”]"),
  ])
  func whatNoAutoencoderDoesIsRefusedByName(name: String, json: String, shown: String) throws {
    let fields = try fields("{\"\(name)\": \(json)}")
    #expect(
      fault { () throws(ModelError) in try AutoencoderDescription(fields) }
        == .unsupportedField(path: "config.json", name: name, value: shown))
  }

  @Test(arguments: ["0", "1e-60", "0.0"])
  func aScaleThatNothingCanBeDividedByIsRefused(scale: String) throws {
    let fields = try fields("{\"scaling_factor\": \(scale)}")
    guard case .field? = fault({ () throws(ModelError) in try AutoencoderDescription(fields) })
    else {
      Issue.record("latents were scaled by \(scale)")
      return
    }
  }

  @Test func aTinyAutoencoderGivesBackTheSizeThatItWasGiven() throws {
    let json = "{\"num_encoder_blocks\": [1, 3], \"encoder_block_out_channels\": [64, 64]}"
    let fields = try fields(json)
    guard
      case .contradiction? = fault({ () throws(ModelError) in try AutoencoderDescription(fields) })
    else {
      Issue.record("two stages down and four up were taken")
      return
    }
  }

  @Test func theMisnamedFieldCountsHeadsAtEveryLevel() throws {
    let second = try UNetConfiguration(fields("{\"attention_head_dim\": [5, 10, 20, 20]}"))
    #expect(second.heads == [5, 10, 20, 20])
  }

  @Test func aTextBesideTheTimeHasHeadsOfItsOwn() throws {
    #expect(try UNetConfiguration(fields("{}")).textEmbeddingHeads == nil)
    let json = "{\"addition_embed_type\": \"text\", \"cross_attention_dim\": 768}"
    #expect(try UNetConfiguration(fields(json)).textEmbeddingHeads == 64)
    let uneven = try fields(
      "{\"addition_embed_type\": \"text\", \"addition_embed_type_num_heads\": 7}")
    guard case .contradiction? = fault({ () throws(ModelError) in try UNetConfiguration(uneven) })
    else {
      Issue.record("1280 channels were shared out to 7 heads")
      return
    }
  }

  @Test func aListThatSaysTheSameAtEveryLevelIsOneValue() throws {
    let json = """
      {"only_cross_attention": [false, false, false, false], "layers_per_block": [2, 2, 2, 2],
       "transformer_layers_per_block": [1, 1, 1, 1], "sample_size": [96, 96]}
      """
    let unet = try UNetConfiguration(fields(json))
    #expect(unet.layersPerBlock == 2)
    #expect(unet.sampleSize == 96)
  }

  @Test(arguments: [
    ("addition_embed_type", "\"text_time\"", "“text_time”"),
    ("class_embed_type", "\"projection\"", "“projection”"),
    ("transformer_layers_per_block", "[1, 2, 10]", "[1, 2, 10]"),
    ("time_cond_proj_dim", "256", "256"),
    ("resnet_time_scale_shift", "\"spatial\"", "“spatial”"),
    ("layers_per_block", "[2, 2, 2, 3]", "[2, 2, 2, 3]"),
    ("mid_block_type", "\"UNetMidBlock2D\"", "“UNetMidBlock2D”"),
  ])
  func whatNoNetworkDoesIsRefusedByName(name: String, json: String, shown: String) throws {
    let fields = try fields("{\"\(name)\": \(json)}")
    #expect(
      fault { () throws(ModelError) in try UNetConfiguration(fields) }
        == .unsupportedField(path: "config.json", name: name, value: shown))
  }

  @Test(arguments: [
    ("in_channels", "\"4\"", "must be a whole number from 1 to 1048576, and is “4”"),
    (
      "in_channels", "9223372036854775807",
      "must be a whole number from 1 to 1048576, and is 9223372036854775807"
    ),
    ("in_channels", "-8", "must be a whole number from 1 to 1048576, and is -8"),
    ("in_channels", "true", "must be a whole number from 1 to 1048576, and is true"),
    ("block_out_channels", "[]", "must be a list of sizes, and is []"),
    ("norm_eps", "Infinity", "must be a number above 0 and up to 1, and is “Infinity”"),
    ("norm_eps", "0", "must be a number above 0 and up to 1, and is 0"),
    ("freq_shift", "1e300", "must be a number, and is 1e+300"),
    ("use_linear_projection", "1", "must be true or false, and is 1"),
    ("down_block_types", "[\"DownBlock2D\"]", "must name 4 blocks, and names 1"),
  ])
  func aFieldOfAnotherTypeIsAnErrorWithItsName(
    name: String, json: String, reason: String
  ) throws {
    let fields = try fields("{\"\(name)\": \(json)}")
    #expect(
      fault { () throws(ModelError) in try UNetConfiguration(fields) }
        == .field(path: "config.json", name: name, reason: reason))
  }

  @Test func noControlCharacterOfAFileReachesAMessage() throws {
    let fields = try fields("{\"act_fn\": \"\\u001b[2Jmish\\n\"}")
    let error = fault { () throws(ModelError) in try UNetConfiguration(fields) }
    #expect(error?.description == "config.json: “act_fn” is “[2Jmish”, which no engine here runs")
  }

  @Test(arguments: [
    [0xFB, 0x20], [0x7B, 0xFB, 0x20], [0xC3], [0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func bytesThatAreNoTextAreNoConfiguration(bytes: [UInt8]) {
    #expect(JSONValue.read(Data(bytes)) == nil)
  }

  @Test func aTextMayHoldTheWordsOfNumbers() {
    let json = #"{"a": "NaN \" Infinity", "NaN": [-Infinity, NaN]}"#
    #expect(
      JSONValue.read(Data(json.utf8))
        == .object([
          "a": .text("NaN \" Infinity"), "NaN": .list([.text("-Infinity"), .text("NaN")]),
        ]))
  }

  @Test(arguments: [1000, 100_000])
  func endlessNestingIsNoConfiguration(depth: Int) {
    let text = "{\"a\":" + String(repeating: "[", count: depth)
    #expect(JSONValue.read(Data(text.utf8)) == nil)
    let closed = text + String(repeating: "]", count: depth) + "}"
    #expect(JSONValue.read(Data(closed.utf8)) == nil)
  }

  @Test func headsThatDoNotShareOutTheirChannelsAreRefused() throws {
    let fields = try fields("{\"attention_head_dim\": 7}")
    guard case .contradiction? = fault({ () throws(ModelError) in try UNetConfiguration(fields) })
    else {
      Issue.record("320 channels were shared out to 7 heads")
      return
    }
  }

  /// What shapes imply of groups and heads is checked as what a file says: 16 channels have no 32
  /// groups.
  @Test func channelsThatNoFamilyHasAreRefusedByName() throws {
    let parts = try Model.open(ToyModels.path("ip2p")).parts
    var unet = parts.unet
    (unet.blockOutChannels, unet.normGroups) = ([16, 32], 32)
    var textEncoder = parts.textEncoder
    (textEncoder.hiddenSize, textEncoder.heads) = (200, 3)
    guard case .full(var autoencoder) = parts.autoencoder else { return }
    autoencoder.normGroups = 7
    let faults = [
      fault { () throws(ModelError) in try unet.checkSharing(path: "m") },
      fault { () throws(ModelError) in try textEncoder.checkSharing(path: "m") },
      fault { () throws(ModelError) in try autoencoder.checkSharing(path: "m") },
    ]
    for (fault, number) in zip(faults, ["16 channels", "200 channels", "7 groups"]) {
      #expect(try #require(fault).description.contains(number))
    }
  }

  @Test func levelsThatNoNetworkHasAreRefused() throws {
    let scratch = try ScratchFolder()
    let shapes = (0..<70).map { ("encoder.down_blocks.\($0).resnets.0.conv2.weight", [1]) }
    try scratch.writeTensors(Dictionary(uniqueKeysWithValues: shapes), to: "a.safetensors")
    let network = NetworkShapes(
      path: "m", tensors: try ModelFile.tensors(of: scratch["a.safetensors"]))
    #expect(throws: ModelError.self) { try network.levels(of: "encoder.down_blocks") }
    #expect(network.count(of: "encoder.down_blocks") == 70)
  }

  @Test(arguments: [("gelu", CLIPTokenizer.Padding.zero), ("quick_gelu", .endOfText)])
  func aFolderWithoutTokenizerTakesCLIPs(activation: String, padding: CLIPTokenizer.Padding) throws
  {
    let scratch = try ScratchFolder()
    let folder = try ToyModels.copy("ip2p", to: scratch)
    let file = "ip2p/text_encoder/config.json"
    let text = String(decoding: try scratch.bytes(of: file), as: UTF8.self)
    let vocabulary = text.replacing(/"vocab_size": [0-9]+/, with: "\"vocab_size\": 49408")
      .replacing(/"hidden_act": "[a-z_]+"/, with: "\"hidden_act\": \"\(activation)\"")
    try scratch.write(vocabulary, to: file)
    let whole = try StableDiffusionConfiguration(folder: folder)
    #expect(whole.tokenizer == .folder("\(folder)/tokenizer"))
    try FileManager.default.removeItem(atPath: "\(folder)/tokenizer")
    #expect(try StableDiffusionConfiguration(folder: folder).tokenizer == .standard(padding))
    try scratch.write(text, to: file)
    let own = try StableDiffusionConfiguration(folder: folder)
    #expect(own.tokenizer == .folder("\(folder)/tokenizer"))
  }
}
