import Testing

@testable import Terminal

struct CellGridTests {
  private let plain = Style()

  @Test func aWideCharacterTakesTwoCellsAndIsNotCutInHalf() {
    var grid = CellGrid(columns: 5, rows: 1)
    #expect(grid.write("日本語", column: 0, row: 0, style: plain) == 4)
    #expect(grid.cells.map(\.text) == ["日", "", "本", "", " "])
  }

  @Test func nothingFromOutsideCanSteerTheTerminal() {
    var grid = CellGrid(columns: 12, rows: 1)
    grid.write("a\u{1B}[2J\u{9B}\u{202E}\u{7}b", column: 0, row: 0, style: plain)
    #expect(grid.lines == ["a\u{FFFD}[2J\u{FFFD}\u{FFFD}\u{FFFD}b"])
  }

  @Test func marksStayWithTheirLetterAndTakeNoCell() {
    var grid = CellGrid(columns: 4, rows: 1)
    #expect(grid.write("e\u{301}x", column: 0, row: 0, style: plain) == 2)
    #expect(grid[0, 0].text == "e\u{301}")
  }

  @Test func textEndsAtTheLimitAndOutsideRowsAreIgnored() {
    var grid = CellGrid(columns: 6, rows: 2)
    #expect(grid.write("abcdef", column: 1, row: 0, limit: 4, style: plain) == 4)
    grid.write("abc", column: 0, row: 7, style: plain)
    #expect(grid.lines == [" abc", ""])
  }

  @Test func aLongTextIsShortenedInItsMiddle() {
    #expect(DisplayText.shortened("make the door red", to: 9) == "make… red")
    #expect(DisplayText.shortened("日本語日本語", to: 9) == "日本…本語")
    #expect(DisplayText.width(of: DisplayText.shortened("日本語日本語", to: 6)) <= 6)
    #expect(DisplayText.shortened("short", to: 5) == "short")
  }

  @Test func aGridIsFittedToAnotherSize() {
    var grid = CellGrid(columns: 4, rows: 2)
    grid.write("abcd", column: 0, row: 0, style: plain)
    let fitted = grid.fitted(columns: 2, rows: 3)
    #expect(fitted.lines == ["ab", "", ""])
    #expect(fitted.columns == 2 && fitted.rows == 3)
  }

  @Test func aPictureOfCharactersIsDrawnWhereNothingLiesOverIt() {
    var grid = CellGrid(columns: 6, rows: 2)
    let area = CellRectangle(column: 1, row: 0, columns: 3, rows: 2)
    grid.fill(area, with: Cell.underPicture, style: Style())
    grid.write("x", column: 2, row: 1, style: Style())
    let picture = PictureTile(
      area: area, identity: PictureIdentity(picture: 1),
      characters: "abcdef".map { Cell(text: String($0)) })
    #expect(grid.drawing([picture]).lines == [" abc", " dxf"])
  }

  @Test func aPictureThatReachesBeyondTheScreenIsCut() {
    var grid = CellGrid(columns: 3, rows: 2)
    grid.fill(grid.bounds, with: Cell.underPicture, style: Style())
    let picture = PictureTile(
      area: CellRectangle(column: -1, row: 1, columns: 3, rows: 2),
      identity: PictureIdentity(picture: 1), characters: "abcd".map { Cell(text: String($0)) })
    #expect(grid.drawing([picture]).lines == ["", "bc"])
  }
}
