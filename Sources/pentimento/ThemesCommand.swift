import ArgumentParser
import Editing
import Interface

/// `themes`: the colours at hand.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, or check a theme file.",
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the themes.")

    func run() throws {
      let folders = ThemeLibrary.folders(
        configuration: Folders().configuration, program: Folders.program)
      try ThemeLibrary(folders: folders).names.forEach { try Message.result(Message.printable($0)) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a theme file.")
    @Argument(help: "A .toml file.") var file: String

    func run() throws {
      let theme = try ThemeLibrary.theme(at: file)
      try Message.result(Message.printable("\(theme.name) is a theme"))
    }
  }
}
