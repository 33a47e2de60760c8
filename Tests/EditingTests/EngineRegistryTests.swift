import Diffusion
import Editing
import Engine
import FoundationEssentials
import Testing
import TestSupport

@Suite struct EngineRegistryTests {
  private let registry = EngineRegistry([PaintingEngine()])

  /// A registry that looks for models in one folder only.
  private func registry(models: String) -> EngineRegistry {
    EngineRegistry(
      [PaintingEngine()], shelf: ModelShelf(places: ModelPlaces(folders: [models]), threads: 1))
  }

  private static let toyModels =
    #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
    + "/DiffusionTests/Fixtures"

  @Test func anEngineIsFoundByItsName() throws {
    #expect(try registry.engine(named: "painting").facts.name == "painting")
  }

  @Test func theBuiltInEngineIsInTheBox() {
    let folders = Folders(environment: ["HOME": "/nowhere"])
    #expect(EngineRegistry.standard(folders: folders).names == ["retouch"])
    #expect(Workspace().engine == "retouch")
  }

  @Test func anUnknownNameIsAnsweredWithTheKnownOnes() {
    #expect(throws: EditingError.unknownEngine("oil", known: ["painting"])) {
      try registry.engine(named: "oil")
    }
  }

  @Test func modelsOfTheFoldersAreEnginesBesideTheOthers() throws {
    let registry = registry(models: Self.toyModels)
    #expect(registry.names.starts(with: ["painting"]))
    #expect(Set(registry.names).isSuperset(of: ["ip2p", "inpaint", "text2img", "sd2v"]))
    #expect(registry.uses(.imageGuidance, "ip2p"))
    #expect(!registry.uses(.imageGuidance, "inpaint"))
    #expect(registry.defaults(of: "text2img").strength < 1)
  }

  @Test func theEngineOfAModelStaysUntilAnotherIsAskedFor() throws {
    let registry = registry(models: Self.toyModels)
    let first = try registry.engine(named: "ip2p") as? DiffusionEngine
    #expect(try registry.engine(named: "ip2p") as? DiffusionEngine === first)
    _ = try registry.engine(named: "inpaint")
    #expect(try registry.engine(named: "ip2p") as? DiffusionEngine !== first)
  }

  @Test func aPathIsAnEngineTooAndSaysWhatIsWrongWithIt() throws {
    let folder = try ScratchFolder()
    let registry = registry(models: folder["none"])
    let model = Self.toyModels + "/ip2p"
    #expect(try registry.engine(named: model).facts.name == model)
    for (name, text) in [("notes.txt", "nothing of the kind"), ("empty", "")] {
      try Data(text.utf8).write(to: URL(filePath: folder[name]))
      #expect {
        try registry.engine(named: folder[name])
      } throws: {
        guard case EditingError.model = $0 else { return false }
        return "\($0)".contains(folder[name])
      }
    }
  }

  @Test func settingsAtTheirDefaultsFollowTheEngine() {
    let (old, new) = (EditSettings(), EditSettings(textGuidance: 5, strength: 0.75, steps: 4))
    var settings = old
    settings.textGuidance = 9
    let moved = settings.moved(from: old, to: new)
    #expect(moved.textGuidance == 9 && moved.strength == 0.75 && moved.steps == 4)
  }
}
