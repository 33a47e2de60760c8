import Pixels
import Testing

@testable import Retouch

/// Local tone mapping: highlights, shadows and clarity.
struct LocalToneTests {
  @Test func shadowsMoveTheDarkAndHighlightsTheLightParts() {
    let source = Bitmap.step(40, 215, width: 120)
    func ends(_ quality: Quality, _ amount: Double) -> (dark: UInt8, light: UInt8) {
      let changed = source.adjusted(quality, by: amount)
      return (changed[10, 30].x, changed[110, 30].x)
    }
    #expect(ends(.shadows, 1).dark > 60 && ends(.shadows, -1).dark < 28)
    #expect(abs(Int(ends(.shadows, 1).light) - 215) <= 2)
    #expect(ends(.highlights, -1).light < 185 && ends(.highlights, 1).light > 228)
    #expect(abs(Int(ends(.highlights, -1).dark) - 40) <= 2)
  }

  @Test(arguments: [(Quality.shadows, 1.0), (.highlights, -1), (.clarity, 1)])
  func aStrongEdgeGetsNoHalo(_ quality: Quality, _ amount: Double) {
    let changed = Bitmap.step(40, 215, width: 240).adjusted(quality, by: amount)
    let (dark, light) = (changed[20, 60].x, changed[220, 60].x)
    for x in 0..<120 { #expect(abs(Int(changed[x, 60].x) - Int(dark)) <= 10) }
    for x in 120..<240 { #expect(abs(Int(changed[x, 60].x) - Int(light)) <= 10) }
  }

  @Test func recoveredHighlightsKeepTheirTextureAndWhite() {
    var sky = Bitmap(size: Size(width: 80, height: 80), fill: Pixel(225, 225, 225, 255))
    for y in 0..<80 {
      for x in 0..<80 where (x + y) % 8 < 4 { sky[x, y] = Pixel(245, 245, 245, 255) }
    }
    sky[40, 40] = Pixel(255, 255, 255, 255)
    let recovered = sky.adjusted(.highlights, by: -1)
    #expect(Int(recovered[0, 0].x) - Int(recovered[4, 0].x) > 24)
    #expect(recovered[40, 40].x == 255)
  }

  @Test func clarityMovesDetailOfTheMiddleTonesAndNegativeSoftensIt() {
    var source = Bitmap(size: Size(width: 200, height: 200), fill: Pixel(120, 120, 120, 255))
    for y in 0..<200 {
      for x in 0..<200 where x % 4 < 2 { source[x, y] = Pixel(135, 135, 135, 255) }
    }
    func span(_ amount: Double) -> Int {
      let changed = source.adjusted(.clarity, by: amount)
      return Int(changed[100, 100].x) - Int(changed[102, 100].x)
    }
    #expect(span(0.5) > 19 && span(1) > span(0.5) && span(-1) < 8 && span(-1) >= 0)
  }

  @Test func aSmallCopyIsAdjustedAlike() {
    for quality in [Quality.shadows, .highlights, .clarity] {
      let large = Bitmap.step(60, 180, width: 1200).adjusted(quality, by: 0.7)
      let small = Bitmap.step(60, 180, width: 150).adjusted(quality, by: 0.7)
      for x in stride(from: 4, to: 150, by: 8) where abs(x - 75) > 4 {
        #expect(abs(Int(small[x, 30].x) - Int(large[x * 8 + 4, 240].x)) <= 6)
      }
    }
  }
}
