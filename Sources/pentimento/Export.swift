import ArgumentParser
import Editing
import Glibc
import History
import Pixels

/// `export`: one revision's picture.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a revision's picture.")

  @Argument(help: "The session file.")
  var session: String

  @Option(help: "Number of the revision; the current one if left out.")
  var revision: Int?

  @Option(name: .shortAndLong, help: "Where the picture goes; '-' is standard output.")
  var output: String

  @Option(help: "Quality of JPEG output, 1 to 100.")
  var quality = 92

  @Flag(help: "Write no metadata.")
  var strip = false

  func validate() throws {
    guard (1...100).contains(quality) else { throw ValidationError("--quality takes 1 to 100") }
  }

  func run() async throws {
    let session = try EditingSession.open(session: session, access: .read)
    let tree = await session.tree
    let number = revision ?? tree.current
    let save = EditingSession.SaveOptions(quality: quality, strips: strip, overwrites: true)
    if output == "-" {
      guard isatty(STDOUT_FILENO) == 0 else {
        throw UsageError(description: "-o - writes a picture: send standard output to a file")
      }
      try Message.result(await session.encoded(number, as: .png, save))
    } else {
      try await session.save(number, to: output, save)
    }
    await session.close()
  }
}
