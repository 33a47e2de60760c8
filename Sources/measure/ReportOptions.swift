import ArgumentParser
import Foundation
import Pixels

/// Where what was found goes.
struct ReportOptions: ParsableArguments {
  @Option(help: "A Markdown page with marks for this command, which is rewritten between them.")
  var page: String?

  @Option(name: .shortAndLong, help: "A file for the figures themselves, as CSV.")
  var output: String?

  /// Finds out early what would fail late.
  func check(_ name: String) throws {
    for path in [page, output].compactMap({ $0 }) { try FileOutput.checkWritable(path: path) }
    if let page { _ = try PageSection(name: name).replaced(in: Self.text(page), by: "") }
  }

  /// - Parameter text: what the section says below its command.
  func write(_ name: String, _ text: String, csv: Table) throws {
    if let output { try FileOutput.write(Array(csv.csv.utf8), to: output) }
    let section = "    \(Self.command(CommandLine.arguments))\n\n\(text)"
    guard let page else { return print(section) }
    let replaced = try PageSection(name: name).replaced(in: Self.text(page), by: section)
    try FileOutput.write(Array(replaced.utf8), to: page)
  }

  private static func text(_ page: String) throws -> String {
    guard let text = try? String(contentsOfFile: page, encoding: .utf8) else {
      throw ValidationError("\(page.printable) can't be read as a page: create it with the marks")
    }
    return text
  }

  /// The command as another person would give it: without where it lies and where its results go.
  static func command(_ arguments: [String]) -> String {
    var words = ["measure"]
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if ["--page", "-o", "--output", "--chart", "--diffusers"].contains(word) {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("--page="), !word.hasPrefix("--output=") {
        words.append(word)
      }
    }
    return words.joined(separator: " ")
  }
}
