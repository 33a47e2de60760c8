import Pixels
import Testing

@testable import measure

@Suite struct DeviationTests {
  private static let size = Size(width: 16, height: 16)

  /// Black, with a grey of the value in the left half.
  private func halves(_ value: UInt8) -> Bitmap {
    var picture = Bitmap(size: Self.size)
    for y in 0..<16 { for x in 0..<8 { picture[x, y] = Pixel(value, value, value, 255) } }
    return picture
  }

  private var left: Coverage {
    Coverage(size: Self.size, values: (0..<256).map { $0 % 16 < 8 ? 255 : 0 })
  }

  @Test func aFaultInsideIsNotCountedOutside() throws {
    let deviations = Deviation.byRegion(of: halves(51), from: halves(0), change: left)
    let (inside, outside) = (try #require(deviations[.inside]), try #require(deviations[.outside]))
    #expect(abs(inside.l1 - 0.2) < 1e-9)
    #expect(abs(inside.l2 - 0.2) < 1e-9)
    #expect(abs(inside.psnr - 13.979) < 0.001)
    #expect(outside.l1 == 0)
    #expect(outside.similarity == 1)
    #expect(outside.psnr == .infinity)
    #expect(abs(try #require(deviations[.whole]).l1 - 0.1) < 1e-9)
  }

  @Test func theWindowsOfSimilarityDoNotLookIntoTheOtherRegion() throws {
    var picture = halves(51)
    picture[12, 8] = Pixel(9, 9, 9, 255)
    let alone = {
      var alone = halves(0)
      alone[12, 8] = Pixel(9, 9, 9, 255)
      return alone
    }()
    func similarity(_ picture: Bitmap) throws -> Double {
      let deviations = Deviation.byRegion(of: picture, from: halves(0), change: left)
      return try #require(deviations[.outside]).similarity
    }
    #expect(try similarity(picture) == similarity(alone))
    #expect(try similarity(picture) < 1)
  }

  @Test func whatChangesEverywhereHasNoOutside() {
    let everything = Coverage(size: Self.size, fill: 255)
    let deviations = Deviation.byRegion(of: halves(51), from: halves(0), change: everything)
    #expect(deviations[.outside] == nil)
    #expect(deviations[.inside] != nil)
  }

  @Test func onePictureWithoutAFaultLeavesTheMeanOfTheOthersFinite() throws {
    let exact = Deviation(l1: 0, square: 0, similarity: 1)
    let off = Deviation(l1: 0.2, square: 0.08, similarity: 0.5)
    let mean = try #require(Deviation(meanOf: [exact, off]))
    #expect(abs(mean.l1 - 0.1) < 1e-12)
    #expect(abs(mean.l2 - 0.2) < 1e-12)
    #expect(abs(mean.psnr - 13.979) < 0.001)
    #expect(mean.similarity == 0.75)
    #expect(Deviation(meanOf: []) == nil)
  }

  @Test func theLargestGapIsThatOfOneSample() {
    var other = halves(100)
    other[3, 3].y = 97
    other[12, 0].x = 2
    #expect(halves(100).largestGap(to: other) == 3)
    #expect(halves(255).largestGap(to: halves(0)) == 255)
  }
}
