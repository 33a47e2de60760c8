import FoundationEssentials
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

@Suite struct ModelCatalogueTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// Links a toy model into the scratch folder.
  private func link(_ toy: String, _ name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try scratch.makeFolder(folder)
    try FileManager.default.createSymbolicLink(
      atPath: scratch[name], withDestinationPath: ToyModels.path(toy))
  }

  private func catalogue(_ folders: String...) -> ModelCatalogue {
    ModelCatalogue(ModelPlaces(folders: folders.map { scratch[$0] }))
  }

  @Test func foldersAndFilesAreFoundUnderTheirNames() throws {
    try link("ip2p", "models/edit/ip2p")
    try link("single/ip2p.ckpt", "models/MagicBrush.ckpt")
    try link("taesd", "models/taesd")
    try scratch.write("notes", to: "models/readme.txt")
    let models = catalogue("models").models
    #expect(models.map(\.name) == ["MagicBrush", "edit/ip2p"])
    #expect(try models[1].description().kind == "instruct")
    #expect(try models[1].description().name == "edit/ip2p")
    #expect(models.allSatisfy { $0.byteCount > 1000 })
  }

  @Test func theHuggingFaceCacheIsUnderstood() throws {
    let repository = "hub/models--timbrooks--instruct-pix2pix"
    try link("text2img", "\(repository)/snapshots/0abc")
    try link("ip2p", "\(repository)/snapshots/1def")
    try scratch.makeFolder("\(repository)/refs")
    try scratch.write("1def\n", to: "\(repository)/refs/main")
    try scratch.makeFolder("hub/models--some--language-model/snapshots/2")
    try scratch.writeTensors(
      ["layers.0.weight": [1]],
      to: "hub/models--some--language-model/snapshots/2/model.safetensors")
    let catalogue = ModelCatalogue(ModelPlaces(folders: [], huggingFaceCache: scratch["hub"]))
    #expect(catalogue.models.map(\.name) == ["timbrooks/instruct-pix2pix"])
    #expect(catalogue.models.map(\.path) == [scratch["\(repository)/snapshots/1def"]])
    #expect(try Model.open(scratch[repository]).description.kind == "instruct")
  }

  @Test func aSingleFileOfTheCacheIsFoundWhereAFamilyThatIsRunKnowsIt() throws {
    let snapshot = "hub/models--some--checkpoints/snapshots/1"
    try link("single/ip2p.ckpt", "\(snapshot)/ip2p.ckpt")
    try scratch.writeTensors(["double_blocks.0.weight": [1]], to: "\(snapshot)/flux.safetensors")
    let catalogue = ModelCatalogue(ModelPlaces(folders: [], huggingFaceCache: scratch["hub"]))
    #expect(catalogue.models.map(\.name) == ["some/checkpoints/ip2p"])
  }

  @Test func aNameIsFoundByItsWholeOrItsLastPart() throws {
    try link("ip2p", "models/edit/ip2p")
    let catalogue = catalogue("models")
    #expect(try catalogue.model(named: "edit/ip2p") == catalogue.model(named: "ip2p"))
  }

  @Test func aNameOfTwoModelsAsksWhich() throws {
    try link("ip2p", "models/first/brush")
    try link("inpaint", "models/second/brush")
    let catalogue = catalogue("models")
    #expect(
      fault { () throws(ModelError) in try catalogue.model(named: "brush") }
        == .ambiguous(name: "brush", candidates: ["first/brush", "second/brush"]))
  }

  @Test func theSameModelInTwoPlacesIsOne() throws {
    try link("ip2p", "models/ip2p")
    try link("ip2p", "more/again")
    #expect(catalogue("models", "more").models.map(\.name) == ["ip2p"])
  }

  @Test func whereNothingIsFoundThePlacesAreTold() throws {
    let catalogue = catalogue("models")
    let error = fault { () throws(ModelError) in try catalogue.model(named: "ip2p") }
    #expect(
      error?.description == "there is no model “ip2p”: none was found in \(scratch["models"])")
  }

  @Test func aFaultyModelIsListedAndSaysWhy() throws {
    try scratch.makeFolder("models")
    try scratch.write("<!DOCTYPE html><html>", to: "models/broken.safetensors")
    let model = try #require(catalogue("models").models.first)
    let error = try #require(fault { () throws(ModelError) in try model.description() })
    #expect(error.description.contains("a web page"))
  }

  @Test(arguments: [
    (["HOME": "/h"], "/h/.cache/huggingface/hub"),
    (["HOME": "/h", "XDG_CACHE_HOME": "/c"], "/c/huggingface/hub"),
    (["HOME": "/h", "HF_HOME": "/f"], "/f/hub"),
    (["HF_HOME": "/f", "HF_HUB_CACHE": "/x"], "/x"),
    (["HOME": "/h", "HF_HUB_CACHE": ""], "/h/.cache/huggingface/hub"),
  ])
  func theCacheIsWhereItsOwnProgramsPutIt(environment: [String: String], cache: String) {
    #expect(ModelPlaces(data: "/d", environment: environment).huggingFaceCache == cache)
  }

  @Test func theProgramsOwnFolderComesFirst() {
    let places = ModelPlaces(data: "/d", environment: ["PENTIMENTO_MODELS": "/a::/b/c"])
    #expect(places.searched == ["/d/models", "/a", "/b/c"])
  }
}
