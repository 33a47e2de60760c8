import Testing

@testable import Terminal

/// Pictures that the terminal holds as images by number.
struct ImageLedgerTests {
  private let left = CellRectangle(column: 2, row: 1, columns: 6, rows: 4)
  private let right = CellRectangle(column: 10, row: 1, columns: 6, rows: 4)
  private var free: CellGrid {
    var grid = CellGrid(columns: 20, rows: 10)
    for area in [left, right] { grid.fill(area, with: Cell.underPicture, style: Style()) }
    return grid
  }
  private var covered: CellGrid {
    var grid = free
    grid.write("popup", column: 3, row: 2, style: Style())
    return grid
  }

  /// A picture in the terms of a protocol whose commands are words.
  private func picture(_ number: UInt32, at area: CellRectangle? = nil) -> PictureTile {
    PictureTile(
      area: area ?? left, identity: PictureIdentity(picture: number),
      graphics: .image(
        transmit: Array("transmit \(number)".utf8), place: Array("place \(number)".utf8),
        erase: Array("erase \(number)".utf8), delete: Array("delete \(number)".utf8)))
  }

  /// The commands of a step between two frames in words; what an image never needs is recorded as a
  /// fault.
  private func step(
    _ ledger: inout PictureLedger, from previous: CellGrid?, to next: CellGrid,
    _ pictures: PictureTile...
  ) -> [String] {
    let plan = ledger.plan(from: previous, to: next, pictures: pictures)
    #expect(plan.erased.isEmpty && plan.overdrawn.isEmpty)
    return plan.commands.map { command in
      let place = command.position.map { " at \($0.column),\($0.row)" } ?? ""
      return String(decoding: command.bytes, as: UTF8.self) + place
    }
  }

  /// A ledger that has shown picture 1 on the left.
  private var started: PictureLedger {
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [picture(1)])
    return ledger
  }

  @Test func anImageIsTransmittedAndPlacedOnce() {
    var ledger = PictureLedger()
    #expect(step(&ledger, from: nil, to: free, picture(1)) == ["transmit 1", "place 1 at 2,1"])
    #expect(step(&ledger, from: free, to: free, picture(1)) == [])
  }

  @Test func textOverAnImageDoesNotDestroyIt() {
    var ledger = started
    #expect(step(&ledger, from: free, to: covered, picture(1)) == [])
    #expect(step(&ledger, from: covered, to: free, picture(1)) == [])
  }

  @Test func anImageChangesUnderAPopupAtOnce() {
    var ledger = started
    _ = step(&ledger, from: free, to: covered, picture(1))
    #expect(
      step(&ledger, from: covered, to: covered, picture(2))
        == ["transmit 2", "place 2 at 2,1", "erase 1"])
    #expect(step(&ledger, from: covered, to: free, picture(2)) == [])
  }

  @Test func picturesThatTakeTurnsAreTransmittedOnce() {
    var ledger = started
    _ = step(&ledger, from: free, to: free, picture(2))
    #expect(step(&ledger, from: free, to: free, picture(1)) == ["place 1 at 2,1", "erase 2"])
    #expect(step(&ledger, from: free, to: free, picture(2)) == ["place 2 at 2,1", "erase 1"])
  }

  @Test func anImageMovesWithoutItsData() {
    var ledger = started
    #expect(
      step(&ledger, from: free, to: free, picture(1, at: right)) == ["erase 1", "place 1 at 10,1"])
  }

  @Test func oneImageMayStandTwice() {
    var ledger = PictureLedger()
    #expect(
      step(&ledger, from: nil, to: free, picture(1), picture(1, at: right))
        == ["transmit 1", "place 1 at 2,1", "place 1 at 10,1"])
    #expect(step(&ledger, from: free, to: free, picture(1), picture(1, at: right)) == [])
    #expect(step(&ledger, from: free, to: free, picture(1)) == ["erase 1", "place 1 at 2,1"])
  }

  @Test func anImageThatGoesAwayIsErasedAndStillHeld() {
    var ledger = started
    #expect(step(&ledger, from: free, to: free) == ["erase 1"])
    #expect(step(&ledger, from: free, to: free) == [])
    #expect(step(&ledger, from: free, to: free, picture(1)) == ["place 1 at 2,1"])
  }

  @Test func theTerminalHoldsFewImagesThatAreNotShown() {
    var ledger = started
    let spare = UInt32(ImageLedger.spareCount)
    for number in 2...spare + 1 {
      let commands = step(&ledger, from: free, to: free, picture(number))
      #expect(!commands.contains { $0.hasPrefix("delete") })
    }
    #expect(
      step(&ledger, from: free, to: free, picture(spare + 2)).last == "delete 1")
    #expect(
      step(&ledger, from: free, to: free, picture(1)).prefix(2) == ["transmit 1", "place 1 at 2,1"])
  }

  @Test func aClearedTerminalGetsEverythingAnew() {
    var ledger = started
    _ = step(&ledger, from: free, to: free, picture(2))
    #expect(
      step(&ledger, from: nil, to: free, picture(2))
        == ["delete 1", "delete 2", "transmit 2", "place 2 at 2,1"])
  }

  @Test func clearingFreesEveryImage() {
    var ledger = started
    _ = step(&ledger, from: free, to: free, picture(2))
    let plan = ledger.clear()
    #expect(
      plan.commands.map { String(decoding: $0.bytes, as: UTF8.self) } == ["delete 1", "delete 2"])
    #expect(plan.erased.isEmpty)
    #expect(ledger.clear() == PicturePlan())
  }

  @Test func aPictureOfPixelsGivesWayToAnImage() {
    let pixels = PictureTile(
      area: left, identity: PictureIdentity(picture: 1), graphics: .pixels(place: [1]))
    var ledger = PictureLedger()
    _ = ledger.plan(from: nil, to: free, pictures: [pixels])
    let plan = ledger.plan(from: free, to: free, pictures: [picture(2)])
    #expect(plan.erased == [left])
    #expect(plan.commands.map(\.bytes) == ["transmit 2", "place 2"].map { Array($0.utf8) })
  }

  @Test func noImageTouchesTheLastRow() {
    let low = CellRectangle(column: 0, row: 6, columns: 4, rows: 4)
    var ledger = PictureLedger()
    #expect(step(&ledger, from: nil, to: free, picture(1, at: low)) == [])
  }
}
