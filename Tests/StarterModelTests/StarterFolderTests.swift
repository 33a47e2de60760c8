import StarterModel
import TestSupport
import Testing

@Suite struct StarterFolderTests {
  @Test func anInstalledProgramFindsTheModelUnderShare() throws {
    let prefix = try ScratchFolder()
    try prefix.makeFolder("bin")
    try prefix.makeFolder("share/pentimento/starter")
    try prefix.makeFolder("bin/pentimento_StarterModel.resources/model")
    #expect(
      StarterModel.folder(program: prefix["bin/pentimento"])
        == prefix["share/pentimento/starter"])
  }

  @Test func aProgramThatWasBuiltFindsTheModelBesideIt() throws {
    let build = try ScratchFolder()
    try build.makeFolder("pentimento_StarterModel.resources/model")
    #expect(
      StarterModel.folder(program: build["pentimento"])
        == build["pentimento_StarterModel.resources/model"])
  }

  @Test func aProgramThatWasTakenAwayHasNone() throws {
    #expect(StarterModel.folder(program: try ScratchFolder()["pentimento"]) == nil)
  }
}
