import Checkpoints
import Diffusion
import Editing
import Engine
import FoundationEssentials
import Testing
import TestSupport

@Suite struct EngineRegistryTests {
  private let registry = EngineRegistry([PaintingEngine()])

  @Test func anEngineIsFoundByItsName() throws {
    #expect(try registry.engine(named: "painting").facts.name == "painting")
  }

  @Test func theBuiltInEngineIsInTheBox() throws {
    let models = try ToyModels()
    #expect(models.registry.names == ["retouch", "starter"])
    #expect(EngineRegistry.standardName == "retouch")
  }

  @Test func theModelInTheBoxComesBeforeThoseThatWereFound() async throws {
    let models = try ToyModels("text2img", "ip2p")
    let boxed = FoundModel(name: "ip2p", folder: "\(models.path)/text2img")
    let engines = EngineRegistry(
      [PaintingEngine()],
      shelf: ModelShelf(boxed: [boxed], places: ModelPlaces(folders: [models.path])))
    #expect(engines.starter == "ip2p")
    #expect(engines.names == ["painting", "ip2p", "text2img"])
    var list: EngineList?
    for await next in engines.survey() { list = next }
    #expect(list?.choices.map(\.name) == engines.names)
    #expect(list?.choices[1].finding.text == "text to image")
    #expect(
      engines.facts(of: "ip2p")?.settings.initial.strength == 0.75, "it is the one in the box")
    #expect(EngineRegistry([PaintingEngine()]).starter == nil)
  }

  @Test func anUnknownNameIsAnsweredWithTheKnownOnes() {
    #expect(throws: EditingError.unknownEngine("oil", known: ["painting"])) {
      try registry.engine(named: "oil")
    }
  }

  @Test func aModelIsFoundByNameAndByPath() throws {
    let models = try ToyModels("ip2p")
    let engines = models.registry
    #expect(engines.names == ["retouch", "starter", "ip2p"])
    #expect(try engines.engine(named: "ip2p").facts.name == "ip2p")
    let path = "\(models.path)/ip2p"
    #expect(try engines.engine(named: path).facts.name == path, "a path names itself")
  }

  @Test func aModelWhoseFilesChangedIsOpenedAnewOrRefusedByItsFile() throws {
    let models = try ToyModels()
    try models.addCopy("ip2p", as: "model")
    let engines = models.registry
    func engine() throws -> DiffusionEngine {
      try #require(engines.engine(named: "model") as? DiffusionEngine)
    }
    let first = try engine()
    #expect(try engine() === first, "what is loaded stays for the next edit")
    #expect(first.facts.settings.contains(\.imageGuidance))

    try models.remove("model")
    try models.addCopy("text2img", as: "model")
    let second = try engine()
    #expect(second !== first)
    #expect(!second.facts.settings.contains(\.imageGuidance), "it is what lies there now")

    let weights = "\(models.path)/model/unet/diffusion_pytorch_model.safetensors"
    let whole = try Data(contentsOf: URL(filePath: weights))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: weights))
    let error = #expect(throws: EditingError.self) { try engine() }
    #expect(error?.description.contains("\(weights): the file is cut short") == true)
    try whole.write(to: URL(filePath: weights))
    #expect(try engine().facts == second.facts)
  }

  @Test func aPathThatHoldsNoModelIsRefusedWithAReasonThatNamesIt() throws {
    let folder = try ScratchFolder()
    try Data("nothing of the kind".utf8).write(to: URL(filePath: folder["notes.txt"]))
    try folder.makeFolder("empty")
    let models = try ToyModels()
    let engines = models.registry
    for name in ["notes.txt", "empty", "missing.safetensors"] {
      let error = #expect(throws: EditingError.self) { try engines.engine(named: folder[name]) }
      #expect(error?.description.hasPrefix(folder[name]) == true)
    }
  }

  @Test func anEngineThatIsToBeUsedAndIsNotAtHandIsRefused() throws {
    #expect(throws: EditingError.self) { try registry.checkedFacts(of: "oil") }
    #expect(try registry.checkedFacts(of: "painting").name == "painting")
  }
}
