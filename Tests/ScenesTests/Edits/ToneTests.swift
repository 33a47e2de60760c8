import Pixels
import Testing

@testable import Scenes

@Suite struct ToneTests {
  private let picture = Bitmap(
    size: Size(width: 8, height: 8),
    pixels: (0..<64).map { (step: UInt8) -> Pixel in
      Pixel(20 + 3 * step, 200 - 2 * step, 90 + step, 255)
    })

  private func mean(_ picture: Bitmap) -> SIMD3<Double> {
    picture.pixels.reduce(SIMD3<Double>.zero) {
      $0 + SIMD3(Double($1.x), Double($1.y), Double($1.z))
    } / Double(picture.size.area)
  }

  @Test func lightAndWarmthGoTheWayTheirNamesSay() {
    let before = mean(picture)
    #expect(mean(Tone.brighter.applied(to: picture)).sum() > before.sum() + 60)
    #expect(mean(Tone.darker.applied(to: picture)).sum() < before.sum() - 60)
    let (warm, cold) = (Tone.warmer.applied(to: picture), Tone.colder.applied(to: picture))
    #expect(mean(warm).x - mean(warm).z > before.x - before.z + 20)
    #expect(mean(cold).x - mean(cold).z < before.x - before.z - 20)
  }

  @Test func greysHaveNoColourAndANegativeTurnsBack() {
    let grey = Tone.blackAndWhite.applied(to: picture)
    #expect(grey.pixels.allSatisfy { $0.x == $0.y && $0.y == $0.z })
    #expect(Tone.inverted.applied(to: Tone.inverted.applied(to: picture)) == picture)
  }

  @Test(arguments: Tone.allCases)
  func everyToneChangesMostOfThePictureAndNoOpacity(tone: Tone) {
    let toned = tone.applied(to: picture)
    #expect(toned.isOpaque)
    let changed = picture.differences(from: toned).values.count { $0 != 0 }
    #expect(changed > picture.size.area / 2)
  }
}
