import Editing
import Testing

@Suite struct CommandTableTests {
  @Test func everyNameStandsInTheTableOnce() {
    #expect(
      Command.all.map(\.name).sorted { $0.rawValue < $1.rawValue }
        == Command.Name.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test func noKeyMeansTwoThings() {
    let keys = Command.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func theKeysOfTheProductDescriptionAreInTheTable() {
    let expected: [(String, Command.Name)] = [
      ("i", .instruct), ("m", .mask), ("c", .compare), ("u", .undo), ("U", .redo), ("r", .again),
      ("s", .write), ("z", .zoom), ("tab", .nextPanel), ("escape", .cancel), (":", .commandLine),
      ("ctrl+p", .palette), ("e", .engine), ("?", .help), ("q", .quit),
    ]
    for (key, name) in expected { #expect(Command.named(name).keys.contains(key)) }
  }

  @Test func everyCommandSaysInOneLineWhatItDoes() {
    for command in Command.all {
      #expect(!command.help.isEmpty && !command.help.contains("\n"))
      #expect(!command.needsArgument || !command.argument.isEmpty)
      // An argument in brackets may be left out.
      #expect(command.needsArgument != command.argument.hasPrefix("[") || command.argument.isEmpty)
    }
  }

  @Test func everyGroupHasCommands() {
    #expect(Set(Command.all.map(\.group)) == Set(Command.Group.allCases))
  }
}
