public import Checkpoints

extension CLIPTokenizer {
  /// The tokenizer of a model in the diffusers layout.
  ///
  /// - Parameter folder: the model's `tokenizer` folder, with `tokenizer.json`, or `vocab.json` and
  ///   `merges.txt`, and the settings beside them.
  /// - Throws: `ModelError` with the file that is missing, unreadable or contradicts another.
  public init(folder: String) throws(ModelError) {
    let vocabulary = try Vocabulary.read(folder: folder)
    let settings = try TokenizerSettings.read(folder: folder, listed: vocabulary.added)
    var ids = vocabulary.tokens
    var added: [String: AddedToken] = [:]
    for token in settings.added where !token.content.isEmpty {
      let id = ids[token.content] ?? ids.count
      guard token.id ?? id == id else {
        throw .contradiction(
          path: folder,
          reason: "“\(token.content.prefix(60))” has two numbers, \(id) and"
            + " \(token.id ?? id); download the tokenizer again")
      }
      ids[token.content] = id
      added[token.content] = AddedToken(
        content: token.content, id: id, isNormalised: token.isNormalised)
    }
    func id(of role: TokenizerConfiguration.Role) throws(ModelError) -> Int {
      guard let token = settings.roles[role], let id = ids[token.content] else {
        throw .contradiction(path: vocabulary.path, reason: "a special token is empty")
      }
      return id
    }
    let unknown = settings.roles[.unknown].flatMap { vocabulary.tokens[$0.content] }
    self.init(
      pairs: try vocabulary.pairs(unknown: unknown),
      frame: PromptFrame(
        contextLength: settings.contextLength, start: try id(of: .start), end: try id(of: .end),
        padding: try id(of: .padding)),
      added: Array(added.values))
  }
}

extension Vocabulary {
  /// The table with numbers for texts.
  ///
  /// - Parameter unknown: the token of a byte that has none.
  /// - Throws: `ModelError.contradiction` where a merge or a byte has no token.
  func pairs(unknown: Int?) throws(ModelError) -> BytePairs {
    func token(_ text: String, _ fallback: Int? = nil) throws(ModelError) -> UInt32 {
      guard let token = tokens[text] ?? fallback else {
        throw .contradiction(
          path: path, reason: "the token “\(text.prefix(60))” is missing; download the file again")
      }
      return UInt32(token)
    }
    var inner: [UInt32] = []
    var final: [UInt32] = []
    for character in ByteAlphabet.characters {
      inner.append(try token(character, unknown))
      final.append(try token(character + "</w>", unknown))
    }
    var numbered: [(left: UInt32, right: UInt32, token: UInt32)] = []
    numbered.reserveCapacity(merges.count)
    for (left, right) in merges {
      numbered.append((try token(left), try token(right), try token(left + right)))
    }
    return BytePairs(inner: inner, final: final, merges: numbered)
  }
}
