import Checkpoints

/// A model's own byte-pair table, as its files write it.
struct Vocabulary {
  /// The file that names the tokens, for messages.
  let path: String
  /// The number of each token.
  let tokens: [String: Int]
  /// The pairs that become one token, best first.
  let merges: [(left: String, right: String)]
  /// The added tokens that `tokenizer.json` lists; none in the older layout.
  let added: [TokenDeclaration]

  /// Larger than the files of any CLIP model, also of one with thousands of added tokens.
  private static let largestFile = 1 << 26
  private static let largestCount = 1 << 20

  /// Reads `tokenizer.json`, or `vocab.json` and `merges.txt` where a folder has none.
  ///
  /// - Throws: `ModelError.missingFile`, `.missing`, `.unreadable` or `.contradiction`.
  static func read(folder: String) throws(ModelError) -> Vocabulary {
    let whole = "\(folder)/tokenizer.json"
    guard !ModelFile.isFile(whole) else { return try read(tokenizerFile: whole) }
    for name in ["vocab.json", "merges.txt"] where !ModelFile.isFile("\(folder)/\(name)") {
      throw .missingFile(model: folder, file: name)
    }
    let path = "\(folder)/vocab.json"
    let tokens = try ModelFile.decoded(
      [String: Int].self, of: path, limit: largestFile, otherwise: "this is no table of tokens")
    return try Vocabulary(
      path: path, tokens: tokens, merges: try merges(file: "\(folder)/merges.txt"), added: [])
  }

  private init(
    path: String, tokens: [String: Int], merges: [(left: String, right: String)],
    added: [TokenDeclaration]
  ) throws(ModelError) {
    guard let wrong = tokens.first(where: { !(0..<Self.largestCount).contains($0.value) }) else {
      (self.path, self.tokens, self.merges, self.added) = (path, tokens, merges, added)
      return
    }
    throw .unreadable(
      path: path,
      reason: "“\(wrong.key.prefix(60))” has the number \(wrong.value), which is no"
        + " token's; download the file again")
  }

  /// Reads the pairs of a file with one on each line, after a line that begins with `#version`.
  private static func merges(file path: String) throws(ModelError) -> [(
    left: String, right: String
  )] {
    let data = try ModelFile.contents(of: path, limit: largestFile)
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "this is no UTF-8 text; download the file again")
    }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var merges: [(left: String, right: String)] = []
    merges.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() where !line.starts(with: "#version".utf8) {
      guard let pair = pair(Substring(line)) else {
        throw .unreadable(
          path: path,
          reason: "line \(index + 1) is not two tokens and a space between;"
            + " download the file again")
      }
      merges.append(pair)
    }
    return merges
  }

  private static func pair(_ line: Substring) -> (left: String, right: String)? {
    // By bytes: as a `Character`, "\r\n" is neither of its two.
    let bytes = line.utf8.last == UInt8(ascii: "\r") ? line.utf8.dropLast() : line.utf8
    let tokens = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard tokens.count == 2, !tokens.contains(where: \.isEmpty) else { return nil }
    return (String(Substring(tokens[0])), String(Substring(tokens[1])))
  }

  private static func read(tokenizerFile path: String) throws(ModelError) -> Vocabulary {
    let file = try ModelFile.decoded(
      TokenizerFile.self, of: path, limit: largestFile,
      otherwise: "this describes no byte-pair tokenizer")
    guard file.model.type ?? "BPE" == "BPE", file.model.end_of_word_suffix ?? "</w>" == "</w>"
    else {
      throw .unsupported(
        path: path, what: "a tokenizer of another kind than CLIP's",
        remedy: "byte pairs with the word ending “</w>” are what can be read")
    }
    var merges: [(left: String, right: String)] = []
    merges.reserveCapacity(file.model.merges.count)
    for (index, merge) in file.model.merges.enumerated() {
      let pair: (left: String, right: String)? =
        switch merge {
        case .text(let text): pair(Substring(text))
        case .tokens(let tokens): tokens.count == 2 ? (tokens[0], tokens[1]) : nil
        }
      guard let pair else {
        throw .unreadable(
          path: path, reason: "merge \(index + 1) is not of two tokens; download the file again")
      }
      merges.append(pair)
    }
    return try Vocabulary(
      path: path, tokens: file.model.vocab, merges: merges,
      added: file.added_tokens ?? [])
  }
}

/// The fields of a `tokenizer.json` that are read: transformers takes the rest from its CLIP class
/// as well.
private struct TokenizerFile: Decodable {
  var model: Model
  var added_tokens: [TokenDeclaration]?

  struct Model: Decodable {
    var type: String?
    var end_of_word_suffix: String?
    var vocab: [String: Int]
    var merges: [Merge]
  }

  enum Merge: Decodable {
    case text(String)
    case tokens([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .tokens(try container.decode([String].self))
      }
    }
  }
}
