import ArgumentParser
import Editing
import History

/// `export`: one revision's picture.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a revision's picture.")

  @Argument(help: "The session file.")
  var session: String

  @Option(help: "Number of the revision; the current one if left out.")
  var revision: Int?

  @Option(name: .shortAndLong, help: "Where the picture goes; '-' is standard output.")
  var output: String

  @Flag(help: "Write what the edit could change instead, in white: a picture for --mask-image.")
  var mask = false

  @OptionGroup
  var outputOptions: OutputOptions

  func run() async throws {
    let session = try EditingSession.open(session: session, access: .read)
    let current = await session.tree.current
    if mask {
      try await outputOptions.writeMask(revision ?? current, of: session, to: output)
    } else {
      try await outputOptions.write(revision ?? current, of: session, to: output)
    }
    await session.close()
  }
}
