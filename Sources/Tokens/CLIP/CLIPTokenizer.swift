/// The byte-pair tokenizer of CLIP text encoders.
///
/// Equal on every string to `CLIPTokenizer` of Hugging Face transformers 5.23 with tokenizers 0.23:
/// the text is composed (NFC), put in lower case and split into words, and the UTF-8 of each word
/// becomes tokens by the table. It differs from OpenAI's original where transformers does: HTML
/// entities and broken encodings are not mended.
public struct CLIPTokenizer: Sendable {
  /// The tokens that frame a prompt.
  public let frame: PromptFrame
  /// The largest token that a text can have.
  public let largestToken: Int

  private let pairs: BytePairs
  private let rawTokens: AddedTokens
  private let normalisedTokens: AddedTokens

  init(pairs: BytePairs, frame: PromptFrame, added: [AddedToken]) {
    (self.pairs, self.frame) = (pairs, frame)
    let special = [frame.start, frame.end, frame.padding]
    largestToken = ([Int(pairs.largest)] + special + added.map(\.id)).max() ?? 0
    rawTokens = AddedTokens(added, normalised: false)
    normalisedTokens = AddedTokens(added, normalised: true)
  }

  /// The tokens of a text, however many they are, without those that frame a prompt.
  func encoding(of text: String) -> TextEncoding {
    var encoding = TextEncoding()
    let source = TracedText(text)
    for part in rawTokens.parts(of: source.scalars) {
      switch part {
      case .token(let token, let position):
        encoding.words.append((encoding.tokens.count, source.origins[position]))
        encoding.tokens.append(token)
      case .text(let range):
        append(TracedText(normalising: source, range), to: &encoding)
      }
    }
    return encoding
  }

  private func append(_ text: TracedText, to encoding: inout TextEncoding) {
    for part in normalisedTokens.parts(of: text.scalars) {
      switch part {
      case .token(let token, let position):
        encoding.words.append((encoding.tokens.count, text.origins[position]))
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

/// The tokens of a text, with where its words begin.
struct TextEncoding {
  var tokens: [Int] = []
  /// For each word its first token's position, and its own offset in the UTF-8 of the text.
  var words: [(token: Int, offset: Int)] = []
}
