import Foundation
import Testing

@testable import Engine

@Suite struct JSONTests {
  @Test func whatSteersATerminalIsEscapedAndReadsTheSame() throws {
    let text = "a\u{9B}31m \u{85} \u{7F} \u{202E}gnp.exe \u{2066} \u{61C} \u{1B}[0m é 雪"
    let json = try JSON.text([text])
    #expect(json == #"["a\u009b31m \u0085 \u007f \u202egnp.exe \u2066 \u061c \u001b[0m é 雪"]"#)
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
  }
}
