@testable import Interface
import Terminal
import Testing
import TestSupport

@Suite struct LineEditorTests {
  /// The line with the cursor drawn as a bar.
  private func drawn(_ line: LineEditor) -> String {
    String(line.characters[..<line.cursor]) + "|" + String(line.characters[line.cursor...])
  }

  private func after(_ keys: Key..., on text: String) -> String {
    var line = LineEditor(text)
    for key in keys { _ = line.handle(key) }
    return drawn(line)
  }

  @Test func typingInsertsAtTheCursor() {
    #expect(after("a", .left, "b", .right, "c", on: "") == "bac|")
    #expect(after(Key(.home), "x", Key(.end), "y", on: "ab") == "xaby|")
  }

  @Test func aGraphemeIsOneStepHoweverManyScalarsItHas() {
    let family = "👨‍👩‍👧"
    #expect(after(.left, on: "a\(family)") == "a|\(family)")
    #expect(after(.backspace, on: "a\(family)") == "a|")
    #expect(after(.backspace, on: "e\u{301}") == "|")
    #expect(after(.left, Key(.delete), on: "x🇩🇪") == "x|")
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeIt() {
    var line = LineEditor("cafe")
    line.insert("\u{301}")
    #expect(line.text == "café")
    #expect(line.characters.count == 4)
    #expect(drawn(line) == "café|")
    var middle = LineEditor("ab")
    _ = middle.handle(.left)
    middle.insert("\u{308}")
    #expect(drawn(middle) == "ä|b")
  }

  @Test func wordMovesStopWhereWordsBeginAndEnd() {
    #expect(after(.alt("b"), on: "make it winter") == "make it |winter")
    #expect(after(.alt("b"), .alt("b"), on: "make it   winter") == "make |it   winter")
    #expect(after(Key(.home), .alt("f"), on: "make it") == "make| it")
    #expect(after(Key(.home), Key(.right, .control), .alt("f"), on: "make it") == "make it|")
    #expect(after(Key(.left, .control), on: "one two") == "one |two")
  }

  @Test func wordsAndLineEndsAreCutAndComeBack() {
    #expect(after(.control("w"), on: "make it winter") == "make it |")
    #expect(after(.control("w"), .control("y"), .control("y"), on: "a bc") == "a bcbc|")
    #expect(after(.control("u"), on: "make it") == "|")
    #expect(after(Key(.home), .control("k"), on: "make it") == "|")
    #expect(after(Key(.home), .alt("d"), on: "make it") == "| it")
    #expect(after(Key(.home), .alt("d"), Key(.end), .control("y"), on: "make it") == " itmake|")
  }

  @Test func movesAndCutsAtTheEndsChangeNothing() {
    #expect(after(.right, .control("k"), Key(.delete), .alt("f"), .alt("d"), on: "ab") == "ab|")
    #expect(
      after(Key(.home), .left, .backspace, .control("w"), .control("u"), .alt("b"), on: "ab")
        == "|ab")
  }

  @Test func keysThatMeanNothingToALineAreLeftToOthers() {
    var line = LineEditor("a")
    for key in [Key.enter, .escape, .tab, .control("p"), .alt("x"), Key(.function(1))] {
      #expect(line.handle(key) == false)
    }
    #expect(line.text == "a")
  }

  @Test func aPasteOfSeveralLinesIsOneLineThatRunsNothing() {
    var line = LineEditor("ab")
    _ = line.handle(.left)
    line.insert("1\n2\r\n3\r4\u{2028}5")
    #expect(drawn(line) == "a1 2 3 4 5|b")
  }

  @Test func aLongLineScrollsSoThatTheCursorStaysOnView() {
    let text = "abcdefghijklmnopqrstuvwxyz"
    var line = LineEditor(text)
    #expect(line.visible(columns: 10) == ("…tuvwxyz", 8))
    _ = line.handle(Key(.home))
    #expect(line.visible(columns: 10) == ("abcdefgh…", 0))
    for position in 0...text.count {
      let (shown, cursor) = line.visible(columns: 10)
      #expect(cursor < 10 && shown.count <= 10)
      let letters = shown.filter { $0 != "…" }
      #expect(text.contains(letters))
      #expect(shown.hasPrefix("…") == !text.hasPrefix(letters))
      #expect(shown.hasSuffix("…") == !text.hasSuffix(letters))
      if position < text.count {
        #expect(Array(shown)[cursor] == Array(text)[position], "the cursor is on its letter")
      }
      #expect(line.cursor == position)
      _ = line.handle(.right)
    }
    #expect(LineEditor("short").visible(columns: 10) == ("short", 5))
  }

  @Test func wideCharactersTakeTwoCellsAndAreNeverCutInHalf() {
    var line = LineEditor("漢字漢字漢字")
    var (shown, cursor) = line.visible(columns: 7)
    #expect(shown == "…漢字" && cursor == 5)
    _ = line.handle(Key(.home))
    (shown, cursor) = line.visible(columns: 7)
    #expect(shown == "漢字…" && cursor == 0)
  }

  @Test(arguments: [Key.backspace, Key(.delete)])
  func aChosenLineIsRemovedByOneKey(key: Key) {
    var line = LineEditor("7.5")
    line.selectAll()
    _ = line.handle(key)
    #expect(line.isEmpty && !line.isSelected)
  }

  @Test func withoutRoomNothingIsShown() {
    #expect(LineEditor("abc").visible(columns: 0) == ("", 0))
    #expect(LineEditor("abc").visible(columns: -3) == ("", 0))
    #expect(LineEditor("abc").visible(columns: 1) == ("", 0))
  }

  /// Inserting cuts only the end of the line anew, and comes to what cutting all of it would.
  @Test func graphemesAreThoseOfTheWholeLine() {
    let pieces = [
      "a", "e\u{301}", "\u{308}", "👨", "\u{200D}", "👩‍👧", "🇩🇪", "🇩", "🇫", "क्", "ष", "한", "ㅎ", " ",
      "\r",
    ]
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<500 {
      var line = LineEditor()
      for _ in 0..<12 {
        for _ in 0..<Int.random(in: 0...2, using: &numbers) {
          _ = line.handle(
            numbers.pick([Key.left, .right, Key(.home), Key(.end)]))
        }
        line.insert(numbers.pick(pieces))
        #expect(line.characters == Array(line.text))
        #expect((0...line.characters.count).contains(line.cursor))
      }
    }
  }
}
