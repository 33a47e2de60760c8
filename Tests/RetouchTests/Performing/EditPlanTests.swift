import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct EditPlanTests {
  private let size = Size(width: 60, height: 40)
  private let box = Rectangle(x: 10, y: 8, width: 12, height: 10)

  private var picture: Bitmap { .colourful(width: 60, height: 40) }

  private func coverage(_ rectangle: Rectangle) throws -> Coverage {
    try Mask(parts: [Mask.Part(rectangle)]).coverage(for: size)
  }

  private func plan(_ instruction: String, masked: Bool = true) throws -> EditPlan {
    try EditPlan(
      try InstructionReader.read(instruction).operations, for: picture,
      mask: masked ? try coverage(box) : nil, scale: 1)
  }

  @Test func thePersonsMaskIsNoRegionOfTheReadings() throws {
    #expect(try plan("brighter, then more contrast").region == nil)
    #expect(try plan("brighter", masked: false).region == nil)
  }

  @Test func changesOfOnePlaceAreMadeTogetherAndOthersApart() throws {
    #expect(try plan("brighter, then warmer, then sepia").stages.count == 1)
    #expect(try plan("brighter, then darker in the top left").stages.count == 2)
  }

  @Test func aRegionThatIsNamedIsToldAndHoldsOnlyItself() throws {
    let region = try #require(try plan("brighter in the left side", masked: false).region)
    #expect(region.bounds == Rectangle(x: 0, y: 0, width: 30, height: 40))
  }

  @Test func regionsOfSeveralClausesAreToldTogether() throws {
    let region = try #require(
      try plan("brighter, then darker in the bottom right corner").region)
    #expect(region[12, 10] == 255)
    #expect(region[50, 30] == 255)
    #expect(region[50, 5] == 0)
  }

  @Test func theWholePictureIsToldWhereItIsMeantInSpiteOfAMask() throws {
    let region = try #require(try plan("brighter in the whole picture").region)
    #expect(region == Coverage(size: size, fill: 255))
  }

  @Test func whatMovesMayChangeWhereItWasAndWhereItComesToBe() throws {
    let region = try #require(try plan("move it 20 pixels to the right").region)
    #expect(region[15, 12] == 255)
    #expect(region[35, 12] == 255)
    #expect(region[55, 12] == 0)
    #expect(region[15, 30] == 0)
  }

  @Test func whatFollowsAMoveIsDoneAtTheNewPlace() throws {
    let plan = try plan("move it 20 pixels to the right, then make it red inside the mask")
    guard case .changes(let changes)? = plan.stages.last else {
      Issue.record("the last stage changes pixels")
      return
    }
    #expect(changes.coverage?[35, 12] == 255)
    #expect(changes.coverage?[12, 12] == 0)
  }

  @Test func aCropTellsTheNewSizeAndNoRegion() throws {
    let plan = try plan("crop to the mask, then brighter")
    #expect(plan.transform?.size == box.size)
    #expect(plan.region == nil)
  }

  @Test(arguments: [
    (
      "crop to 40×30 pixels, then make it red inside the mask",
      Rectangle(x: 0, y: 3, width: 12, height: 10)
    ),
    (
      "mirror the picture, then make it red inside the mask",
      Rectangle(x: 38, y: 8, width: 12, height: 10)
    ),
    (
      "resize the picture to 30×20 pixels, then make it red inside the mask",
      Rectangle(x: 5, y: 4, width: 6, height: 5)
    ),
  ])
  func theMaskGoesWithThePicture(instruction: String, bounds: Rectangle) throws {
    let plan = try plan(instruction)
    guard case .changes(let changes)? = plan.stages.last else {
      Issue.record("the last stage changes pixels")
      return
    }
    #expect(changes.coverage?.bounds == bounds)
    let mask = try Mask(parts: [Mask.Part(box)]).coverage(for: size)
    #expect(plan.transform?.applied(to: mask).bounds == bounds)
  }

  @Test func aMaskThatIsCutOffIsTold() {
    #expect(throws: EngineError.self) {
      try plan("crop to the right half, then make it red inside the mask")
    }
  }

  @Test func framesAddToTheSizeAndMoveTheMask() throws {
    let plan = try plan("add a border 5 pixels wide, then make it red inside the mask")
    #expect(plan.transform?.size == Size(width: 70, height: 50))
    guard case .changes(let changes)? = plan.stages.last else {
      Issue.record("the last stage changes pixels")
      return
    }
    #expect(changes.coverage?.bounds == Rectangle(x: 15, y: 13, width: 12, height: 10))
  }

  @Test func withoutAMaskAThingThatIsTurnedIsThePicture() throws {
    #expect(
      try plan("rotate it by 90 degrees", masked: false).transform?.size
        == Size(width: 40, height: 60))
    #expect(try plan("rotate it by 90 degrees").transform == nil)
  }

  @Test func everythingButAMaskThatIsNotThereIsRefused() {
    #expect(throws: EngineError.self) {
      try plan("brighter everywhere but in the mask", masked: false)
    }
  }

  @Test func onlyWhatLooksAlikeIsTriedOnASmallerCopy() throws {
    let half = Size(width: 30, height: 20)
    #expect(try plan("brighter, then watercolour").reduced(to: half) != nil)
    #expect(try plan("remove this").reduced(to: half) == nil)
    #expect(try plan("crop to 30×20 pixels", masked: false).reduced(to: half) == nil)
  }
}
