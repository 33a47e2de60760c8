import Testing

@testable import Terminal

/// Pictures of which the terminal retains pixels in cells.
struct PixelLedgerTests {
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
  private func picture(_ number: UInt32, at area: CellRectangle? = nil) -> PictureTile {
    PictureTile(
      area: area ?? self.area, identity: PictureIdentity(picture: number),
      graphics: .pixels(place: [UInt8(number)]))
  }
  /// The plan that sends pictures, and nothing else.
  private func sending(
    _ pictures: PictureTile..., erased: [CellRectangle] = [], overdrawn: [CellRectangle] = []
  ) -> PicturePlan {
    PicturePlan(
      erased: erased,
      commands: pictures.map {
        PicturePlan.Command(position: $0.area.origin, bytes: [UInt8($0.identity.picture)])
      },
      overdrawn: overdrawn)
  }

  /// A ledger that has shown one picture.
  private var started: PictureLedger {
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [picture(1)])
    return ledger
  }

  @Test func aPictureIsSentOnce() {
    var ledger = PictureLedger()
    #expect(ledger.plan(from: nil, to: free, pictures: [picture(1)]) == sending(picture(1)))
    #expect(ledger.plan(from: free, to: free, pictures: [picture(1)]) == PicturePlan())
  }

  @Test func textBesideAPictureDoesNotSendItAgain() {
    var ledger = started
    var next = free
    next.write("typing", column: 10, row: 2, style: Style())
    #expect(ledger.plan(from: free, to: next, pictures: [picture(1)]) == PicturePlan())
  }

  @Test func changedContentIsSentInPlaceWithoutErasing() {
    var ledger = started
    let plan = ledger.plan(from: free, to: free, pictures: [picture(2)])
    #expect(plan == sending(picture(2)))
  }

  @Test func aPictureUnderAPopupWaitsUntilItIsUncovered() {
    var ledger = started
    #expect(ledger.plan(from: free, to: covered, pictures: [picture(2)]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: covered, pictures: [picture(2)]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: free, pictures: [picture(2)]) == sending(picture(2)))
    #expect(ledger.plan(from: free, to: free, pictures: [picture(2)]) == PicturePlan())
  }

  @Test func aPictureNeverShownIsDrawnAroundAPopup() {
    var ledger = PictureLedger()
    let plan = ledger.plan(from: nil, to: covered, pictures: [picture(1)])
    #expect(plan == sending(picture(1), overdrawn: [area]))
    #expect(ledger.plan(from: covered, to: free, pictures: [picture(1)]) == sending(picture(1)))
  }

  @Test func aPopupThatShrinksLeavesNoHoleInThePicture() {
    var large = covered
    large.write("popup", column: 3, row: 3, style: Style())
    var ledger = started
    #expect(ledger.plan(from: free, to: large, pictures: [picture(1)]) == PicturePlan())
    let plan = ledger.plan(from: large, to: covered, pictures: [picture(1)])
    #expect(plan == sending(picture(1), overdrawn: [area]))
    #expect(ledger.plan(from: covered, to: covered, pictures: [picture(1)]) == PicturePlan())
    #expect(ledger.plan(from: covered, to: free, pictures: [picture(1)]) == sending(picture(1)))
  }

  @Test func aPopupThatGrowsOrChangesItsTextSendsNothing() {
    var (other, larger) = (covered, covered)
    other.write("plate", column: 3, row: 2, style: Style())
    larger.write("popup", column: 3, row: 3, style: Style())
    var ledger = started
    _ = ledger.plan(from: free, to: covered, pictures: [picture(1)])
    #expect(ledger.plan(from: covered, to: other, pictures: [picture(1)]) == PicturePlan())
    #expect(ledger.plan(from: other, to: larger, pictures: [picture(1)]) == PicturePlan())
  }

  @Test func anotherStyleUnderAPictureDamagesIt() {
    var ledger = started
    var next = free
    next.fill(area, with: Cell.underPicture, style: Style(background: .named(4)))
    #expect(ledger.plan(from: free, to: next, pictures: [picture(1)]) == sending(picture(1)))
  }

  @Test func aPictureThatGoesAwayIsErased() {
    var ledger = started
    #expect(ledger.plan(from: free, to: free, pictures: []) == PicturePlan(erased: [area]))
    #expect(ledger.clear() == PicturePlan())
  }

  @Test func aPictureThatMovesIsErasedWhereItStood() {
    var ledger = started
    let moved = picture(1, at: CellRectangle(column: 3, row: 1, columns: 5, rows: 4))
    let plan = ledger.plan(from: free, to: free, pictures: [moved])
    #expect(plan == sending(moved, erased: [area]))
  }

  @Test func whatIsErasedDamagesThePictureItOverlaps() {
    let other = picture(2, at: CellRectangle(column: 4, row: 2, columns: 4, rows: 3))
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [picture(1), other])
    let plan = ledger.plan(from: free, to: free, pictures: [other])
    #expect(plan == sending(other, erased: [area]))
  }

  @Test func aClearedTerminalGetsEverythingAgain() {
    var ledger = started
    #expect(ledger.plan(from: nil, to: free, pictures: [picture(1)]) == sending(picture(1)))
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
    let plan = ledger.plan(from: nil, to: grid, pictures: places.map { picture(1, at: $0) })
    #expect(plan == PicturePlan())
  }
}
