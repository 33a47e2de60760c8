import Editing
@testable import Interface
import Terminal
import Testing

@Suite struct KeyMapTests {
  @Test func everyKeyOfTheCommandTableCanBePressed() {
    for command in Command.all {
      for name in command.keys {
        let key = KeyMap.key(named: name)
        #expect(key != nil, "“\(name)” is no key")
        if let key { #expect(KeyMap.commands[key]?.name == command.name) }
      }
    }
  }

  @Test(arguments: [
    ("u", Key("u")), ("U", Key("U")), (":", Key(":")), ("+", Key("+")), ("-", Key("-")),
    ("ctrl+p", .control("p")), ("tab", .tab), ("escape", .escape), ("f1", Key(.function(1))),
    ("f", Key("f")),
  ])
  func namesOfKeysAreRead(name: String, key: Key) {
    #expect(KeyMap.key(named: name) == key)
  }

  @Test(arguments: ["", "ctrl+", "nonsense", "ctrl+nonsense"])
  func whatIsNoKeyIsNone(name: String) {
    #expect(KeyMap.key(named: name) == nil)
  }

  @Test func keysAreShownAsTheyStandOnKeyboards() {
    #expect(Command.named("palette")?.keyText == "Ctrl-P")
    #expect(Command.named("cancel")?.keyText == "Esc")
    #expect(Command.named("help")?.keyText == "? F1")
    #expect(Command.named("redo")?.keyText == "U Ctrl-R")
  }
}
