import Testing

@testable import Tokens

@Suite struct TokenCorpusTests {
  private let strings: [String]
  /// A digest of all strings, then one of each string's tokens by the reference.
  private let recorded: (strings: UInt64, tokens: [UInt32])

  init() throws {
    strings = try TokenCorpus().strings
    let bytes = [UInt8](try TokenFixture.contents(of: "token-corpus.bin"))
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    recorded = (
      number(bytes[..<8]),
      stride(from: 8, to: bytes.count, by: 4).map { UInt32(number(bytes[$0..<$0 + 4])) }
    )
  }

  @Test func everyStringHasTheTokensOfTheReference() throws {
    var texts = NumberDigest()
    for string in strings { texts.add(string.utf8) }
    try #require(texts.value == recorded.strings, "drawn otherwise than record-tokens draws")
    try #require(strings.count == recorded.tokens.count && strings.count > 40_000)

    let tokenizer = CLIPTokenizer.standard()
    let different = strings.indices.filter { index in
      var digest = NumberDigest()
      digest.add(tokenizer.encoding(of: strings[index]).tokens)
      return digest.folded != recorded.tokens[index]
    }
    for index in different.prefix(5) {
      let scalars = strings[index].unicodeScalars.prefix(40).map { String($0.value, radix: 16) }
      Issue.record(
        """
        string \(index), \(scalars.joined(separator: " ")), has the tokens \
        \(tokenizer.encoding(of: strings[index]).tokens.prefix(80)); record-tokens --show \(index) prints the \
        reference's
        """)
    }
    #expect(different.isEmpty, "\(different.count) of \(strings.count) strings differ")
  }
}
