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

  @Test func theBuiltInEngineIsInTheBox() {
    #expect(EngineRegistry.standard().names == ["retouch"])
    #expect(Workspace().engine == "retouch")
  }

  @Test func anUnknownNameIsAnsweredWithTheKnownOnes() {
    #expect(throws: EditingError.unknownEngine("oil", known: ["painting"])) {
      try registry.engine(named: "oil")
    }
  }

  @Test func aFileIsToldApartByWhetherItLooksLikeACheckpoint() throws {
    let folder = try ScratchFolder()
    let header = Array("{\"__metadata__\":{}}".utf8)
    let files: [(name: String, bytes: [UInt8], isCheckpoint: Bool)] = [
      ("model.safetensors", [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0] + header, true),
      ("model.ckpt", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0, 0, 0], true),
      ("notes.txt", Array("nothing of the kind".utf8), false), ("empty", [], false),
    ]
    for file in files {
      let path = folder[file.name]
      try Data(file.bytes).write(to: URL(filePath: path))
      let expected: EditingError =
        file.isCheckpoint ? .unsupportedCheckpoint(path) : .notACheckpoint(path)
      #expect(throws: expected) { try registry.engine(named: path) }
    }
    try folder.makeFolder("diffusers")
    try Data("{}".utf8).write(to: URL(filePath: folder["diffusers/model_index.json"]))
    #expect(throws: EditingError.unsupportedCheckpoint(folder["diffusers"])) {
      try registry.engine(named: folder["diffusers"])
    }
  }
}
