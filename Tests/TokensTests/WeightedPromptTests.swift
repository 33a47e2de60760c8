import Testing

@testable import Tokens

@Suite struct WeightedPromptTests {
  /// The pieces of a text as "text|weight", the weight in thousandths.
  private func pieces(_ text: String) -> [String] {
    WeightedPrompt(parsing: text).pieces.map { "\($0.text)|\(Int(($0.weight * 1000).rounded()))" }
  }

  @Test(arguments: [
    ("make it winter", ["make it winter|1000"]),
    ("", []),
    ("a (red) door", ["a |1000", "red|1100", " door|1000"]),
    ("a [red] door", ["a |1000", "red|909", " door|1000"]),
    ("a (red:1.5) door", ["a |1000", "red|1500", " door|1000"]),
    ("(red:.5)(blue: 2 )", ["red|500", "blue|2000"]),
    ("(red:0)", ["red|0"]), ("(red:-1)", ["red|-1000"]), ("(red:+1.25)", ["red|1250"]),
    ("make it red (like wine)", ["make it red |1000", "like wine|1100"]),
  ])
  func bracketsAreEmphasis(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(arguments: [
    ("((red))", ["red|1210"]), ("[[red]]", ["red|826"]),
    ("(a (red:2) door:1.5)", ["a |1500", "red|3000", " door|1500"]),
    ("([red])", ["red|1000"]), ("(a)(b)", ["ab|1100"]),
  ])
  func weightsWithinEachOtherMultiply(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(arguments: [
    (#"a \(red\) \[door\]"#, ["a (red) [door]|1000"]), (#"\\(a)"#, [#"\|1000"#, "a|1100"]),
    (#"(a\):2)"#, ["a)|2000"]), (#"C:\temp"#, [#"C:\temp|1000"#]), (#"end\"#, [#"end\|1000"#]),
  ])
  func aBackslashMakesABracketText(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(arguments: [
    ("a (red door", ["a (red door|1000"]), ("a red) door", ["a red) door|1000"]),
    ("(a [b) c]", ["a [b|1100", " c]|1000"]), ("(((a)", ["((|1000", "a|1100"]),
    (":-)", [":-)|1000"]),
    ("at 10:30", ["at 10:30|1000"]), ("(a:b)", ["a:b|1100"]), ("[a:1.5]", ["a:1.5|909"]),
    ("(a:1.2.3)", ["a:1.2.3|1100"]), ("(a:)", ["a:|1100"]), ("(a:1.5", ["(a:1.5|1000"]), ("()", []),
  ])
  func whatIsNoEmphasisIsText(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test func weightsStayFiniteHoweverDeepTheBrackets() {
    let deep =
      String(repeating: "(", count: 20_000) + "a" + String(repeating: ":99)", count: 20_000)
    #expect(WeightedPrompt(parsing: deep).pieces == [.init("a", weight: 100)])
    #expect(
      WeightedPrompt(parsing: "(a:1" + String(repeating: "0", count: 500) + ")").pieces
        == [.init("a", weight: 100)])
  }

  @Test func everyTextParsesAndNothingButMarkupIsLost() throws {
    let markup = Set("()[]\\:.3".unicodeScalars)
    func kept(_ text: String) -> [Unicode.Scalar] {
      // A weight may be followed by space, and takes it along.
      text.unicodeScalars.filter { !markup.contains($0) && !$0.properties.isWhitespace }
    }
    for (index, text) in try TokenCorpus().drawn(4000).enumerated() {
      let opening = ["(", "[", "((", "\\("][index % 4]
      let marked = "\(text.prefix(3))\(opening)\(text.dropFirst(3)):.3)]"
      #expect(kept(WeightedPrompt(parsing: marked).pieces.map(\.text).joined()) == kept(text))
    }
  }
}
