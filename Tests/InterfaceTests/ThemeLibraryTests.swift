@testable import Interface
import Terminal
import Testing
import TestSupport

@Suite struct ThemeLibraryTests {
  private let folder: ScratchFolder
  private let library: ThemeLibrary

  init() throws {
    folder = try ScratchFolder()
    for name in ["own", "shared"] { try folder.makeFolder(name) }
    try folder.write("text = \"red\"", to: "own/dark.toml")
    try folder.write("text = \"blue\"", to: "shared/dark.toml")
    try folder.write("text = \"green\"", to: "shared/light.toml")
    try folder.write("text = \"yellow\"", to: "secret.toml")
    library = ThemeLibrary(folders: [folder["own"], folder["nowhere"], folder["shared"]])
  }

  @Test func namesOfAllFoldersAreThereOnce() {
    #expect(library.names == ["dark", "light", "plain"])
  }

  @Test func thePersonsOwnThemeWins() throws {
    #expect(try library.theme(named: "dark")[.text].foreground == .named(1))
    #expect(try library.theme(named: "light")[.text].foreground == .named(2))
    #expect(try library.theme(named: "light").name == "light")
  }

  @Test func theThemeInTheCodeIsAlwaysThere() throws {
    #expect(try ThemeLibrary(folders: []).theme(named: "plain").name == "plain")
  }

  @Test func anUnknownThemeIsAnsweredWithTheKnownOnes() {
    let error = #expect(throws: ThemeError.self) { try library.theme(named: "neon") }
    #expect(error?.description.contains("dark, light, plain") == true)
  }

  @Test func aNameIsNoWayOutOfTheFolders() {
    #expect(throws: ThemeError.self) { try library.theme(named: "../secret") }
  }

  @Test func aFileThatCannotBeReadIsNamed() {
    let path = folder["own/missing.toml"]
    let error = #expect(throws: ThemeError.self) { try ThemeLibrary.theme(at: path) }
    #expect(error?.description.contains(path) == true)
  }

  @Test func themesAreLookedForBesideTheConfigurationTheInstallationAndTheBuild() {
    #expect(
      ThemeLibrary.folders(configuration: "/c/pentimento", program: "/usr/bin/pentimento")
        == [
          "/c/pentimento/themes", "/usr/bin/../share/pentimento/themes",
          "/usr/bin/pentimento_Interface.resources/themes",
        ])
  }
}
