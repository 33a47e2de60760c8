import ArgumentParser
import Editing
import FoundationEssentials

/// The program: an editor on the screen, and the same edits without it.
@main
struct Pentimento: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Program.name,
    abstract: "Edit pictures by conversation, in the terminal.",
    version: Program.version,
    subcommands: [
      Edit.self, Demo.self, Apply.self, Sessions.self, Log.self, Export.self, Compare.self,
      Metadata.self, Models.self, ScenesCommand.self, Tour.self, Themes.self, Doctor.self,
    ],
    defaultSubcommand: Edit.self)

  static func main() async {
    FileLogHandler.bootstrap(path: Folders().log)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.end(for: error)
    }
  }
}
