import ArgumentParser
import Editing
import Glibc
import History
import Pixels

/// `session`: what is in the data folder.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "List, describe or remove sessions.",
    subcommands: [List.self, Info.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the sessions of the data folder, the last used first.")

    func run() throws {
      let folder = Folders().sessions
      let list = try SessionCatalogue.list(in: folder)
      if list.sessions.isEmpty { Message.note("no sessions in \(folder)") }
      for session in list.sessions {
        try Message.result(
          [session.path, "\(session.revisionCount) revisions", session.sourcePath]
            .map(Message.line).joined(separator: "\t"))
      }
      list.unreadable.forEach { Message.error("\($0)") }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Describe a session.")
    @Argument(help: "The session file.") var file: String

    func run() throws {
      let session = try SessionFile.open(at: file, access: .read)
      defer { session.close() }
      let tree = try session.tree()
      let size = tree.currentRevision.picture.size
      for (name, value) in [
        ("session", session.path), ("picture", session.source.path),
        ("size", "\(size.width)x\(size.height)"), ("revisions", "\(tree.revisions.count)"),
        ("current", "\(tree.current)"),
      ] {
        try Message.result(Message.line("\(name): \(value)"))
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove a session and every revision in it.")
    @Argument(help: "The session file.") var file: String
    @Flag(help: "Do not ask.") var yes = false

    func run() throws {
      if !yes {
        guard isatty(STDIN_FILENO) == 1 else {
          throw CommandError(description: "removing asks on a terminal; elsewhere give --yes")
        }
        Message.show("Remove \(Message.printable(file)) and its revisions? (y/n) ")
        guard readLine()?.lowercased().hasPrefix("y") == true else {
          Message.note("nothing was removed")
          return
        }
      }
      try SessionCatalogue.remove(file)
    }
  }
}
