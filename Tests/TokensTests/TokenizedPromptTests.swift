import Testing

@testable import Tokens

@Suite struct TokenizedPromptTests {
  private let tokenizer = CLIPTokenizer.standard()

  private func tokenize(_ text: String) -> TokenizedPrompt {
    tokenizer.tokenize(WeightedPrompt(parsing: text))
  }

  @Test func aPromptIsFramedAndFilledTo77() {
    let tokens = tokenize("hello, world").tokens
    #expect(tokens == [49406, 3306, 267, 1002] + [Int](repeating: 49407, count: 73))
    let zero = CLIPTokenizer.standard(padding: .zero)
    #expect(
      zero.tokenize(WeightedPrompt([.init("hello!")])).tokens
        == [49406, 3306, 0, 49407] + [Int](repeating: 0, count: 73))
    #expect(tokenize("").tokens == [49406] + [Int](repeating: 49407, count: 76))
  }

  @Test func whatFindsNoPlaceIsTold() {
    let fitting = String(repeating: "dog ", count: 75)
    #expect(tokenize(fitting).truncatedText == nil)
    let long = tokenize(fitting + "CAFÉ ")
    #expect(long.truncatedText == "CAFÉ ")
    #expect(long.tokens.count == 77)
    #expect(long.tokens.last == 49407)
    #expect(tokenize(fitting + "(red) [door").truncatedText == "red [door")
  }

  @Test func aWordThatIsCutIsToldWhole() {
    let text = String(repeating: "dog ", count: 74)
    // Two tokens, of which one fits; the accent shifts what is normalised from what was typed.
    let prompt = tokenize("e\u{301}" + text.dropFirst(3) + "astronautastronaut and more")
    #expect(prompt.truncatedText == "astronautastronaut and more")
    #expect(prompt.tokens[75] != 49407)
    let unbroken = String(repeating: "狗", count: 1000)
    #expect(tokenize(unbroken).truncatedText == unbroken)
  }

  @Test func eachTokenHasTheWeightOfItsPiece() {
    let prompt = tokenize("a (red:1.5) door")
    #expect(Array(prompt.weights[..<5]) == [1, 1, 1.5, 1, 1])
    #expect(prompt.weights.count == 77)
    #expect(prompt.tokens == tokenize("a red door").tokens)
  }

  @Test func weightsScaleRowsAndKeepTheMean() {
    let prompt = tokenize("(red:2) door")
    let rows = (0..<77 * 4).map { Float($0 % 7) - 2 }
    let emphasised = prompt.emphasised(rows, width: 4)
    let (before, after) = (rows.reduce(0, +) / 308, emphasised.reduce(0, +) / 308)
    #expect(abs(before - after) < 1e-5)
    // One factor for all, times two for the row of “red”.
    let factor = emphasised[0] / rows[0]
    for place in rows.indices {
      let weight: Float = (4..<8).contains(place) ? 2 : 1
      #expect(abs(emphasised[place] - rows[place] * factor * weight) < 1e-5)
    }
  }

  @Test func withoutWeightsTheOutputIsAsItWas() {
    let rows = (0..<77 * 2).map { Float($0).squareRoot() }
    #expect(tokenize("a red door").emphasised(rows, width: 2) == rows)
  }

  @Test func aMeanThatCancelsOutLeavesTheOutputFinite() {
    let rows = (0..<77 * 2).map { Float($0.isMultiple(of: 2) ? 1 : -1) }
    let emphasised = tokenize("(red:1.5)").emphasised(rows, width: 2)
    #expect(emphasised[2...3] == [1.5, -1.5])
    #expect(emphasised[0...1] == [1, -1])
  }
}
