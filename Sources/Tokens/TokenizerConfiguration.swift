/// The fields that are read of `tokenizer_config.json` and `special_tokens_map.json`.
struct TokenizerConfiguration: Decodable {
  /// A role of a special token; in the order in which transformers adds them.
  enum Role: String, CodingKey, CaseIterable {
    case start = "bos_token"
    case end = "eos_token"
    /// The token of an unknown byte.
    case unknown = "unk_token"
    case separator = "sep_token"
    case padding = "pad_token"
    case classification = "cls_token"
    case mask = "mask_token"
  }

  /// The fields beside the roles.
  struct Others: Decodable {
    var additional_special_tokens: [TokenDeclaration]?
    var extra_special_tokens: [TokenDeclaration]?
    var added_tokens_decoder: [String: TokenDeclaration]?
    var model_max_length: Double?
  }

  var roles: [Role: TokenDeclaration] = [:]
  var others = Others()

  init() {}

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Role.self)
    for role in Role.allCases {
      roles[role] = try fields.decodeIfPresent(TokenDeclaration.self, forKey: role)
    }
    others = try Others(from: decoder)
  }

  /// Every special token, in the order in which transformers adds them.
  var special: [TokenDeclaration] {
    Role.allCases.compactMap { roles[$0] }
      + (others.extra_special_tokens ?? others.additional_special_tokens ?? [])
  }

  /// The added tokens by their numbers, rising; nil where the file lists none.
  var numbered: [TokenDeclaration]? {
    others.added_tokens_decoder?
      .map { key, token in
        var token = token
        token.id = Int(key)
        return token
      }
      .sorted { ($0.id ?? 0, $0.content) < ($1.id ?? 0, $1.content) }
  }

  /// The configuration with the special tokens that another file gives in their place.
  func overridden(by other: TokenizerConfiguration) -> TokenizerConfiguration {
    var merged = self
    merged.roles.merge(other.roles) { $1 }
    let (mine, others) = (others, other.others)
    merged.others.extra_special_tokens = others.extra_special_tokens ?? mine.extra_special_tokens
    merged.others.additional_special_tokens =
      others.additional_special_tokens ?? mine.additional_special_tokens
    return merged
  }
}
