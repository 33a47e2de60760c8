@testable import Interface
import Testing

@Suite struct CommandTableTests {
  @Test func everyNameStandsInTheTableOnce() {
    let names = Command.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func noKeyMeansTwoThings() {
    let keys = Command.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func theKeysOfTheProductDescriptionAreInTheTable() {
    let expected = [
      ("i", "instruct"), ("m", "mask"), ("c", "compare"), ("u", "undo"), ("U", "redo"),
      ("r", "again"), ("s", "write"), ("z", "zoom"), ("tab", "next-panel"), ("escape", "cancel"),
      (":", "command"), ("ctrl+p", "palette"), ("e", "engine"), ("?", "help"), ("q", "quit"),
    ]
    for (key, name) in expected { #expect(Command.named(name)?.keys.contains(key) == true) }
  }

  @Test func everyCommandSaysInOneLineWhatItDoes() {
    for command in Command.all {
      #expect(!command.help.isEmpty && !command.help.contains("\n"))
      #expect(command.argument.hasPrefix("[") == command.argument.hasSuffix("]"))
    }
  }

  @Test func everyGroupHasCommands() {
    #expect(Set(Command.all.map(\.group)) == Set(Command.Group.allCases))
  }
}
