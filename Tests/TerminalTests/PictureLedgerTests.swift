import Testing

@testable import Terminal

struct PictureLedgerTests {
  private let area = CellRectangle(column: 2, row: 1, columns: 6, rows: 4)
  private var free: CellGrid {
    var grid = CellGrid(columns: 20, rows: 10)
    grid.fill(area, with: Cell.underPicture, style: Style())
    return grid
  }
  private var covered: CellGrid {
    var grid = free
    grid.write("popup", column: 3, row: 2, style: Style())
    return grid
  }
  private func picture(_ identity: String, at area: CellRectangle? = nil) -> PlacedPicture {
    PlacedPicture(area: area ?? self.area, identity: identity, bytes: Array(identity.utf8))
  }

  /// A ledger that has shown one picture.
  private var started: PictureLedger {
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [picture("a")])
    return ledger
  }

  @Test func aPictureIsSentOnce() {
    var ledger = PictureLedger()
    #expect(ledger.plan(from: nil, to: free, pictures: [picture("a")]).sent == [picture("a")])
    #expect(ledger.plan(from: free, to: free, pictures: [picture("a")]) == PicturePlan())
  }

  @Test func textBesideAPictureDoesNotSendItAgain() {
    var ledger = started
    var next = free
    next.write("typing", column: 10, row: 2, style: Style())
    #expect(ledger.plan(from: free, to: next, pictures: [picture("a")]) == PicturePlan())
  }

  @Test func changedContentIsSentInPlaceWithoutErasing() {
    var ledger = started
    let plan = ledger.plan(from: free, to: free, pictures: [picture("b")])
    #expect(plan == PicturePlan(sent: [picture("b")]))
  }

  @Test func aPictureUnderAPopupWaitsUntilItIsUncovered() {
    var ledger = started
    #expect(ledger.plan(from: free, to: covered, pictures: [picture("b")]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: covered, pictures: [picture("b")]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: free, pictures: [picture("b")]).sent == [picture("b")])
    #expect(ledger.plan(from: free, to: free, pictures: [picture("b")]) == PicturePlan())
  }

  @Test func aPictureNeverShownIsDrawnAroundAPopup() {
    var ledger = PictureLedger()
    let plan = ledger.plan(from: nil, to: covered, pictures: [picture("a")])
    #expect(plan == PicturePlan(sent: [picture("a")], overdrawn: [area]))
    #expect(ledger.plan(from: covered, to: free, pictures: [picture("a")]).sent.count == 1)
  }

  @Test func aPopupThatShrinksLeavesNoHoleInThePicture() {
    var large = covered
    large.write("popup", column: 3, row: 3, style: Style())
    var ledger = started
    #expect(ledger.plan(from: free, to: large, pictures: [picture("a")]) == PicturePlan())
    let plan = ledger.plan(from: large, to: covered, pictures: [picture("a")])
    #expect(plan == PicturePlan(sent: [picture("a")], overdrawn: [area]))
    #expect(ledger.plan(from: covered, to: covered, pictures: [picture("a")]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: free, pictures: [picture("a")]).sent.count == 1)
  }

  @Test func aPopupThatGrowsOrChangesItsTextSendsNothing() {
    var (other, larger) = (covered, covered)
    other.write("plate", column: 3, row: 2, style: Style())
    larger.write("popup", column: 3, row: 3, style: Style())
    var ledger = started
    _ = ledger.plan(from: free, to: covered, pictures: [picture("a")])
    #expect(ledger.plan(from: covered, to: other, pictures: [picture("a")]) == PicturePlan())
    #expect(ledger.plan(from: other, to: larger, pictures: [picture("a")]) == PicturePlan())
  }

  @Test func anotherStyleUnderAPictureDamagesIt() {
    var ledger = started
    var next = free
    next.fill(area, with: Cell.underPicture, style: Style(background: .named(4)))
    #expect(ledger.plan(from: free, to: next, pictures: [picture("a")]).sent.count == 1)
  }

  @Test func aPictureThatGoesAwayIsErased() {
    var ledger = started
    #expect(ledger.plan(from: free, to: free, pictures: []) == PicturePlan(erased: [area]))
    #expect(ledger.areas.isEmpty)
  }

  @Test func aPictureThatMovesIsErasedWhereItStood() {
    var ledger = started
    let moved = picture("a", at: CellRectangle(column: 3, row: 1, columns: 5, rows: 4))
    let plan = ledger.plan(from: free, to: free, pictures: [moved])
    #expect(plan == PicturePlan(erased: [area], sent: [moved]))
  }

  @Test func whatIsErasedDamagesThePictureItOverlaps() {
    let other = picture("b", at: CellRectangle(column: 4, row: 2, columns: 4, rows: 3))
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [picture("a"), other])
    let plan = ledger.plan(from: free, to: free, pictures: [other])
    #expect(plan == PicturePlan(erased: [area], sent: [other]))
  }

  @Test func aClearedTerminalGetsEverythingAgain() {
    var ledger = started
    #expect(ledger.plan(from: nil, to: free, pictures: [picture("a")]).sent.count == 1)
  }

  @Test func noPictureTouchesTheLastRowOrLeavesTheScreen() {
    var grid = CellGrid(columns: 20, rows: 10)
    grid.fill(grid.bounds, with: Cell.underPicture, style: Style())
    let places = [
      CellRectangle(column: 0, row: 6, columns: 4, rows: 4),
      CellRectangle(column: 18, row: 0, columns: 3, rows: 2),
      CellRectangle(column: -1, row: 0, columns: 3, rows: 2),
      CellRectangle(column: 0, row: 0, columns: 0, rows: 2),
    ]
    var ledger = PictureLedger()
    let plan = ledger.plan(from: nil, to: grid, pictures: places.map { picture("a", at: $0) })
    #expect(plan == PicturePlan())
  }
}
