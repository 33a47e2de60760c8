import Foundation
import Testing

/// Holds the commands of the documents to what the programs say of themselves.
@Suite struct CommandTests {
  @Test("Every command and option is known", arguments: try Repository.documents)
  func commandsAreKnown(page: String) async throws {
    let document = Document(page, text: try Repository.text(of: page))
    for command in document.commands {
      let unknown = try await unknown(in: command)
      #expect(unknown == [], "\(page): \(command)")
    }
  }

  @Test(arguments: [
    ("make guide run-away", ["run-away"]), ("pentimento aply a.png", ["aply"]),
    ("pentimento models info x --colour", ["--colour"]), ("pentimento scene.png", []),
    (".build/release/measure table --count 3 --many", ["--many"]),
    ("pentimento scenes --count 3 --seed 1 --worlds all", ["--worlds"]),
  ])
  func whatIsNotThereIsFound(command: String, words: [String]) async throws {
    let unknown = try await unknown(in: command)
    #expect(unknown == words)
  }

  /// The words of a command that `make` or the program does not know.
  private func unknown(in command: String) async throws -> [String] {
    let words = command.split(separator: " ").map(String.init)
    let names = words.dropFirst().prefix { word in
      !word.hasPrefix("-") && word.allSatisfy { $0.isLowercase || $0 == "-" }
    }
    switch words[0].split(separator: "/").last {
    case "make":
      let makefile = try Repository.text(of: "Makefile")
      return names.filter { !makefile.contains("\n\($0):") }
    case "pentimento", "measure":
      let program = words[0].split(separator: "/").last.map(String.init) ?? ""
      let executable = try Run.programs.appending(path: program).path
      let own = try await Run.of(executable, ["--help"]).output
      guard let name = names.first else { return [] }
      guard own.contains("\n  \(name) ") else { return [name] }
      // Of subcommands in subcommands there are `models info` and its like.
      var help = try await Run.of(executable, [name, "--help"]).output
      if let inner = names.dropFirst().first, help.contains("\n  \(inner) ") {
        help = try await Run.of(executable, [name, inner, "--help"]).output
      }
      return words.filter { word in
        word.hasPrefix("--") && !help.contains("\(word) ") && !help.contains("\(word)\n")
      }
    default: return []
    }
  }
}
