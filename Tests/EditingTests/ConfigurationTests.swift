@testable import Editing
import FoundationEssentials
import Testing
import TestSupport

@Suite struct ConfigurationTests {
  private func configuration(_ toml: String) throws -> Configuration {
    try Configuration(toml: toml, path: "config.toml")
  }

  private func reason(_ toml: String) -> String {
    do {
      _ = try configuration(toml)
      return ""
    } catch EditingError.configuration("config.toml", let reason) {
      return reason
    } catch {
      return "another error: \(error)"
    }
  }

  @Test func everySettingIsRead() throws {
    var expected = Configuration()
    expected.theme = "light"
    expected.graphics = .sixel
    expected.mouse = false
    expected.engine = "painting"
    let toml = """
      theme = "light"
      graphics = "sixel"  # as the terminal can
      mouse = false
      engine = "painting"
      """
    #expect(try configuration(toml) == expected)
  }

  @Test func anEmptyFileLeavesEverythingAsItIs() throws {
    #expect(try configuration("") == Configuration())
  }

  @Test func anUnknownKeyIsNamedWithTheKnownOnes() {
    let reason = reason("colour = \"red\"")
    #expect(reason.contains("“colour”"))
    for key in ["engine", "graphics", "mouse", "theme"] { #expect(reason.contains(key)) }
  }

  @Test(arguments: [
    ("theme = 3", "theme"), ("mouse = \"yes\"", "mouse"), ("graphics = \"vga\"", "graphics"),
    ("graphics = true", "graphics"), ("engine = []", "engine"),
  ])
  func aWrongValueIsNamedWithWhatIsAllowed(toml: String, key: String) {
    #expect(reason(toml).contains("“\(key)” must be"))
  }

  @Test(arguments: ["mouse = = true", "[.]", "[(]", "[$HOME]", "mouse = [}"])
  func whatIsNoTOMLIsSaidToBeNone(toml: String) {
    #expect(reason(toml).contains("no TOML"))
  }

  @Test func aFolderWithoutAFileGivesTheDefaults() throws {
    let folder = try ScratchFolder()
    #expect(try Configuration.read(in: folder.path) == Configuration())
  }

  @Test func theFileOfTheFolderIsRead() throws {
    let folder = try ScratchFolder()
    try Data("mouse = false".utf8).write(to: URL(filePath: folder["config.toml"]))
    #expect(try !Configuration.read(in: folder.path).mouse)
  }
}
