import Testing

@testable import Pixels

struct ResizingTests {
  private static let sizes = [
    Size(width: 1, height: 1), Size(width: 7, height: 90), Size(width: 50, height: 33),
    Size(width: 51, height: 33), Size(width: 130, height: 97), Size(width: 300, height: 2),
  ]

  @Test(arguments: sizes) func aConstantPictureStaysConstant(target: Size) {
    for fill in [
      Pixel(0, 0, 0, 255), Pixel(255, 255, 255, 255), Pixel(200, 3, 77, 255),
      Pixel(10, 250, 128, 99),
    ] {
      let bitmap = Bitmap(size: Size(width: 50, height: 33), fill: fill)
      #expect(bitmap.resized(to: target) == Bitmap(size: target, fill: fill))
    }
  }

  @Test(arguments: sizes) func anOpaquePictureStaysOpaque(target: Size) {
    let resized = Bitmap.noise(width: 50, height: 33).resized(to: target)
    #expect(resized.size == target)
    #expect(resized.isOpaque)
  }

  @Test func theSameSizeChangesNothing() {
    let bitmap = Bitmap.noise(width: 50, height: 33, isOpaque: false)
    #expect(bitmap.resized(to: bitmap.size) == bitmap)
  }

  @Test func shrinkingToOnePixelGivesTheAverage() {
    var board = Bitmap(size: Size(width: 64, height: 64))
    for index in board.pixels.indices where (index % 64 + index / 64) % 2 == 0 {
      board.pixels[index] = Pixel(255, 255, 255, 255)
    }
    let shrunk = board.resized(to: Size(width: 8, height: 8))
    #expect(shrunk.pixels.allSatisfy { (126...129).contains($0.x) }, "no pattern appears")
  }

  @Test func aGradientThereAndBackIsHardlyChanged() {
    let bitmap = Bitmap.gradient(width: 60, height: 40)
    let back = bitmap.resized(to: Size(width: 150, height: 100)).resized(to: bitmap.size)
    #expect(back.largestDifference(from: bitmap) <= 2)
  }

  @Test func transparentPixelsLendNoColour() {
    var bitmap = Bitmap(size: Size(width: 40, height: 40), fill: Pixel(255, 0, 0, 255))
    for index in bitmap.pixels.indices where index % 40 < 20 {
      bitmap.pixels[index] = Pixel(0, 255, 0, 0)
    }
    for target in [Size(width: 13, height: 13), Size(width: 90, height: 90)] {
      let resized = bitmap.resized(to: target)
      #expect(resized.pixels.allSatisfy { $0.w == 0 || ($0.x == 255 && $0.y == 0) })
      #expect(resized.pixels.contains { $0.w > 0 && $0.w < 255 })
    }
  }

  /// The weights of all source samples for each target sample, computed from the definition.
  @Test(arguments: [(20, 7), (20, 33), (9, 9), (5, 200), (300, 11)])
  func theFilterIsLanczos(sourceCount: Int, targetCount: Int) {
    let filter = ResamplingFilter(
      part: 0..<sourceCount, sourceCount: sourceCount, targetCount: targetCount)
    for target in 0..<targetCount {
      let taps = filter.weights[target * filter.tapCount..<(target + 1) * filter.tapCount]
      #expect(abs(taps.reduce(0, +) - 1) < 1e-5)
      let centre = taps.enumerated().reduce(Float(0)) {
        $0 + Float(filter.starts[target] + $1.offset) * $1.element
      }
      let expected = (Float(target) + 0.5) * Float(sourceCount) / Float(targetCount) - 0.5
      let reach = 3 * max(1, Float(sourceCount) / Float(targetCount))
      guard expected > reach, expected < Float(sourceCount) - 1 - reach else { continue }
      #expect(abs(centre - expected) < 0.02, "weights balance around the position they stand for")
    }
  }

  @Test func aPartLooksLikeThatPartOfTheWhole() {
    let bitmap = Bitmap.noise(width: 40, height: 30, isOpaque: false)
    let whole = bitmap.resized(to: Size(width: 120, height: 90))
    let part = bitmap.resized(
      Rectangle(x: 10, y: 5, width: 20, height: 15), to: Size(width: 60, height: 45))
    let cut = whole.cropped(to: Rectangle(x: 30, y: 15, width: 60, height: 45))
    #expect(part.largestDifference(from: cut) <= 1)
  }

  @Test func aPartOfItsOwnSizeIsACrop() {
    let bitmap = Bitmap.noise(width: 40, height: 30)
    let part = Rectangle(x: 3, y: 4, width: 9, height: 8)
    #expect(bitmap.resized(part, to: part.size) == bitmap.cropped(to: part))
  }
}
