import Engine
import Pixels
import Testing
import TestSupport

@Suite struct CompositorTests {
  private static let sizes = [
    Size(width: 1, height: 1), Size(width: 1, height: 37), Size(width: 53, height: 1),
    Size(width: 2, height: 2), Size(width: 31, height: 17), Size(width: 64, height: 48),
  ]

  @Test(arguments: sizes)
  func pixelsWithoutCoverageStayIdenticalWhateverTheResult(size: Size) throws {
    var random = SeededNumbers(seed: UInt64(size.area))
    for round in 0..<60 {
      let coverage = Mask.random(in: size, using: &random).drawn(on: size)
      let source = Bitmap.noise(size, seed: UInt64(round))
      let result = Bitmap.noise(size, seed: UInt64(round) + 1000)
      let composed = try Compositor.composite(source: source, result: result, coverage: coverage)
      for index in source.pixels.indices where coverage.values[index] == 0 {
        #expect(composed.pixels[index] == source.pixels[index])
      }
    }
  }

  @Test(arguments: sizes)
  func pixelsWithFullCoverageAreTheResult(size: Size) throws {
    var random = SeededNumbers(seed: UInt64(size.area) + 7)
    for round in 0..<30 {
      let coverage = Mask.random(in: size, using: &random).drawn(on: size)
      let source = Bitmap.noise(size, seed: UInt64(round))
      let result = Bitmap.noise(size, seed: UInt64(round) + 1000)
      let composed = try Compositor.composite(source: source, result: result, coverage: coverage)
      for index in source.pixels.indices where coverage.values[index] == 255 {
        #expect(composed.pixels[index] == result.pixels[index])
      }
    }
  }

  @Test func partialCoverageBlendsInProportion() throws {
    let size = Size(width: 256, height: 1)
    let composed = try Compositor.composite(
      source: Bitmap(size: size, fill: Pixel(0, 255, 10, 255)),
      result: Bitmap(size: size, fill: Pixel(255, 0, 10, 255)),
      coverage: Coverage(size: size, values: (0...255).map { UInt8($0) }))
    for share in 0...255 {
      #expect(composed[share, 0] == Pixel(UInt8(share), UInt8(255 - share), 10, 255))
    }
  }

  @Test func aFeatheredEdgeNeverOvershootsEitherPicture() throws {
    let size = Size(width: 40, height: 9)
    let mask = Mask(parts: [Mask.Part(Rectangle(x: 0, y: 0, width: 10, height: 9))], feather: 20)
    let composed = try Compositor.composite(
      source: Bitmap(size: size, fill: Pixel(40, 40, 40, 255)),
      result: Bitmap(size: size, fill: Pixel(200, 200, 200, 255)),
      coverage: mask.coverage(for: size))
    let row = (0..<size.width).map { composed[$0, 4].x }
    #expect(row == row.sorted(by: >))
    #expect(row.first == 200 && row.last == 40)
    #expect(Set(row).count > 10)
  }

  @Test func aTransparentPixelLendsNoColour() throws {
    let size = Size(width: 1, height: 1)
    let half = Coverage(size: size, fill: 128)
    let red = Bitmap(size: size, fill: Pixel(255, 0, 0, 255))
    let clear = Bitmap(size: size, fill: Pixel(0, 255, 0, 0))
    let intoClear = try Compositor.composite(source: clear, result: red, coverage: half)
    #expect(intoClear[0, 0] == Pixel(255, 0, 0, 128))
    let outOfClear = try Compositor.composite(source: red, result: clear, coverage: half)
    #expect(outOfClear[0, 0] == Pixel(255, 0, 0, 127))
  }

  @Test func whatTheEngineLeftAloneIsNotRoundedUnderAFeather() throws {
    let size = Size(width: 64, height: 64)
    let picture = Bitmap.noise(size, seed: 3)
    for share in 1...254 {
      let composed = try Compositor.composite(
        source: picture, result: picture, coverage: Coverage(size: size, fill: UInt8(share)))
      #expect(composed == picture)
    }
  }

  @Test func aResultOfAnotherSizeIsRefused() {
    let size = Size(width: 4, height: 3)
    let turned = Size(width: 3, height: 4)
    #expect(throws: EngineError.sizeChanged) {
      try Compositor.composite(
        source: Bitmap(size: size), result: Bitmap(size: turned),
        coverage: Coverage(size: size, fill: 255))
    }
    #expect(throws: EngineError.sizeChanged) {
      try Compositor.composite(
        source: Bitmap(size: size), result: Bitmap(size: size),
        coverage: Coverage(size: turned, fill: 255))
    }
  }
}
