extension Lettering: CustomStringConvertible {
  var description: String {
    var parts = ["write “\(text.replacing("\n", with: "\\n"))”" + style]
    if let size { parts.append("size \(size)") }
    if let colour { parts.append(colour.name) }
    if let outline { parts.append("outlined in \(outline)") }
    if hasShadow { parts.append("with a shadow") }
    if let position { parts.append("at \(position)") }
    if angle != 0 { parts.append("turned by " + angle.turn) }
    return parts.joined(separator: ", ")
  }

  /// Weight, slant and family, where they differ from the default.
  private var style: String {
    var words: [String] = []
    if weight != .regular { words.append(weight.rawValue) }
    if isItalic { words.append("italic") }
    switch family {
    case .sans: break
    case .serif: words.append("serif")
    case .mono: words.append("mono")
    case .handwriting: words.append("handwriting")
    case .named(let name): words.append("“\(name)”")
    }
    guard let last = words.last else { return "" }
    // A family name follows its own "in".
    guard case .named = family, words.count > 1 else {
      return " in " + words.joined(separator: " ")
    }
    return " in " + words.dropLast().joined(separator: " ") + " in " + last
  }
}

extension Drawing: CustomStringConvertible {
  var description: String {
    let adjectives = [isFilled ? "filled" : "", colour?.name ?? ""].filter { !$0.isEmpty }
    let name = (adjectives + [shape.rawValue]).joined(separator: " ")
    let article = "aeiou".contains(name.lowercased().first ?? "x") ? "an" : "a"
    var parts = ["draw \(article) \(name)"]
    if let thickness { parts.append("\(thickness) thick") }
    if let size { parts.append("size \(size)") }
    if let position { parts.append("at \(position)") }
    if angle != 0 { parts.append("turned by " + angle.turn) }
    if let span { parts.append("from \(span.start) to \(span.end)") }
    return parts.joined(separator: ", ")
  }
}

extension SkyObject: CustomStringConvertible {
  var description: String {
    var parts = [kind == .clouds ? "add clouds" : "add a \(kind.rawValue)"]
    if let size { parts.append("size \(size)") }
    if let position { parts.append("at \(position)") }
    return parts.joined(separator: ", ")
  }
}
