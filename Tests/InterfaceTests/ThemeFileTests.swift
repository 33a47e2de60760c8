import Foundation
@testable import Interface
import Terminal
import Testing

/// The themes of the repository.
@Suite struct ThemeFileTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/themes"

  private static var names: [String] {
    ThemeLibrary(folders: [folder]).names.filter { $0 != Theme.plain.name }
  }

  private static let textRoles: [Theme.Role] = [
    .text, .dim, .title, .titleFocus, .current, .selection, .value, .reading, .warning, .error,
    .prompt, .hint, .hintKey, .popup, .popupTitle, .popupSelection,
  ]
  private static let lineRoles: [Theme.Role] = [.border, .graph, .bar, .barEmpty]

  private func theme(_ name: String) throws -> Theme {
    try ThemeLibrary(folders: [Self.folder]).theme(named: name)
  }

  @Test func thereAreADarkAndALightOne() {
    #expect(Set(Self.names).isSuperset(of: ["dark", "light"]))
    #expect(Set(Self.textRoles + Self.lineRoles) == Set(Theme.Role.allCases))
  }

  @Test(arguments: names)
  func everyRoleIsGiven(name: String) throws {
    let data = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).toml"))
    let keys = Set(
      String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
        line.split(separator: "=").first.map { $0.filter { $0 != "\"" && $0 != " " } }
      })
    for role in Theme.Role.allCases { #expect(keys.contains(role.rawValue)) }
  }

  @Test(arguments: names)
  func textIsEasyToRead(name: String) throws {
    let theme = try theme(name)
    for role in Self.textRoles {
      let contrast = try contrast(theme[role].foreground, theme[role].background)
      #expect(contrast >= 4.5, "\(role) has \(contrast)")
    }
  }

  @Test(arguments: names)
  func linesAndBarsAreSeen(name: String) throws {
    let theme = try theme(name)
    for role in Self.lineRoles {
      let contrast = try contrast(theme[role].foreground, theme[role].background)
      #expect(contrast >= 3, "\(role) has \(contrast)")
    }
  }

  @Test(arguments: names)
  func textOnTheSelectionAndOnPopupsIsEasyToReadToo(name: String) throws {
    let theme = try theme(name)
    for role in [Theme.Role.text, .dim, .current, .value, .warning] {
      let contrast = try contrast(theme[role].foreground, theme[.selection].background)
      #expect(contrast >= 4.5, "\(role) has \(contrast) on the selection")
    }
    let contrast = try contrast(theme[.dim].foreground, theme[.popup].background)
    #expect(contrast >= 4.5, "dim has \(contrast) on popups")
  }

  @Test(arguments: names + [Theme.plain.name])
  func withoutColoursFocusAndSelectionAreStillSeen(name: String) throws {
    let theme = try theme(name)
    #expect(theme[.selection].attributes != theme[.text].attributes)
    #expect(theme[.popupSelection].attributes != theme[.popup].attributes)
    #expect(theme[.titleFocus].attributes != theme[.title].attributes)
    #expect(theme[.current].attributes != theme[.text].attributes)
  }

  /// The contrast of two colours by WCAG 2.2, 1…21.
  private func contrast(_ a: Colour?, _ b: Colour?) throws -> Double {
    let (first, second) = (try luminance(a), try luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func luminance(_ colour: Colour?) throws -> Double {
    guard case .rgb(let red, let green, let blue) = colour else {
      throw ThemeError(theme: "", reason: "has a colour that is not its own")
    }
    func linear(_ sample: UInt8) -> Double {
      let value = Double(sample) / 255
      guard value > 0.04045 else { return value / 12.92 }
      return pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
