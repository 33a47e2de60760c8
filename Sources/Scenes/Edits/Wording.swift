/// A sentence template: `"(paint|make) the {thing} {colour}"`.
///
/// Braces name a slot that is filled with words; round brackets hold choices, one of which may be
/// empty. Neither nests.
struct Wording: Hashable, Sendable, ExpressibleByStringLiteral {
  let template: String

  init(stringLiteral template: String) {
    self.template = template
  }

  init(_ template: String) {
    self.template = template
  }

  /// The names of its slots.
  var slots: Set<String> {
    Set(
      template.split(separator: "{").dropFirst().compactMap { piece in
        piece.firstIndex(of: "}").map { String(piece[..<$0]) }
      })
  }

  /// The sentence with its slots filled and its choices made.
  ///
  /// Spaces that an empty choice or an empty slot leaves over are taken out.
  ///
  /// - Precondition: `words` holds every slot.
  func filled(with words: [String: String], _ random: inout SeededSequence) -> String {
    var sentence = ""
    var rest = Substring(template)
    while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "(" }) {
      sentence += rest[..<mark]
      let closing = rest[mark] == "{" ? "}" as Character : ")"
      guard let end = rest[mark...].firstIndex(of: closing) else { break }
      let inside = rest[rest.index(after: mark)..<end]
      if closing == "}" {
        guard let word = words[String(inside)] else {
          preconditionFailure("“\(template)” has no word for \(inside)")
        }
        sentence += word
      } else {
        let choice = random.pick(inside.split(separator: "|", omittingEmptySubsequences: false))
        sentence += Wording(String(choice)).filled(with: words, &random)
      }
      rest = rest[rest.index(after: end)...]
    }
    sentence += rest
    return sentence.split(separator: " ").joined(separator: " ").replacing(" ?", with: "?")
  }
}
