/// A token as a tokenizer's files declare it: a text, or an object with its properties.
struct TokenDeclaration: Hashable, Decodable {
  var content: String
  /// The number that the file gives it, where it does.
  var id: Int?
  /// Whether it is looked for in the normalised text.
  var isNormalised: Bool
  /// Whether the file asks for white space around it to be taken along, or for whole words only.
  var isParticular = false

  init(_ content: String, id: Int? = nil, isNormalised: Bool = false) {
    (self.content, self.id, self.isNormalised) = (content, id, isNormalised)
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text)
      return
    }
    let fields = try Fields(from: decoder)
    self.init(
      fields.content, id: fields.id, isNormalised: fields.normalized ?? !(fields.special ?? false))
    isParticular = [fields.lstrip, fields.rstrip, fields.single_word].contains(true)
  }

  private struct Fields: Decodable {
    var content: String
    var id: Int?
    var normalized: Bool?
    var special: Bool?
    var lstrip: Bool?
    var rstrip: Bool?
    var single_word: Bool?
  }
}
