import ArgumentParser
import Editing
import FoundationEssentials
import Glibc
import Pixels

/// The program: an editor on the screen, and the same edits without it.
@main
struct Pentimento: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Program.name,
    abstract: "Edit pictures by conversation, in the terminal.",
    version: Program.version,
    subcommands: [
      Edit.self, Demo.self, Apply.self, Say.self, Sessions.self, Log.self, Export.self,
      Compare.self,
      Metadata.self, Models.self, ScenesCommand.self, Tour.self, Themes.self, Doctor.self,
    ],
    defaultSubcommand: Edit.self)

  static func main() async {
    openStandardDescriptors()
    // A limit on a file's size is an error of the write, with a line of its own, and no end.
    signal(SIGXFSZ, SIG_IGN)
    FileLogHandler.bootstrap(path: Folders().log)
    do {
      var command = try parseAsRoot(FilePath.arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.end(for: error)
    }
  }

  /// Opens `/dev/null` where the program was started with a standard descriptor closed; the next file
  /// that is opened would take its place, and get what is meant for the person.
  private static func openStandardDescriptors() {
    while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
      guard descriptor > STDERR_FILENO else { continue }
      close(descriptor)
      return
    }
  }
}
