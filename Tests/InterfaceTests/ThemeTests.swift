@testable import Interface
import Terminal
import Testing

@Suite struct ThemeTests {
  private func theme(_ toml: String) throws -> Theme { try Theme(name: "mine", toml: toml) }

  private func reason(_ toml: String) -> String {
    do {
      _ = try theme(toml)
      return ""
    } catch let error as ThemeError {
      return error.theme == "mine" ? error.description : "another theme"
    } catch {
      return "another error: \(error)"
    }
  }

  @Test func coloursAreHexadecimalOrOfThePaletteOrTheTerminals() throws {
    let theme = try theme(
      """
      text = { fg = "#0a141e", bg = "paper" }
      dim = "bright-black"
      error = { fg = "red", modifiers = ["bold", "underlined"] }
      [palette]
      paper = "#fffefd"
      """)
    #expect(theme[.text] == Style(foreground: .rgb(10, 20, 30), background: .rgb(255, 254, 253)))
    #expect(theme[.dim] == Style(foreground: .named(8), background: .rgb(255, 254, 253)))
    #expect(theme[.error].foreground == .named(1))
    #expect(theme[.error].attributes == [.bold, .underline])
  }

  @Test func aRoleThatIsNotGivenLooksLikeTheOneItsNameBeginsWith() throws {
    let theme = try theme(
      """
      text = { fg = "white", bg = "black" }
      popup = { fg = "yellow", bg = "blue", modifiers = ["italic"] }
      "popup.title" = "red"
      """)
    #expect(theme[.popupSelection] == theme[.popup])
    #expect(theme[.popupTitle] == Style(foreground: .named(1), background: .named(0)))
    #expect(theme[.titleFocus] == theme[.text])
  }

  @Test(arguments: [
    ("text = \"white\"\ntexture = \"red\"", "texture"),
    ("text = \"whit\"", "text"), ("text = \"white\"\ndim = \"#12345\"", "dim"),
    ("text = \"white\"\ndim = \"#gggggg\"", "dim"),
    ("text = \"white\"\ndim = \"#+12345\"", "dim"), ("text = \"white\"\nbar = 3", "bar"),
    ("text = { fg = \"white\", colour = \"red\" }", "colour"),
    ("text = { fg = 3 }", "fg"), ("text = { modifiers = [\"loud\"] }", "loud"),
    ("text = { modifiers = [1] }", "text"), ("text = { modifiers = 1 }", "modifiers"),
    ("text = { modifiers = \"bold\" }", "modifiers"),
    ("text = \"white\"\n[palette]\nsand = 3", "palette.sand"),
    ("text = \"white\"\n[palette]\nsand = \"sandy\"", "palette.sand"),
    ("text = = 3", "TOML"), ("[.]", "TOML"), ("text = [}", "TOML"), ("dim = \"white\"", "text"),
  ])
  func whatIsWrongIsSaidWithItsKey(toml: String, key: String) {
    #expect(reason(toml).contains(key))
  }

  @Test func theThemeInTheCodeUsesTheTerminalsOwnColoursOnly() {
    for role in Theme.Role.allCases {
      for colour in [Theme.plain[role].foreground, Theme.plain[role].background] {
        if case .rgb = colour { Issue.record("\(role) has a colour of its own") }
      }
    }
  }
}
