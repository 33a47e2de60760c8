/// The byte-pair tokenizer of CLIP text encoders.
///
/// Equal on every string to `CLIPTokenizer` of Hugging Face transformers 5.23 with tokenizers 0.23:
/// the text is composed (NFC), put in lower case and split into words, and the UTF-8 of each word
/// becomes tokens by the table. It differs from OpenAI's original where transformers does: HTML
/// entities and broken encodings are not mended.
public struct CLIPTokenizer: Sendable {
  /// How many tokens a text encoder takes, the start and the end among them.
  public let contextLength: Int
  /// The token before every prompt.
  public let start: Int
  /// The token after every prompt.
  public let end: Int
  /// What fills the places after the end.
  public let padding: Int

  /// The largest token that a text can have.
  let largestToken: Int

  private let pairs: BytePairs
  private let rawTokens: AddedTokens
  private let normalisedTokens: AddedTokens

  init(pairs: BytePairs, special: SpecialTokens, added: [AddedToken], contextLength: Int) {
    self.pairs = pairs
    self.contextLength = contextLength
    (start, end, padding) = (special.start, special.end, special.padding)
    largestToken = ([Int(pairs.largest), start, end, padding] + added.map(\.id)).max() ?? 0
    rawTokens = AddedTokens(added, normalised: false)
    normalisedTokens = AddedTokens(added, normalised: true)
  }

  /// The tokens that frame a prompt.
  struct SpecialTokens: Hashable, Sendable {
    var start: Int
    var end: Int
    var padding: Int
  }

  /// A text's tokens, without start, end and padding, however many they are.
  public func encode(_ text: String) -> [Int] { encoding(of: text).tokens }

  /// The tokens of a text, and where its words begin.
  struct Encoding {
    var tokens: [Int] = []
    /// For each word its first token's place, and its own offset in the UTF-8 of the text.
    var words: [(token: Int, offset: Int)] = []
  }

  func encoding(of text: String) -> Encoding {
    var encoding = Encoding()
    let source = TracedText(text)
    for part in rawTokens.parts(of: source.scalars) {
      switch part {
      case .token(let token, let place):
        encoding.words.append((encoding.tokens.count, source.origins[place]))
        encoding.tokens.append(token)
      case .text(let range):
        append(TracedText(normalising: source, range), to: &encoding)
      }
    }
    return encoding
  }

  private func append(_ text: TracedText, to encoding: inout Encoding) {
    for part in normalisedTokens.parts(of: text.scalars) {
      switch part {
      case .token(let token, let place):
        encoding.words.append((encoding.tokens.count, text.origins[place]))
        encoding.tokens.append(token)
      case .text(let range):
        for word in PromptWords(text.scalars[range]) {
          encoding.words.append((encoding.tokens.count, text.origins[word.lowerBound]))
          let bytes = String(String.UnicodeScalarView(text.scalars[word])).utf8
          encoding.tokens += pairs.tokens(ofWord: Array(bytes)).map(Int.init)
        }
      }
    }
  }
}
