import ArgumentParser
import Editing

/// `say`: what can be said.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what can be said, or what of it has some words in it.",
    discussion: """
      One line each: an example, what it does, and other words for it, of which the list of
      everything names the best known.
      """)

  @Argument(help: ArgumentHelp("Words, or how they begin.", valueName: "words"))
  var words: [String] = []

  func run() throws {
    let words = words.joined(separator: " ")
    let found = Saying.matching(words)
    guard let first = found.first else {
      throw CommandError(
        description: "nothing that can be said has “\(words)” in it", exitStatus: .editFailed)
    }
    var family = ""
    for saying in found {
      if saying.family != family {
        try Message.result((saying == first ? "" : "\n") + saying.family)
        family = saying.family
      }
      let mask = saying.needsMask ? " With a mask." : ""
      let phrases = self.words.isEmpty ? saying.phrases.prefix(5) : saying.phrases[...]
      let others = phrases.isEmpty ? "" : " Also: \(phrases.joined(separator: ", "))."
      try Message.result("  \(saying.example): \(saying.summary)\(mask)\(others)")
    }
  }
}
