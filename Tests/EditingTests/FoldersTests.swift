import Editing
import Testing

@Suite struct FoldersTests {
  @Test func withoutVariablesEverythingLiesUnderHome() {
    let folders = Folders(environment: ["HOME": "/home/me"])
    #expect(folders.configuration == "/home/me/.config/pentimento")
    #expect(folders.sessions == "/home/me/.local/share/pentimento/sessions")
    #expect(folders.log == "/home/me/.local/state/pentimento/pentimento.log")
  }

  @Test func theVariablesOfTheSpecificationAreFollowed() {
    let folders = Folders(environment: [
      "HOME": "/home/me", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
    ])
    #expect(folders.configuration == "/c/pentimento")
    #expect(folders.data == "/d/pentimento")
    #expect(folders.state == "/s/pentimento")
  }

  @Test(arguments: ["", "relative/folder", "./data", "~/data"])
  func aVariableThatIsNoAbsolutePathIsIgnored(value: String) {
    let folders = Folders(environment: ["HOME": "/home/me", "XDG_DATA_HOME": value])
    #expect(folders.data == "/home/me/.local/share/pentimento")
  }
}
