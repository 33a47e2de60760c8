/// What a Markdown page names: other pages, files, commands.
struct Document {
  let path: String
  private let text: String
  let blocks: [CodeBlock]

  init(_ path: String, text: String) {
    self.path = path
    self.text = text
    blocks = CodeBlock.blocks(in: text)
  }

  /// The page without its blocks of code.
  private var prose: String {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      return !isFence && !isCode
    }.joined(separator: "\n")
  }

  /// Where links within the repository lead, as they are written.
  var links: [String] {
    prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }

  /// What stands between single backticks.
  var codeSpans: [String] {
    prose.matches(of: /`([^`\n]+)`/).map { String($0.1) }
  }

  /// The names by which links lead to headings, as GitHub makes them.
  var anchors: Set<String> {
    Set(
      prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
          .filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
          .replacing(" ", with: "-")
      })
  }

  /// The commands of the page's blocks for a shell, comments left out.
  var commands: [String] {
    blocks.filter { $0.language == "sh" }.flatMap { $0.code.split(separator: "\n") }
      .map { line in String(line.split(separator: "#", omittingEmptySubsequences: false)[0]) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
