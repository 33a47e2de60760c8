import Editing
import Terminal

/// The colours of the screen: a style for each role that something on it plays.
///
/// A theme is a TOML file in the manner of helix: `role = { fg = "…", bg = "…", modifiers = [ … ] }`,
/// colours as `#rrggbb`, a name of `[palette]`, or one of the 16 names of a terminal's own colours.
/// A role that is not given looks like the one its name begins with: `border.focus` like `border`,
/// and at last like `text`.
public struct Theme: Sendable {
  /// What a part of the screen is there for.
  public enum Role: String, CaseIterable, Sendable {
    case text
    case dim
    case border
    case title
    case titleFocus = "title.focus"
    case graph
    case current
    case selection
    case value
    case bar
    case barEmpty = "bar.empty"
    case reading
    case warning
    case error
    case prompt
    case hint
    case hintKey = "hint.key"
    case popup
    case popupTitle = "popup.title"
    case popupSelection = "popup.selection"
  }

  public let name: String
  private let styles: [Role: Style]

  subscript(role: Role) -> Style { styles[role] ?? Style() }

  /// Reads a theme.
  ///
  /// - Throws: `ThemeError` for what is no TOML, no role, no colour or no modifier.
  public init(name: String, toml: String) throws(ThemeError) {
    self.name = name
    let table: [String: TOMLValue]
    do {
      table = try TOMLValue.table(of: toml)
    } catch {
      throw ThemeError(theme: name, reason: "is no TOML: \(error)")
    }
    var reader = ThemeReader(theme: name)
    styles = try reader.styles(in: table)
  }

  /// The theme that is always there: the terminal's own colours.
  public static let plain = Theme(
    name: "plain",
    styles: [
      .dim: Style(foreground: .named(8)), .border: Style(foreground: .named(8)),
      .titleFocus: Style(foreground: .named(6), attributes: .bold),
      .graph: Style(foreground: .named(4)), .current: Style(attributes: .bold),
      .selection: Style(attributes: .reverse), .value: Style(foreground: .named(3)),
      .bar: Style(foreground: .named(6)), .barEmpty: Style(foreground: .named(8)),
      .reading: Style(foreground: .named(2)), .warning: Style(foreground: .named(3)),
      .error: Style(foreground: .named(1), attributes: .bold), .prompt: Style(attributes: .bold),
      .hintKey: Style(attributes: .bold), .popupTitle: Style(attributes: .bold),
      .popupSelection: Style(attributes: .reverse),
    ])

  private init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }
}

/// What is wrong with a theme file.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  public let theme: String
  public let reason: String
  public var description: String { "theme “\(theme)” \(reason)" }
}

/// Turns the tables of a theme file into styles.
private struct ThemeReader {
  let theme: String
  private var palette: [String: Colour] = [:]

  init(theme: String) {
    self.theme = theme
  }

  private func fault(_ reason: String) -> ThemeError { ThemeError(theme: theme, reason: reason) }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  mutating func styles(in table: [String: TOMLValue]) throws(ThemeError) -> [Theme.Role: Style] {
    if let colours = table["palette"]?.table {
      for (key, value) in colours {
        guard let text = value.text else {
          throw fault("has no text as colour palette.\(key)")
        }
        palette[key] = try colour(text, of: "palette.\(key)")
      }
    }
    var given: [String: Style] = [:]
    for (key, value) in table where key != "palette" {
      guard Theme.Role(rawValue: key) != nil else {
        throw fault(
          "has a role “\(key)” that there is not; known are "
            + Theme.Role.allCases.map(\.rawValue).joined(separator: ", "))
      }
      given[key] = try style(value, of: key)
    }
    guard let text = given["text"] else {
      throw fault("does not give the role “text”")
    }
    var styles: [Theme.Role: Style] = [:]
    for role in Theme.Role.allCases {
      let stem = role.rawValue.split(separator: ".").first.map(String.init) ?? role.rawValue
      var style = given[role.rawValue] ?? given[stem] ?? text
      style.foreground = style.foreground ?? text.foreground
      style.background = style.background ?? text.background
      styles[role] = style
    }
    return styles
  }

  private func style(_ value: TOMLValue, of role: String) throws(ThemeError) -> Style {
    if let text = value.text { return Style(foreground: try colour(text, of: role)) }
    guard let table = value.table else {
      throw fault("needs a colour or { fg, bg, modifiers } for “\(role)”")
    }
    var style = Style()
    for (key, value) in table {
      switch (key, value.text) {
      case ("fg", let text?): style.foreground = try colour(text, of: role)
      case ("bg", let text?): style.background = try colour(text, of: role)
      case ("modifiers", nil):
        guard let modifiers = value.list else {
          throw fault("needs a list of modifiers in “\(role)”")
        }
        for modifier in modifiers {
          style.attributes.insert(try attribute(modifier.text ?? "", of: role))
        }
      default:
        throw fault("has “\(key)” in “\(role)”: use fg, bg, modifiers")
      }
    }
    return style
  }

  private func attribute(
    _ name: String, of role: String
  ) throws(ThemeError) -> Style.Attributes {
    let known: [String: Style.Attributes] = [
      "bold": .bold, "dim": .dim, "italic": .italic, "underlined": .underline,
      "reversed": .reverse,
    ]
    guard let attribute = known[name] else {
      throw fault(
        "has a modifier “\(name)” in “\(role)”; known are "
          + known.keys.sorted().joined(separator: ", "))
    }
    return attribute
  }

  private func colour(_ text: String, of role: String) throws(ThemeError) -> Colour {
    if let known = palette[text] { return known }
    if let index = Self.names.firstIndex(of: text) { return .named(UInt8(index)) }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else {
      throw fault(
        "has a colour “\(text)” in “\(role)”: give #rrggbb, a name of [palette], or one of "
          + Self.names.joined(separator: ", "))
    }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
  }
}
