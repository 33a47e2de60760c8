package import FoundationEssentials

/// A value of a configuration file.
package enum JSONValue: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON text; nil where it is none.
  package static func read(_ data: Data) -> JSONValue? {
    guard let text = String(validating: data, as: UTF8.self) else { return nil }
    return try? JSONDecoder().decode(JSONValue.self, from: Data(quotingNumberWords(text.utf8)))
  }

  /// The bytes of a text with the words that Python writes for infinities made texts of their own.
  ///
  /// JSON has no such words, and the configuration of every DPM-Solver++ scheduler holds
  /// `-Infinity`. Foundation's reading of JSON5, which has them, ends the process on some faulty
  /// files.
  private static func quotingNumberWords(_ text: String.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    var isInText = false
    while let byte = rest.first {
      if !isInText, let word = numberWords.first(where: { rest.starts(with: $0.utf8) }) {
        result += "\"\(word)\"".utf8
        rest = rest.dropFirst(word.utf8.count)
        continue
      }
      // What a backslash stands before ends no text.
      let count = isInText && byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { isInText.toggle() }
      result += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return result
  }

  private static let numberWords = ["-Infinity", "Infinity", "NaN"]

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The value in a few words, for messages.
  package var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): "“\(value.prefix(60))”"
    case .list(let values):
      "[" + values.prefix(8).map(\.summary).joined(separator: ", ")
        + (values.count > 8 ? ", …]" : "]")
    case .object: "an object"
    }
  }
}
