@testable import Editing
import Testing
import TestSupport

@Suite struct TOMLTests {
  private func fault(_ toml: String) -> String? {
    do {
      _ = try TOMLValue.table(of: toml)
      return nil
    } catch {
      return error.description
    }
  }

  private func value(_ toml: String) throws -> TOMLValue? { try TOMLValue.table(of: toml)["a"] }

  @Test(
    arguments: [
      ("a = 'b'", .text("b")), ("a = \"\"", .text("")), ("a='\\n'", .text("\\n")),
      (#"a = "\b\t\n\f\r\"\\\u00e9\U0001F600""#, .text("\u{8}\t\n\u{C}\r\"\\é😀")),
      ("a = '''\nb\n 'c'''''", .text("b\n 'c''")), ("a = \"\"\"\r\nb\"\"\"", .text("b")),
      ("a = \"\"\"b \\  \n\n  c\\\"\\ \"\"\"", nil),
      ("a = \"\"\"b \\  \n\n  c\\\"\"\"\"", .text("b c\"")),
      ("a = '''b'''''", .text("b''")), ("a = ''''b'''", .text("'b")), ("a = \"é\" # é", .text("é")),
      ("a = 12", .integer(12)), ("a = -1_000", .integer(-1000)), ("a = 0xF_f", .integer(255)),
      ("a = 0xFf", .integer(255)), ("a = 0b101", .integer(5)), ("a = 0o17", .integer(15)),
      ("a = true", .bool(true)), ("a = false#b", .bool(false)), ("a = 1.5", .other("1.5")),
      ("a = 1979-05-27T07:32:00Z", .other("1979-05-27T07:32:00Z")), ("a = -inf", .other("-inf")),
      ("a = []", .list([])),
      ("a = [\n1, # b\n[ 'c' ],\n]", .list([.integer(1), .list([.text("c")])])),
      ("a = {}", .table([:])), ("a.b.'c d' = 1", .table(["b": .table(["c d": .integer(1)])])),
      ("a = { b.c = 1, d = [] }", .table(["b": .table(["c": .integer(1)]), "d": .list([])])),
      ("[a]", .table([:])), ("[ a . \"b\" ] # c\nd = 1", .table(["b": .table(["d": .integer(1)])])),
      ("[a.b]\n[a]\nc = 1\r\n", .table(["b": .table([:]), "c": .integer(1)])),
      ("\u{FEFF}a = 1", .integer(1)), ("b = 1", nil), ("", nil), ("\n \t# a = 1", nil),
    ] as [(String, TOMLValue?)])
  func aValueIsRead(toml: String, expected: TOMLValue?) throws {
    if expected == nil, fault(toml) != nil { return }
    #expect(try value(toml) == expected)
  }

  /// The first ones ended the program where a library read them.
  @Test(arguments: [
    "[.]", "[(]", "[$HOME]", "[é]", "[", "[a", "[]", "[a]b", "[\na]", "[[a]]", "a = [}", "a = [1,}",
    "a = [\u{2028}]", "a = {b = 1,}", "a = {\nb = 1}", "a", "a =", "a = ]", "= 1", "a b = 1",
    "a. = 1",
    "a = 1 b = 2", "a = 1\na = 2", "a = 1\na.b = 2", "a = { b = 1, b = 2 }", "a = b", "a = _1",
    "a = +",
    "a = 0x", "a = 0xg", "a = 1e", "a = 99999999999999999999x", "a = 'b", "a = 'b\nc'",
    "a = \"\\q\"",
    "a = \"\\ud800\"", "a = \"\\u12\"", "a = \"\\", "a = \"\u{0}\"", "a = '''b''", "a = 1 # \u{1B}",
    "a = \u{0}", "é = 1", "'''a''' = 1",
  ])
  func whatIsNoTOMLIsRefusedInOneLine(toml: String) throws {
    let fault = try #require(self.fault(toml))
    #expect(fault.hasPrefix("line ") && !fault.contains("\n"))
  }

  @Test(arguments: [
    ("a = 1\n\n[.]", 3), ("a = '''\n\n'''\n[.]", 4), ("a = \"\"\"\\\n\"\"\"\n[.]", 3),
  ])
  func theLineIsNamed(toml: String, line: Int) {
    #expect(fault(toml)?.hasPrefix("line \(line): ") == true)
  }

  @Test func aDocumentIsBounded() {
    #expect(fault("a = '\(String(repeating: "x", count: 1 << 16))'") == "it is larger than 64 KiB")
    for part in ["[", "{b=", "[{b="] {
      #expect(fault("a = \(String(repeating: part, count: 9000))")?.contains("too deep") == true)
    }
    #expect(fault("[a\(String(repeating: ".a", count: 9000))]")?.contains("too many parts") == true)
    let entries = (0..<9000).map { "a\($0)=1\n" }.joined().utf8.prefix(60_000)
    #expect(fault("[b]\n" + String(decoding: entries, as: UTF8.self)) != "")
  }

  /// A trap would end the tests.
  @Test func noTextEndsTheProgram() throws {
    let pieces = [
      "[", "]", "[[", "]]", "{", "}", ".", "=", ",", "\"", "'", "\"\"\"", "'''", "\\", "#", "\n",
      "\r\n",
      "\r", " ", "\t", "\u{B}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{1B}",
      "\u{7F}",
      "é", "\u{1F600}", "$", "(", ":", "_", "-", "+", "a", "b", "e", "f", "inf", "nan", "u", "U",
      "0", "1",
      "9", "0x", "0b", "1e5", "0.5", "true", "1979-05-27", "D800", "0000", "a = 1", "a.b", "b = {",
      "c = [", "\"a\"", "99999999999999999999",
    ]
    var numbers = SeededNumbers(seed: 19)
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &numbers)
      let text = (0..<count).map { _ in numbers.pick(pieces) }.joined()
      if let fault = self.fault(text) {
        #expect(fault.hasPrefix("line "))
      } else {
        read += 1
      }
    }
    #expect(read > 100)
  }
}
