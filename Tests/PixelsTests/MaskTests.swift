import Foundation
import TestSupport
import Testing

@testable import Pixels

struct MaskTests {
  private let size = Size(width: 40, height: 30)

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rectangle {
    Rectangle(x: x, y: y, width: width, height: height)
  }

  @Test func coveragesAreJoinedWhereEitherCoversAnything() {
    let size = Size(width: 3, height: 1)
    let joined = Coverage(size: size, values: [255, 0, 0])
      .joined(with: Coverage(size: size, values: [0, 0, 9]))
    #expect(joined.values == [255, 0, 255])
  }

  @Test func withoutRectanglesTheMaskIsTheWholePicture() throws {
    #expect(try Mask().coverage(for: size) == Coverage(size: size, fill: 255))
  }

  @Test func onlySubtractingRectanglesLeaveTheRest() throws {
    let mask = Mask(parts: [.init(rectangle(0, 0, 10, 30), adds: false)], feather: 5)
    let coverage = try mask.coverage(for: size)
    #expect(coverage.bounds == rectangle(10, 0, 30, 30))
    #expect(coverage.values.allSatisfy { $0 == 0 || $0 == 255 })
  }

  @Test func theLaterRectangleWins() throws {
    let mask = Mask(parts: [
      .init(rectangle(5, 5, 20, 20)), .init(rectangle(10, 10, 10, 10), adds: false),
      .init(rectangle(12, 12, 2, 2)),
    ])
    let coverage = try mask.coverage(for: size)
    #expect(coverage[5, 5] == 255)
    #expect(coverage[10, 10] == 0)
    #expect(coverage[12, 12] == 255)
  }

  @Test(arguments: [true, false])
  func neitherGrowthNorFeatherReachesWhatWasTakenAway(isTakenFirst: Bool) throws {
    let taken = rectangle(20, 0, 5, 30)
    let added = Mask.Part(rectangle(10, 10, 10, 10))
    let parts =
      isTakenFirst ? [.init(taken, adds: false), added] : [added, .init(taken, adds: false)]
    let coverage = try Mask(parts: parts, grow: 3, feather: 8).coverage(for: size)
    #expect((0..<30).allSatisfy { y in (20..<25).allSatisfy { coverage[$0, y] == 0 } })
    #expect(coverage[7, 15] == 255)
    #expect(coverage[25, 15] > 0, "the feather goes on behind what was taken away")
  }

  @Test func featherFallsOutwardsToNothing() throws {
    let mask = Mask(parts: [.init(rectangle(10, 10, 10, 10))], feather: 6)
    let coverage = try mask.coverage(for: size)
    let row = (19..<30).map { coverage[$0, 15] }
    #expect(row.first == 255)
    #expect(zip(row, row.dropFirst()).allSatisfy { $0 > $1 || $0 == 0 })
    #expect(coverage[25, 15] > 0)
    #expect(coverage[26, 15] == 0)
  }

  @Test func inversionTurnsEveryValueAround() throws {
    var mask = Mask(parts: [.init(rectangle(10, 10, 10, 10))], grow: 1, feather: 4)
    let coverage = try mask.coverage(for: size)
    mask.isInverted = true
    #expect(try mask.coverage(for: size).values == coverage.values.map { 255 - $0 })
  }

  @Test func aRectangleOutsideThePictureIsAnErrorThatNamesIt() {
    let outside = rectangle(40, 0, 5, 5)
    #expect(throws: MaskError.outside(outside, size)) {
      try Mask(parts: [.init(outside)]).coverage(for: size)
    }
  }

  @Test func aMaskThatLeavesNothingIsAnError() {
    let mask = Mask(parts: [.init(size.bounds)], isInverted: true)
    #expect(throws: MaskError.empty) { try mask.coverage(for: size) }
  }

  @Test(arguments: [1, 2, 3, 4])
  func distancesEqualThoseOfASearch(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let size = Size(width: 23, height: 17)
    var coverage = Coverage(size: size, fill: 0)
    for _ in 0..<Int(seed) * 4 { coverage.values[Int(random.next() % 391)] = 1 }
    let covered = coverage.values.indices.filter { coverage.values[$0] != 0 }
    let expected = coverage.values.indices.map { index in
      covered.map { pixel in
        let (dx, dy) = (pixel % 23 - index % 23, pixel / 23 - index / 23)
        return Float(dx * dx + dy * dy)
      }.min()
    }
    #expect(coverage.squaredDistances() == expected)
  }

  @Test func withoutCoverageEveryDistanceIsInfinite() {
    let none = Coverage(size: size, fill: 0)
    #expect(none.squaredDistances().allSatisfy { $0 == .infinity })
  }

  /// A disc with a soft edge.
  private var disc: Coverage {
    var coverage = Coverage(size: size, fill: 0)
    for y in 0..<30 {
      for x in 0..<40 {
        let (dx, dy) = (Double(x) - 20, Double(y) - 15)
        let inside = 9 - (dx * dx + dy * dy).squareRoot()
        coverage[x, y] = UInt8(min(max(inside * 100, 0), 255))
      }
    }
    return coverage
  }

  @Test func anOutlineGivesItsCoverageBackToWithinASixteenth() throws {
    let kept = Outline(disc).coverage
    for (value, original) in zip(kept.values, disc.values) {
      #expect(abs(Int(value) - Int(original)) <= 17)
      #expect((value == 0) == (original == 0), "an outline neither wins nor loses a pixel")
    }
  }

  @Test func anOutlineComesBackFromItsEncodedForm() throws {
    let mask = Mask(outline: Outline(disc), parts: [.init(rectangle(0, 0, 3, 3))], grow: 2)
    let again = try JSONDecoder().decode(Mask.self, from: JSONEncoder().encode(mask))
    #expect(again == mask)
    #expect(try again.coverage(for: size) == (try mask.coverage(for: size)))
  }

  @Test func aMaskWrittenBeforeThereWereOutlinesIsStillRead() throws {
    let text = #"{"parts":[],"grow":3,"feather":0,"isInverted":false}"#
    #expect(try JSONDecoder().decode(Mask.self, from: Data(text.utf8)) == Mask(grow: 3))
  }

  @Test func rectanglesAddToAnOutlineAndTakeFromIt() throws {
    let mask = Mask(
      outline: Outline(disc),
      parts: [.init(rectangle(0, 0, 2, 2)), .init(rectangle(18, 13, 4, 4), adds: false)])
    let coverage = try mask.coverage(for: size)
    #expect(coverage[0, 0] == 255)
    #expect(coverage[20, 15] == 0)
    #expect(coverage[20, 20] == 255)
    #expect(coverage[5, 5] == 0)
  }

  @Test func growingAnOutlineMovesItsEdgeOutwards() throws {
    let coverage = try Mask(outline: Outline(disc), grow: 3).coverage(for: size)
    #expect(coverage[31, 15] == 255)
    #expect(coverage[33, 15] == 0)
  }

  @Test func anOutlineOfAnotherPictureIsRefused() {
    let other = Size(width: 30, height: 40)
    #expect(throws: MaskError.otherSize(size, other)) {
      try Mask(outline: Outline(disc)).coverage(for: other)
    }
  }

  @Test(arguments: [
    #"{"size":{"width":2,"height":1},"runs":[1,0]}"#,
    #"{"size":{"width":2,"height":1},"runs":[3,0]}"#,
    #"{"size":{"width":2,"height":1},"runs":[2,16]}"#,
    #"{"size":{"width":2,"height":1},"runs":[2]}"#,
    #"{"size":{"width":9223372036854775807,"height":2},"runs":[2,0]}"#,
    #"{"size":{"width":0,"height":0},"runs":[]}"#,
  ])
  func anOutlineThatDoesNotFillItsPictureIsFoundOut(text: String) throws {
    let outline = try JSONDecoder().decode(Outline.self, from: Data(text.utf8))
    #expect(!outline.isSound)
  }
}
