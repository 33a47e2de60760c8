import Editing
import Engine
import History
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct ViewTests {
  private func frame(_ state: EditorState, columns: Int = 120, rows: Int = 40) -> Frame {
    EditorView.frame(state, on: .of(columns: columns, rows: rows))
  }

  @Test func atEverySizePicturesLieInTheirPanelAboveTheLastRow() {
    for comparing in [false, true] {
      var state = EditorState.opened()
      if comparing { state.comparison = ComparedPair(a: 4, b: 5) }
      for columns in stride(from: 1, through: 200, by: 7) {
        for rows in stride(from: 1, through: 60, by: 3) {
          let frame = frame(state, columns: columns, rows: rows)
          guard let panel = Layout(columns: columns, rows: rows, focus: .picture)?.picture else {
            #expect(frame.pictures.isEmpty)
            continue
          }
          #expect(frame.pictures.count == (comparing ? 2 : 1))
          for slot in frame.pictures {
            #expect(slot.area.intersection(panel) == slot.area && slot.area.maxRow < rows)
          }
        }
      }
    }
  }

  @Test func underAPictureStandsWhatNcursesDoesNotErase() throws {
    let frame = frame(.opened())
    let area = try #require(frame.pictures.first?.area)
    for row in area.row..<area.maxRow {
      for column in area.column..<area.maxColumn {
        #expect(frame.grid[column, row].text == Cell.underPicture)
      }
    }
  }

  @Test func theMaskIsShownWithThePictureUntilItIsTakenAway() throws {
    var state = EditorState.opened()
    #expect(frame(state).pictures.first?.request.mask == nil)
    try state.command("mask 1,2,3,4")
    #expect(frame(state).pictures.first?.request.mask == state.workspace.mask)
    try state.press("x")
    #expect(frame(state).pictures.first?.request.mask == nil)
  }

  @Test func aRunningEditShowsItsPreviewStepsTimeLeftAndQueue() {
    var state = EditorState.opened()
    state.beginRun()
    state.tellPreviews(3)
    state.queue.add(.line("warmer"))
    state.queue.add(.line("less"))
    let frame = frame(state)
    #expect(
      frame.pictures.first?.request.content == .picture(.preview(run: 1, number: 3)))
    #expect(
      frame.grid.lines[36].hasPrefix(
        "│ read as: winter · step 2 of 5 · about 6 s left · then “warmer”, “less” "))
  }

  @Test func aLongReadingMakesWayForTheStepTheTimeAndTheQueue() throws {
    var state = EditorState.opened()
    state.beginRun(reading: String(repeating: "winter, ", count: 40))
    for _ in 1...4 { state.queue.add(.variant(of: 5)) }
    let line = frame(state, columns: 160).grid.lines[36]
    #expect(line.hasPrefix("│ read as: winter, "))
    #expect(
      line.contains(
        "… · step 2 of 5 · about 6 s left"
          + " · then “a variant of 5”, “a variant of 5” and 2 more"))
  }

  @Test func beforeTheFirstStepTheLineSaysHowLongItHasTaken() {
    var state = EditorState.opened()
    state.queue.add(.line("make it winter"))
    _ = state.queue.next(at: startOfTime, current: 5)
    #expect(frame(state).grid.lines[36].hasPrefix("│ reading “make it winter” · 4 s so far "))
  }

  @Test func aWarningTooLongForItsLineIsReadToItsEnd() {
    var state = EditorState.opened()
    state.show(String(repeating: "long ", count: 60) + "end", .warning)
    #expect(state.lines(columns: 120, rows: 40).contains { $0.contains("end") })
  }

  @Test func whatThePersonWentToDuringAnEditIsShownInsteadOfItsPreview() {
    var state = EditorState.opened()
    state.beginRun()
    state.tellPreviews(3)
    state.tell(
      .reading(Reading(text: "winter")), outline: Outline(Coverage(size: photoSize, fill: 255)))
    state.tree.go(to: 3)
    let request = frame(state).pictures.first?.request
    #expect(request?.content == .picture(.revision(3)))
    #expect(request?.mask == nil)
  }

  @Test func aMaskComesBackWithThePictureOfItsSize() {
    var state = EditorState.opened()
    state.workspace.mask = Mask(parts: [Mask.Part(Rectangle(x: 1, y: 2, width: 3, height: 4))])
    let mask = state.workspace.mask
    let large = state.tree
    var small = large
    small.append(
      RevisionDraft(
        recipe: EditRecipe(engine: EngineIdentity(name: "retouch"), instruction: "smaller"),
        reading: "smaller", settingsRead: EngineFacts.retouch.settings, seconds: 1, created: 0,
        picture: PictureID(digest: "small", size: Size(width: 100, height: 50)), changed: 1),
      to: large.current)
    state.show(small)
    #expect(!state.workspace.mask.isDrawn)
    #expect(state.message?.text.contains("comes back") == true)
    state.show(large)
    #expect(state.workspace.mask == mask)
    state.workspace.mask = Mask()
    state.show(small)
    state.show(large)
    #expect(!state.workspace.mask.isDrawn, "a mask that was cleared stays away")
  }

  @Test func aPictureOfAnotherSizeIsShownWhole() throws {
    var state = EditorState.opened()
    let large = state.tree
    var small = large
    small.append(
      RevisionDraft(
        recipe: EditRecipe(engine: EngineIdentity(name: "retouch"), instruction: "crop it"),
        reading: "crop", settingsRead: EngineFacts.retouch.settings, seconds: 1, created: 0,
        picture: PictureID(digest: "small", size: Size(width: 100, height: 50)), changed: 1),
      to: large.current)
    try state.command("zoom 300")
    state.show(large)
    #expect(state.viewport.zoom == 3)
    state.show(small)
    #expect(state.viewport == Viewport())
  }

  @Test func whatEachKindOfMomentSaysInTheLineAbove() throws {
    func message(_ state: EditorState) -> String {
      state.lines(columns: 120, rows: 40)[36].filter { $0 != "│" }
        .split(separator: " ").joined(separator: " ")
    }
    var state = EditorState.opened()
    #expect(message(state).hasPrefix("read as: make the door red, as read (12.5 % changed"))
    state.tree.go(to: 1)
    #expect(message(state) == "the original")
    state.show("saved revision 5 as out.png")
    #expect(message(state) == "saved revision 5 as out.png")
    state.beginRun()
    #expect(message(state).contains("step 2 of 5"))
    state.show("“sing” is not understood", .error)
    #expect(message(state) == "“sing” is not understood")
    state = .opened()
    try state.press("c")
    #expect(message(state) == "measuring…")
    let black = Bitmap(size: Size(width: 16, height: 16))
    state.comparison?.figures = ComparisonFigures(black, black, mask: Mask())
    #expect(message(state) == "identical")
    try state.press("c", "m")
    #expect(message(state) == "add 300,225 201×151")
    try state.press(.escape, "M")
    #expect(message(state) == "edit all but 300,225 201×151")
    try state.press(.escape, "m", .enter, "M")
    #expect(message(state) == "take away 300,225 201×151")
  }

  @Test func figuresTellInsideAndOutsideOfTheMaskApart() {
    let size = Size(width: 32, height: 32)
    let a = Bitmap(size: size)
    var b = a
    for y in 0..<8 { for x in 0..<8 { b[x, y] = Pixel(255, 255, 255, 255) } }
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 16, height: 16))])
    let figures = ComparisonFigures(a, b, mask: mask)
    #expect(figures.whole.contains("6.3 % changed"))
    #expect(figures.inside?.contains("25.0 % changed") == true)
    #expect(figures.outside == "identical")
  }

  @Test func theCursorStandsWhereTextIsTyped() throws {
    var state = EditorState.opened()
    #expect(frame(state).cursor == nil)
    try state.press("i")
    try state.type("漢字 a")
    #expect(frame(state).cursor == CellPoint(column: 10, row: 37))
    try state.press(.escape, ":", "u")
    #expect(frame(state).cursor == CellPoint(column: 4, row: 37))
    try state.press(.escape, .control("p"))
    #expect(frame(state).cursor?.row == 2)
  }

  @Test func whileACommandIsTypedItsCompletionsStandBesideIt() throws {
    var state = EditorState.opened()
    try state.press(":")
    try state.type("zoom-")
    #expect(state.lines(columns: 120, rows: 40)[37].contains("zoom-in  zoom-out"))
    try state.type("i")
    #expect(state.lines(columns: 120, rows: 40)[37].contains("zoom-in  – zoom in"))
  }

  @Test func theTitleTellsNameSizeAndZoom() throws {
    var state = EditorState.opened()
    #expect(state.lines(columns: 120, rows: 40)[0].contains(" photo.jpg (800×600) "))
    try state.command("zoom 150")
    #expect(state.lines(columns: 120, rows: 40)[0].contains(" photo.jpg (800×600, 150 %) "))
    try state.press("c", "v")
    #expect(state.lines(columns: 120, rows: 40)[0].contains(" 5, f flips between 4 and 5 "))
  }

  @Test func aLongHistoryScrollsWithTheCursor() throws {
    var tree = EditTree()
    for number in 2...200 {
      tree.append(
        RevisionDraft(
          recipe: EditRecipe(
            engine: EngineIdentity(name: "retouch"), instruction: "edit \(number)"),
          reading: "", settingsRead: .none, seconds: 1, picture: tree.revisions[0].picture,
          changed: 0))
    }
    var state = EditorState.opened(tree)
    state.focus = .history
    for number in stride(from: 200, through: 1, by: -1) {
      let name = number == 1 ? "1 photo.jpg" : "\(number) edit \(number)"
      #expect(state.lines(columns: 120, rows: 40).contains { $0.contains(name) })
      try state.press(.down)
    }
  }

  @Test func wideNamesKeepTheFrameStraight() {
    let name = String(repeating: "漢字", count: 60)
    let state = EditorState.opened(EditTree((name, 1), name: name), title: name)
    for (columns, rows) in [(120, 40), (80, 24), (59, 20), (41, 13)] {
      let frame = frame(state, columns: columns, rows: rows)
      for row in 1..<rows - 1 {
        #expect(["│", "┤"].contains(frame.grid[columns - 1, row].text))
        #expect(["│", "├"].contains(frame.grid[0, row].text))
      }
    }
  }

  @Test func withoutUTF8FramesGraphAndBarsAreASCII() {
    var state = EditorState.opened()
    state.focus = .settings
    for overlay in [
      nil, .help(scroll: 0), .list(.commands, ListPicker()), .list(.engines, ListPicker()),
    ]
      as [Overlay?]
    {
      state.overlay = overlay
      let text = state.lines(columns: 80, rows: 24, isUTF8: false).joined()
      let drawn = text.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
      #expect(drawn.map(String.init) == [], "\(String(describing: overlay))")
    }
  }
}
