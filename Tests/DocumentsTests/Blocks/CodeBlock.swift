/// A fenced block of code in a Markdown page.
struct CodeBlock: Equatable {
  /// What follows the opening fence.
  let language: String
  let code: String
  /// The line of the opening fence, from 1.
  let line: Int

  /// The blocks of a page, in order; code is freed of its fence's indentation.
  static func blocks(in page: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (indentation: Int, language: String, line: Int, lines: [Substring])?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.drop { $0 == " " }
      let indentation = line.count - text.count
      if let block = open {
        if text == "```" {
          blocks.append(
            CodeBlock(
              language: block.language, code: block.lines.joined(separator: "\n") + "\n",
              line: block.line))
          open = nil
        } else {
          open?.lines.append(line.dropFirst(min(block.indentation, indentation)))
        }
      } else if text.hasPrefix("```") {
        open = (indentation, String(text.dropFirst(3)), index + 1, [])
      }
    }
    return blocks
  }

  /// The file of the repository that a block of Swift says it is, in a first line such as
  /// `// Sources/Engine/Grey.swift`; nil where it doesn't say.
  var file: String? {
    guard let first = code.split(separator: "\n").first, first.hasPrefix("// "),
      first.hasSuffix(".swift"), !first.dropFirst(3).contains(" ")
    else { return nil }
    return String(first.dropFirst(3))
  }
}
