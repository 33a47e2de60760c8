import Foundation

/// The part of a page that a command writes.
struct PageSection {
  let name: String

  /// The page has no place for the section, or only half of one.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private var start: String { "<!-- measure \(name) -->" }
  private var end: String { "<!-- end of measure \(name) -->" }

  /// - Throws: `Missing` where the page lacks a mark.
  func replaced(in page: String, by text: String) throws -> String {
    guard let first = page.range(of: start),
      let last = page.range(of: end, range: first.upperBound..<page.endIndex)
    else { throw Missing(description: "the page lacks the marks \(start) and \(end)") }
    return page[..<first.upperBound] + "\n\n\(text)\n\n" + page[last.lowerBound...]
  }
}
