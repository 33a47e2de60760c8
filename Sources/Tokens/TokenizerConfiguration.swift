/// The fields that are read of `tokenizer_config.json` and `special_tokens_map.json`.
struct TokenizerConfiguration: Decodable {
  var bos_token: TokenDeclaration?
  var eos_token: TokenDeclaration?
  var unk_token: TokenDeclaration?
  var sep_token: TokenDeclaration?
  var pad_token: TokenDeclaration?
  var cls_token: TokenDeclaration?
  var mask_token: TokenDeclaration?
  var additional_special_tokens: [TokenDeclaration]?
  var extra_special_tokens: [TokenDeclaration]?
  var added_tokens_decoder: [String: TokenDeclaration]?
  var model_max_length: Double?

  /// Special tokens without a role.
  var additional: [TokenDeclaration] { extra_special_tokens ?? additional_special_tokens ?? [] }

  /// Every special token, in the order in which transformers adds them.
  var special: [TokenDeclaration] {
    [bos_token, eos_token, unk_token, sep_token, pad_token, cls_token, mask_token]
      .compactMap { $0 } + additional
  }

  /// The added tokens by their numbers, rising.
  var numbered: [TokenDeclaration] {
    (added_tokens_decoder ?? [:])
      .map { key, token in
        var token = token
        token.id = Int(key)
        return token
      }
      .sorted { ($0.id ?? 0, $0.content) < ($1.id ?? 0, $1.content) }
  }

  /// The configuration with what another file says in its place.
  func overridden(by other: TokenizerConfiguration) -> TokenizerConfiguration {
    var merged = self
    merged.bos_token = other.bos_token ?? bos_token
    merged.eos_token = other.eos_token ?? eos_token
    merged.unk_token = other.unk_token ?? unk_token
    merged.sep_token = other.sep_token ?? sep_token
    merged.pad_token = other.pad_token ?? pad_token
    merged.cls_token = other.cls_token ?? cls_token
    merged.mask_token = other.mask_token ?? mask_token
    merged.additional_special_tokens = other.additional_special_tokens ?? additional_special_tokens
    merged.extra_special_tokens = other.extra_special_tokens ?? extra_special_tokens
    return merged
  }
}
