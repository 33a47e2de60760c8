import Engine
import Pixels
import TestSupport
import Testing

@testable import Retouch

@Suite struct BackgroundTests {
  /// A disc with a soft edge over a background, and the coverage of that background.
  private func disc(over ground: Pixel) -> (Bitmap, background: Coverage) {
    let size = Size(width: 90, height: 80)
    let thing = SIMD4<Float>(220, 120, 30, 255)
    var bitmap = Bitmap(size: size)
    var background = Coverage(size: size, fill: 255)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (across, down) = (Float(x) - 44.5, Float(y) - 39.5)
        let edge = (across * across + down * down).squareRoot() - 24
        let fraction = UInt8(min(max(0.5 - edge / 6, 0), 1) * 255 + 0.5)
        let from = SIMD4<Float>(samples: ground)
        bitmap[x, y] = Pixel(roundedInRange: from + (thing - from) * (Float(fraction) / 255))
        background[x, y] = 255 - fraction
      }
    }
    return (bitmap, background)
  }

  private func canvas(_ bitmap: Bitmap, _ coverage: Coverage) -> Canvas {
    Canvas(
      of: bitmap, coverage: coverage, reach: RegionFinder.edgeReach(in: bitmap.size))
  }

  @Test func aThingBeforeANewColourLooksAsIfItHadAlwaysStoodThere() throws {
    let (picture, background) = disc(over: Pixel(20, 200, 60, 255))
    let (expected, _) = disc(over: Pixel(42, 88, 208, 255))
    let replaced = try canvas(picture, background).replaced(
      with: .colour(.blue), amount: 1, seed: 1)
    let largest = zip(replaced.pixels, expected.pixels).map { a, b in
      let difference = SIMD4<Int>(truncatingIfNeeded: a) &- SIMD4<Int>(truncatingIfNeeded: b)
      return max(difference.max(), -difference.min())
    }.max()
    #expect((largest ?? 255) <= 3, "no trace of the green is left in the soft edge")
  }

  @Test func whatIsClearedIsTransparentAndKeepsItsOwnColour() {
    let (picture, background) = disc(over: Pixel(20, 200, 60, 255))
    let cleared = canvas(picture, background).cleared(1)
    #expect(cleared.pixels.map(\.w) == background.softComplement.values)
    let strange = cleared.pixels.filter { pixel in
      pixel.w > 40 && (abs(Int(pixel.x) - 220) > 5 || abs(Int(pixel.y) - 120) > 5)
    }
    #expect(strange.isEmpty, "no trace of the green is left in the soft edge")
  }

  @Test(arguments: [0.25, 0.5])
  func aSmallerAmountLeavesTheRest(amount: Double) {
    let (picture, background) = disc(over: Pixel(20, 200, 60, 255))
    let cleared = canvas(picture, background).cleared(amount)
    for (index, pixel) in cleared.pixels.enumerated() {
      let covered = Double(background.values[index]) / 255
      #expect(abs(Double(pixel.w) - 255 * (1 - covered * amount)) <= 1)
    }
  }

  @Test func noShareAndNoCoverageChangeNothing() throws {
    let (picture, background) = disc(over: Pixel(20, 200, 60, 255))
    let whole = canvas(picture, background)
    #expect(whole.cleared(0) == whole.bitmap)
    #expect(try whole.replaced(with: .colour(.red), amount: 0, seed: 1) == whole.bitmap)
    let cleared = whole.cleared(1)
    for index in picture.pixels.indices where background.values[index] == 0 {
      #expect(cleared.pixels[index] == picture.pixels[index])
    }
  }

  @Test func aPictureCutOutBeforeGetsItsBackdropBehindIt() throws {
    let (picture, background) = disc(over: Pixel(20, 200, 60, 255))
    let cutOut = canvas(picture, background).cleared(1)
    let subject = Coverage(size: cutOut.size, values: cutOut.pixels.map(\.w))
    let part = canvas(cutOut, subject.softComplement)
    let isSame = part.cleared(1) == cutOut
    #expect(isSame)
    let replaced = try part.replaced(with: .colour(.blue), amount: 1, seed: 1)
    #expect(replaced.pixels.allSatisfy { $0.w >= 254 })
  }

  @Test func aGradientRunsFromTheTopOfThePlaceToItsBottom() throws {
    let bitmap = Bitmap(size: Size(width: 30, height: 200))
    let gradient = try canvas(bitmap, Coverage(size: bitmap.size, fill: 255)).replaced(
      with: .gradient(top: .red, bottom: .blue), amount: 1, seed: 1)
    #expect(gradient[5, 0].x > 205 && gradient[5, 0].z < 60)
    #expect(gradient[5, 199].z > 200 && gradient[5, 199].x < 60)
  }

  @Test func aPictureFileCoversThePlaceByItsMiddle() throws {
    let folder = try ScratchFolder()
    var wide = Bitmap(size: Size(width: 60, height: 20), fill: Pixel(255, 0, 0, 255))
    for y in 0..<20 {
      for x in 20..<40 { wide[x, y] = Pixel(0, 0, 255, 255) }
    }
    try folder.write(PictureEncoder.png(wide, effort: .fast), to: "wide.png")
    let bitmap = Bitmap(size: Size(width: 40, height: 40))
    let replaced = try canvas(bitmap, Coverage(size: bitmap.size, fill: 255)).replaced(
      with: .file(folder["wide.png"]), amount: 1, seed: 1)
    #expect(replaced[20, 20] == Pixel(0, 0, 255, 255))
    #expect(replaced[4, 4].z > 200, "what does not fit is cut from both sides")
  }

  @Test func whatIsMissingInABackdropIsTold() throws {
    let folder = try ScratchFolder()
    let wide = Bitmap(size: Size(width: 60, height: 20), fill: Pixel(255, 0, 0, 255))
    try folder.write(PictureEncoder.png(wide, effort: .fast).dropLast(12), to: "wide.png")
    let bitmap = Bitmap(size: Size(width: 4, height: 4))
    var told: [String] = []
    _ = try canvas(bitmap, Coverage(size: bitmap.size, fill: 255)).replaced(
      with: .file(folder["wide.png"]), amount: 1, seed: 1
    ) { told.append($0) }
    #expect(
      told == [
        "the backdrop \(folder["wide.png"]): the file ends without its end mark; the picture is"
          + " whole"
      ])
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let bitmap = Bitmap(size: Size(width: 4, height: 4))
    #expect(
      throws: EngineError.needs(
        "the backdrop /nowhere/a.png: there is no such file: give the path of a picture"
      )
    ) {
      try canvas(bitmap, Coverage(size: bitmap.size, fill: 255)).replaced(
        with: .file("/nowhere/a.png"), amount: 1, seed: 1)
    }
  }

  @Test(arguments: [(1, 1), (1, 30), (30, 1)])
  func theSmallestPicturesCanBeClearedAndReplaced(width: Int, height: Int) throws {
    let size = Size(width: width, height: height)
    for fill in [Pixel(10, 20, 30, 255), .zero] {
      let bitmap = Bitmap(size: size, fill: fill)
      for value: UInt8 in [128, 255] {
        let part = canvas(bitmap, Coverage(size: size, fill: value))
        #expect(part.cleared(1).size == size)
        #expect(try part.replaced(with: .colour(.red), amount: 1, seed: 1).size == size)
      }
    }
  }
}
