/// A request to a session: a typed line, or an earlier edit in another way.
public enum EditingRequest: Hashable, Sendable {
  /// What a person typed: an instruction, or words about the history.
  case line(String)
  /// The current revision's edit again with the present settings and engine, as its sibling.
  case again
  /// A revision's edit again with a seed that was not tried yet, as its sibling.
  case variant(of: Int)

  /// The line that the person typed; nil for what was not typed.
  public var line: String? {
    if case .line(let text) = self { text } else { nil }
  }

  /// The request in a few words.
  public var title: String {
    switch self {
    case .line(let text): text
    case .again: "again"
    case .variant(let number): "a variant of \(number)"
    }
  }
}
