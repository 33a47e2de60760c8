/// ASCII substitutes, for locales that are not UTF-8.
enum PlainText {
  /// The ASCII character that looks most like another.
  static func ascii(for character: Character) -> Character {
    if character.isASCII { return character }
    switch character {
    case "\u{A0}": return " "
    case "─", "━", "╌", "╴", "╶", "═": return "-"
    case "│", "┃", "┆", "╎", "║", "▏", "▎", "▍", "▕": return "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╰": return "+"
    case "╯": return "'"
    case "●": return "@"
    case "◉", "◆", "★", "•": return "*"
    case "○", "◯", "◇": return "o"
    case "×", "✗", "✘", "◌": return "x"
    case "✓", "✔": return "v"
    case "›", "→", "▸", "▶", "❯": return ">"
    case "‹", "←", "◂", "◀": return "<"
    case "↑", "▲": return "^"
    case "↓", "▼": return "v"
    case "…", "·": return "."
    case "–", "—", "−", "‐", "‑": return "-"
    case "‘", "’": return "'"
    case "“", "”": return "\""
    case "█", "▇", "▆", "▅", "▄", "▀", "▌", "▐", "▮", "▓": return "#"
    case "▒", "▃", "▂", "▁": return "="
    case "░", "▯": return "."
    default:
      let base = character.unicodeScalars.first?.properties.isAlphabetic ?? false
      return base ? "?" : " "
    }
  }
}
