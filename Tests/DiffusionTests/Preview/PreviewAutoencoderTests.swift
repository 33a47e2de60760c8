import Engine
import FoundationEssentials
import Pixels
import Tensors
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

/// A tiny autoencoder beside a model: it makes previews and nothing else.
@Suite struct PreviewAutoencoderTests {
  private let scratch: ScratchFolder
  private let folder: String

  init() throws {
    scratch = try ScratchFolder()
    folder = try ToyModels.copy("ip2p", to: scratch)
    _ = try ToyModels.copy("taesd", to: scratch)
  }

  private func signal(
    _ model: Model, interval: Duration? = .zero
  ) throws -> (result: [Float], previews: [Bitmap?]) {
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    var request = ToyModels.request(ToyModels.scene.resized(to: Size(width: 64, height: 64)))
    request.previewInterval = interval
    var previews: [Bitmap?] = []
    let result = try ModelEdit(request, for: model.description).perform(with: networks) {
      _, _, preview in previews.append(preview)
    }
    return (result, previews)
  }

  @Test func previewsAreItsAndTheResultIsNot() throws {
    let with = try signal(Model.open(folder))
    let alone = try ScratchFolder()
    let without = try signal(Model.open(ToyModels.copy("ip2p", to: alone)))
    #expect(with.result == without.result, "to the bit")
    #expect(
      with.previews.map { $0?.size } == [Size](repeating: Size(width: 64, height: 64), count: 2))
    #expect(
      without.previews.map { $0?.size } == [Size](repeating: Size(width: 8, height: 8), count: 2))
  }

  @Test func nothingIsDecodedThatNobodySees() throws {
    let model = try Model.open(folder)
    let (result, previews) = try signal(model)
    let unwatched = try signal(model, interval: nil)
    #expect(unwatched.result == result && unwatched.previews == [nil, nil])
    let slow = try signal(model, interval: .seconds(3600))
    #expect(slow.previews == [previews[0], nil], "the second comes too soon")
  }

  @Test func aPreviewIsWhatTheDecoderMakesOfTheLatents() throws {
    let model = try Model.open(folder)
    let networks = try ModelNetworks(model, precision: .f32, threads: 2)
    let decoder = try #require(networks.previewDecoder)
    let source = ToyModels.scene.resized(to: Size(width: 64, height: 64))
    let latents = try networks.posterior(of: source).mode
    var preview = StepPreview(
      decoder: decoder, format: networks.format, latents: [], source: source, interval: .zero)
    let expected = try decoder.decode(
      networks.compute.tensor(latents, shape: [1, 8, 8, 4]), on: networks.compute)
    #expect(
      try preview.picture(latents, on: networks.compute)
        == Bitmap(signal: expected.floats, size: source.size))
  }

  @Test(arguments: [
    ("taesd/config.json", "{", "JSON"),
    ("taesd/config.json", "{\"act_fn\": \"gelu\", \"num_encoder_blocks\": [1]}", "act_fn"),
    ("taesd/diffusion_pytorch_model.safetensors", "<!DOCTYPE html><html>", "web page"),
  ])
  func aFaultyOneIsANoticeAndNoRefusal(file: String, text: String, reason: String) throws {
    try scratch.write(text, to: file)
    let model = try Model.open(folder)
    #expect(model.preview == nil)
    #expect(model.description.parts[.previewAutoencoder] == nil)
    let notice = try #require(model.description.notices.first)
    #expect(model.description.notices.count == 1)
    #expect(notice.hasPrefix("the preview autoencoder is not used: ") && notice.contains(reason))
    #expect(try signal(model).previews.first??.size == Size(width: 8, height: 8))
  }

  @Test func oneForOtherLatentsIsNoticedInAModelOnly() throws {
    let other = "{\"num_encoder_blocks\": [1, 3, 3, 3], \"latent_channels\": 16}"
    try scratch.write(other, to: "taesd/config.json")
    let beside = try Model.open(folder)
    #expect(beside.preview == nil && beside.description.notices.isEmpty)
    try scratch.makeFolder("ip2p/taesd")
    try scratch.write(other, to: "ip2p/taesd/config.json")
    let notice = try #require(try Model.open(folder).description.notices.first)
    #expect(notice.contains("for latents of other models"))
  }

  @Test func oneThatFitsIsFoundBesideOneThatDoesNot() throws {
    try scratch.makeFolder("vae_tiny")
    try scratch.write("{\"latent_channels\": 16}", to: "vae_tiny/config.json")
    let model = try Model.open(folder)
    #expect(model.preview?.latentChannels == 4 && model.description.notices.isEmpty)
  }

  @Test func tensorsThatDoNotFitAreNoticedWhenTheModelIsOpened() throws {
    try scratch.writeTensors(
      ["decoder.layers.99.weight": [1]], to: "taesd/diffusion_pytorch_model.safetensors")
    let notice = try #require(try Model.open(folder).description.notices.first)
    #expect(notice.contains("tensor “encoder.layers.0.weight” is missing"))
  }

  @Test func aGoodModelHasNoNotices() throws {
    #expect(try Model.open(folder).description.notices.isEmpty)
    #expect(try Model.open(ToyModels.path("ip2p")).description.notices.isEmpty)
  }
}
