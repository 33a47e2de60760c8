import Pixels
import Testing

@testable import Scenes

@Suite struct DeadLeavesTests {
  private let size = Size(width: 64, height: 64)

  @Test func theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    let picture = DeadLeaves(seed: 4).draw(size: size)
    #expect(picture == DeadLeaves(seed: 4).draw(size: size))
    #expect(picture != DeadLeaves(seed: 5).draw(size: size))
    #expect(picture.isOpaque)
  }

  /// In photographs, and in leaves whose sizes follow a power law, neighbours are mostly alike and
  /// sometimes not at all: the differences have far heavier tails than a normal distribution.
  @Test func neighboursDifferAsInPhotographs() {
    var (second, fourth, count) = (0.0, 0.0, 0.0)
    for seed in 0..<12 as Range<UInt32> {
      let picture = DeadLeaves(seed: seed).draw(size: Size(width: 128, height: 128))
      for y in 0..<128 {
        for x in 1..<128 {
          let difference = Double(picture[x, y].y) - Double(picture[x - 1, y].y)
          second += difference * difference
          fourth += difference * difference * difference * difference
          count += 1
        }
      }
    }
    let kurtosis = fourth * count / (second * second)
    #expect(kurtosis > 6)
  }
}
