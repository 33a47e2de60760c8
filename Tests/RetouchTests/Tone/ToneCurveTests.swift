import Pixels
import Testing

@testable import Retouch

/// Exposure, brightness, contrast, whites and blacks.
struct ToneCurveTests {
  @Test func brighterIsNowhereDarkerAndKeepsBlackAndWhite() {
    let source = Bitmap.colourful(width: 64, height: 64)
    let brighter = source.adjusted(.brightness, by: 0.2)
    let darker = source.adjusted(.brightness, by: -0.2)
    for (index, pixel) in source.pixels.enumerated() {
      #expect(all(brighter.pixels[index] .>= pixel) && all(darker.pixels[index] .<= pixel))
    }
    for grey in [0, 255] as [UInt8] {
      let flat = Bitmap(grey, grey, grey)
      for quality in [Quality.brightness, .contrast] {
        #expect(flat.adjusted(quality, by: 0.5) == flat)
      }
    }
  }

  @Test func darkerTakesBrighterBack() {
    let source = Bitmap.colourful(width: 64, height: 64)
    let back = source.adjusted(.brightness, by: 0.1).adjusted(.brightness, by: -0.1)
    #expect(source.largestDifference(from: back) <= 3)
  }

  @Test func toneCurvesKeepTheHue() {
    for amount in [-0.4, 0.4] {
      for quality in [Quality.brightness, .contrast] {
        let pixel = Bitmap(200, 120, 40).adjusted(quality, by: amount)[0, 0]
        let position = Double(pixel.y - pixel.z) / Double(pixel.x - pixel.z)
        #expect(abs(position - 0.5) < 0.02)
      }
    }
  }

  @Test func contrastPushesTonesApartOrTogether() {
    func span(_ amount: Double) -> Int {
      let changed = Bitmap.greys.adjusted(.contrast, by: amount)
      return Int(changed[190, 0].x) - Int(changed[60, 0].x)
    }
    #expect(span(-1) == 0)
    #expect(span(-0.3) < 130)
    #expect(span(0.3) > 130)
  }

  @Test func aStopOfExposureIsTwiceTheLight() {
    let lighter = Bitmap.greys.adjusted(.exposure, by: 0.5)
    let darker = Bitmap.greys.adjusted(.exposure, by: -0.5)
    for grey in [20, 60, 100, 140] {
      let light = LinearLight.decoded[grey]
      #expect(abs(LinearLight.encode(2 * light) * 255 - Float(lighter[grey, 0].x)) <= 1)
      #expect(abs(LinearLight.encode(light / 2) * 255 - Float(darker[grey, 0].x)) <= 1)
    }
  }

  @Test func exposureRollsOffToAWhiteThatStays() {
    let lighter = Bitmap.greys.adjusted(.exposure, by: 0.5)
    #expect(lighter[255, 0].x == 255 && lighter[220, 0].x < 255)
    #expect(lighter[235, 0].x > lighter[215, 0].x)
    let orange = Bitmap(250, 140, 40)
    let pale = orange.adjusted(.exposure, by: 1)[0, 0]
    #expect(pale.perceived.lightness > orange[0, 0].perceived.lightness + 0.05)
  }

  @Test func whitesMoveTheLightEndAndBlacksTheDarkEnd() {
    let (whiter, greyer) = (
      Bitmap.greys.adjusted(.whites, by: 1), Bitmap.greys.adjusted(.whites, by: -1)
    )
    #expect(whiter[200, 0].x >= 238 && whiter[255, 0].x == 255 && greyer[255, 0].x < 215)
    #expect(whiter[40, 0].x < 46 && greyer[40, 0].x > 36)
    let (lifted, deeper) = (
      Bitmap.greys.adjusted(.blacks, by: 1), Bitmap.greys.adjusted(.blacks, by: -1)
    )
    #expect(lifted[0, 0].x > 40 && deeper[0, 0].x == 0 && deeper[55, 0].x <= 17)
    #expect(lifted[215, 0].x < 220 && deeper[215, 0].x > 209)
  }
}
