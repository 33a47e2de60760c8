import Engine

extension Lettering {
  /// The font description of the lettering.
  ///
  /// Handwriting is the system's “cursive” font. Where there is none of its own, an italic serif
  /// font replaces it.
  ///
  /// - Throws: `EngineError.needs` where a named family, or any font at all, is not installed.
  func font(in fonts: borrowing FontMap) throws -> FontDescription {
    let families = fonts.families
    guard !families.isEmpty else {
      throw EngineError.needs("no fonts are installed; text needs one, such as DejaVu")
    }
    switch family {
    case .sans: return try font("Sans")
    case .serif: return try font("Serif")
    case .mono: return try font("Monospace")
    case .handwriting:
      let cursive = try font("cursive")
      let usual = try font("Sans")
      guard fonts.family(of: cursive) == fonts.family(of: usual) else { return cursive }
      return try FontDescription(family: "Serif", weight: weight, isItalic: true)
    case .named(let name):
      guard let installed = families.first(where: { $0.lowercased() == name.lowercased() }) else {
        let examples = families.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        throw EngineError.needs(
          "the font “\(name)” is not installed; installed are, for example, \(examples)")
      }
      return try font(installed)
    }
  }

  private func font(_ family: String) throws -> FontDescription {
    try FontDescription(family: family, weight: weight, isItalic: isItalic)
  }
}
