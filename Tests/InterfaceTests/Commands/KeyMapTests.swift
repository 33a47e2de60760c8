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
        if let key { #expect(KeyMap.standard[key]?.name == command.name) }
      }
    }
  }

  @Test(arguments: [
    ("u", Key("u")), ("U", Key("U")), (":", Key(":")), ("+", Key("+")), ("-", Key("-")),
    ("ctrl+p", .control("p")), ("alt+x", .alt("x")), ("shift+left", .shift(.left)),
    ("tab", .tab), ("escape", .escape), ("f1", Key(.function(1))), ("f12", Key(.function(12))),
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
    #expect(
      ["ctrl+p", "escape", "tab", "u", "U", "f1"].map(Popup.keyText)
        == ["Ctrl-P", "Esc", "Tab", "u", "U", "F1"])
  }
}
