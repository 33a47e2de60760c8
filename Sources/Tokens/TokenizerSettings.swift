import Checkpoints

/// The settings in the small files beside a vocabulary: special tokens, added tokens and the
/// length.
///
/// Which file counts, and in what order tokens are added, is transformers' own rule: the last word
/// on a token decides whether it is found in the text as typed or in the normalised one.
struct TokenizerSettings {
  /// The tokens that frame a prompt, and that of an unknown byte; each has one.
  let roles: [TokenizerConfiguration.Role: TokenDeclaration]
  /// Everything to be found in a text as a whole, in the order in which it is added.
  let added: [TokenDeclaration]
  let contextLength: Int

  private static let largestFile = 1 << 24
  /// More positions than any CLIP text encoder has.
  private static let longestContext = 4096

  /// Reads `tokenizer_config.json`, and what it leaves open from `special_tokens_map.json` and
  /// `added_tokens.json`; each of them may be missing.
  ///
  /// - Parameter listed: the tokens that `tokenizer.json` lists.
  /// - Throws: `ModelError.unreadable` or `.field`.
  static func read(
    folder: String, listed: [TokenDeclaration]
  ) throws(ModelError) -> TokenizerSettings {
    let path = "\(folder)/tokenizer_config.json"
    let main = try decode(TokenizerConfiguration.self, path) ?? TokenizerConfiguration()
    if let numbered = main.numbered {
      return try TokenizerSettings(main, added: numbered, path: path)
    }
    let map = try decode(
      TokenizerConfiguration.self, "\(folder)/special_tokens_map.json")
    let merged = map.map(main.overridden) ?? main
    let special = Set(merged.special.map(\.content))
    var added: [Int: TokenDeclaration] = [:]
    for (content, id) in try decode([String: Int].self, "\(folder)/added_tokens.json") ?? [:] {
      added[id] = TokenDeclaration(content, id: id, isNormalised: !special.contains(content))
    }
    for token in listed { if let id = token.id { added[id] = token } }
    return try TokenizerSettings(
      merged, added: added.sorted { $0.key < $1.key }.map(\.value), path: path)
  }

  /// The tokens of CLIP's own table.
  private static let standardRoles: KeyValuePairs<TokenizerConfiguration.Role, String> = [
    .start: "<|startoftext|>", .end: "<|endoftext|>", .unknown: "<|endoftext|>",
    .padding: "<|endoftext|>",
  ]

  private init(
    _ configuration: TokenizerConfiguration, added: [TokenDeclaration], path: String
  ) throws(ModelError) {
    let known = Dictionary(added.map { ($0.content, $0) }) { $1 }
    var configuration = configuration
    for (role, standard) in Self.standardRoles {
      let token = configuration.roles[role] ?? TokenDeclaration(standard)
      configuration.roles[role] = known[token.content] ?? token
    }
    roles = configuration.roles
    self.added = added + configuration.special.filter { known[$0.content] == nil }
    if let particular = self.added.first(where: \.isParticular) {
      throw .unsupportedField(
        path: path, name: particular.content,
        value: "a token that strips spaces or wants whole words")
    }
    contextLength = try Self.contextLength(configuration, path: path)
  }

  private static func contextLength(
    _ configuration: TokenizerConfiguration, path: String
  ) throws(ModelError) -> Int {
    // Where nobody set it, the file holds 10³⁰.
    guard let length = configuration.others.model_max_length, length < 1e9 else {
      return CLIPTokenizer.standardContextLength
    }
    guard let whole = Int(exactly: length), (3...longestContext).contains(whole) else {
      throw .field(
        path: path, name: "model_max_length",
        reason: "must be a whole number from 3 to \(longestContext)")
    }
    return whole
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ path: String
  ) throws(ModelError) -> Value? {
    guard ModelFile.isFile(path) else { return nil }
    return try ModelFile.decoded(
      type, of: path, limit: largestFile,
      otherwise: "this is not what a tokenizer's settings look like")
  }
}
