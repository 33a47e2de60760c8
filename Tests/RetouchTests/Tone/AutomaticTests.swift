import Pixels
import Testing

@testable import Retouch

/// Automatic levels and automatic white balance.
struct AutomaticTests {
  /// A picture of many muted colours, half of them greys.
  private static let muted: Bitmap = {
    var random = SeededRandom(seed: 4)
    var bitmap = Bitmap(size: Size(width: 60, height: 60))
    for index in bitmap.pixels.indices {
      let grey = 40 + random.below(170)
      func sample() -> UInt8 { UInt8(grey + (index % 2 == 0 ? 0 : random.below(40) - 20)) }
      bitmap.pixels[index] = Pixel(sample(), sample(), sample(), 255)
    }
    return bitmap
  }()

  @Test func levelsStretchADullPictureToBlackAndWhite() {
    var dull = Bitmap.greys
    for x in 0..<256 {
      let grey = UInt8(70 + x * 120 / 255)
      dull[x, 0] = Pixel(grey, grey, grey, 255)
    }
    let interpolated = dull.with(.autoLevels, 1)
    #expect(interpolated[0, 0].x <= 2 && interpolated[255, 0].x >= 253)
    let half = dull.with(.autoLevels, 0.5)
    #expect(abs(Int(half[0, 0].x) - 35) <= 2)
  }

  @Test func aPictureOfTheFullRangeKeepsItsLevels() {
    let source = Bitmap.colourful(width: 90, height: 90)
    var full = source
    for x in 0..<90 {
      full[x, 0] = Pixel(0, 0, 0, 255)
      full[x, 1] = Pixel(255, 255, 255, 255)
    }
    #expect(full.with(.autoLevels, 1) == full)
  }

  @Test func aNearlyFlatPictureIsNotTornApart() {
    let flat = Bitmap.step(120, 124, width: 20).with(.autoLevels, 1)
    #expect(Int(flat[19, 0].x) - Int(flat[0, 0].x) <= 11)
    #expect(flat[0, 0].x > 60 && flat[19, 0].x < 200)
  }

  @Test(arguments: [(0.3, 0.0), (-0.3, 0), (0, 0.5), (0, -0.5)])
  func aCastIsTakenOffGreys(_ warmth: Double, _ tint: Double) {
    let cast = Self.muted.adjusted(.warmth, by: warmth).adjusted(.tint, by: tint)
    let balanced = cast.with(.autoWhiteBalance, 1)
    func greySpread(_ bitmap: Bitmap) -> Double {
      stride(from: 0, to: bitmap.size.area, by: 2).reduce(0) {
        $0 + Double(bitmap.pixels[$1].spread)
      }
    }
    #expect(greySpread(balanced) < 0.4 * greySpread(cast))
  }

  @Test func aSunsetStaysASunset() {
    var sunset = Bitmap(size: Size(width: 40, height: 60))
    for y in 0..<60 {
      let way = y * 255 / 59
      for x in 0..<40 {
        sunset[x, y] = Pixel(
          UInt8(60 + way * 190 / 255), UInt8(50 + way * 90 / 255), UInt8(110 - way * 60 / 255), 255)
      }
    }
    let balanced = sunset.with(.autoWhiteBalance, 1)
    let (before, after) = (sunset[20, 58].perceived, balanced[20, 58].perceived)
    #expect(after.chroma > 0.75 * before.chroma && abs(after.hue - before.hue) < 15)
  }
}
