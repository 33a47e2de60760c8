import Pixels
import TestSupport
import Testing

@testable import Diffusion

@Suite struct WorkingAreaTests {
  private let rule = WorkingSizeRule(longSide: 512, multiple: 64)

  private func area(_ x: Int, _ y: Int, _ width: Int, _ height: Int, of source: Size)
    -> WorkingArea
  {
    WorkingArea(
      around: Rectangle(x: x, y: y, width: width, height: height), of: source, rule: rule)
  }

  @Test func thePartHoldsTheMaskAndLiesInThePicture() {
    var random = SeededNumbers(seed: 8)
    for round in 0..<2000 {
      let most = round < 1000 ? 300 : 9000
      let source = Size(
        width: Int.random(in: 1...most, using: &random),
        height: Int.random(in: 1...most, using: &random))
      let x = Int.random(in: 0..<source.width, using: &random)
      let y = Int.random(in: 0..<source.height, using: &random)
      let mask = Rectangle(
        x: x, y: y, width: Int.random(in: 1...source.width - x, using: &random),
        height: Int.random(in: 1...source.height - y, using: &random))
      for rule in [rule, WorkingSizeRule(longSide: 64, multiple: 32)] {
        let area = WorkingArea(around: mask, of: source, rule: rule)
        let note = "\(mask) of \(source): \(area)"
        #expect(area.part.intersection(source.bounds) == area.part, "\(note)")
        #expect(area.part.intersection(mask) == mask, "\(note)")
        #expect(area.size.width % rule.multiple == 0, "\(note)")
        #expect(area.size.height % rule.multiple == 0, "\(note)")
        #expect(min(area.size.width, area.size.height) >= rule.multiple, "\(note)")
        // What the model was trained on, and no more than twice as long for a very long shape.
        #expect(max(area.size.width, area.size.height) <= 2 * rule.longSide, "\(note)")
      }
    }
  }

  @Test func aMaskInALargePictureIsSeenOneToOne() {
    let source = Size(width: 4000, height: 3000)
    for (width, height) in [(1, 1), (100, 60), (192, 300), (300, 448)] {
      let area = area(1700, 1200, width, height, of: source)
      #expect(area.part.size == area.size, "\(width)×\(height)")
    }
  }

  @Test func aSmallMaskComesWithHalfOfWhatTheModelWasTrainedOn() {
    let area = area(2000, 1500, 10, 10, of: Size(width: 4000, height: 3000))
    #expect(area.size == Size(width: 256, height: 256))
    #expect(area.part == Rectangle(x: 1877, y: 1377, width: 256, height: 256))
  }

  @Test func surroundingsReachAnEighthOfTheMaskOnEachSide() {
    let source = Size(width: 4000, height: 3000)
    for (width, height) in [(200, 200), (384, 100), (1000, 700), (100, 1600)] {
      let mask = Rectangle(x: 1000, y: 700, width: width, height: height)
      let part = WorkingArea(around: mask, of: source, rule: rule).part
      let context = max(32, max(width, height) / 8)
      for reach in [
        mask.x - part.x, part.maxX - mask.maxX, mask.y - part.y, part.maxY - mask.maxY,
      ] {
        #expect(reach >= context, "\(width)×\(height)")
      }
    }
  }

  @Test func atTheBorderThePartMovesInwardsInsteadOfShrinking() {
    let source = Size(width: 1000, height: 800)
    #expect(
      area(0, 0, 20, 20, of: source).part == Rectangle(x: 0, y: 0, width: 256, height: 256))
    #expect(
      area(980, 780, 20, 20, of: source).part
        == Rectangle(x: 744, y: 544, width: 256, height: 256))
  }

  @Test func masksOfNearlyOneSizeShareAWorkingSize() {
    let source = Size(width: 4000, height: 3000)
    let sizes = Set((130...190).map { area(900, 800, $0, $0, of: source).size })
    #expect(sizes == [Size(width: 256, height: 256)])
  }

  @Test func aMaskLargerThanTheModelIsReducedInItsShape() {
    let area = area(100, 100, 2000, 1000, of: Size(width: 4000, height: 3000))
    #expect(area.part.width >= 2500 && area.part.height >= 1500)
    let shape = Double(area.part.width) / Double(area.part.height)
    #expect(abs(Double(area.size.width) / Double(area.size.height) / shape - 1) < 0.15)
  }

  @Test func aWholePictureTakesTheSizeOfItsShape() {
    for (width, height, expected) in [
      (512, 512, Size(width: 512, height: 512)), (1, 1, Size(width: 512, height: 512)),
      (4000, 3000, Size(width: 512, height: 384)), (3, 500, Size(width: 64, height: 1024)),
      (50_000, 2, Size(width: 1024, height: 64)),
    ] {
      let source = Size(width: width, height: height)
      let area = WorkingArea(wholeOf: source, rule: rule)
      #expect(area.part == source.bounds)
      #expect(area.size == expected)
    }
  }
}
