import Pixels
import Testing

@testable import Retouch

/// Properties of every quality and every filter.
struct TonePropertyTests {
  @Test func nothingOfAnythingIsTheSourceToTheBit() {
    let source = Bitmap.colourful(width: 61, height: 33, isOpaque: false)
    for quality in Quality.allCases { #expect(source.adjusted(quality, by: 0) == source) }
    for filter in Filter.allCases { #expect(source.with(filter, 0) == source) }
  }

  @Test func nextToNothingChangesNextToNothing() {
    let source = Bitmap.colourful(width: 61, height: 33)
    for quality in Quality.allCases {
      #expect(source.adjusted(quality, by: 1e-6).largestDifference(from: source) == 0)
      #expect(source.adjusted(quality, by: -1e-6).largestDifference(from: source) == 0)
    }
    // The smallest squares are pixels, and so are the narrowest blurs.
    for filter in Filter.allCases {
      #expect(source.with(filter, 1e-6).largestDifference(from: source) == 0)
    }
  }

  @Test(arguments: [(1, 1), (1, 9), (9, 1), (17, 5)])
  func anySizeAndTransparencyKeepTheirAlphaAndAreTheSameTwice(_ width: Int, _ height: Int) {
    let source = Bitmap.colourful(width: width, height: height, isOpaque: false)
    let alpha = source.pixels.map(\.w)
    for quality in Quality.allCases {
      for amount in [-3, -1, 0.3, 1, 4] {
        let changed = source.adjusted(quality, by: amount)
        #expect(changed.pixels.map(\.w) == alpha)
        #expect(source.adjusted(quality, by: amount) == changed)
      }
    }
    for filter in Filter.allCases {
      for amount in [0.3, 1, 4] {
        let amount = min(amount, filter.limit / 100)
        let changed = source.with(filter, amount)
        #expect(changed.size == source.size)
        #expect(source.with(filter, amount) == changed)
        if filter != .blur { #expect(changed.pixels.map(\.w) == alpha) }
      }
    }
  }

  @Test func whollyTransparentPicturesStayTransparent() {
    let source = Bitmap(size: Size(width: 12, height: 7), fill: Pixel(90, 20, 200, 0))
    for quality in Quality.allCases {
      #expect(source.adjusted(quality, by: 1).pixels.allSatisfy { $0.w == 0 })
    }
    for filter in Filter.allCases {
      #expect(source.with(filter, 1).pixels.allSatisfy { $0.w == 0 })
    }
  }

  @Test func greysStayGreyWhereColourIsNotAsked() {
    let tinting: [Quality] = [.warmth, .tint]
    for quality in Quality.allCases where !tinting.contains(quality) {
      for amount in [-1.0, 0.4, 1] {
        #expect(Bitmap.greys.adjusted(quality, by: amount).pixels.allSatisfy { $0.spread == 0 })
      }
    }
    for filter in Filter.allCases where filter != .sepia {
      #expect(Bitmap.greys.with(filter, 1).pixels.allSatisfy { $0.spread == 0 })
    }
  }

  @Test(arguments: [Quality.exposure, .brightness, .highlights, .shadows, .whites, .blacks])
  func moreOfAToneIsLighterAndNoToneChangesPlaces(_ quality: Quality) {
    var sums: [Float] = []
    for amount in [-1.2, -0.5, 0, 0.5, 1.2] {
      let changed = Bitmap.greys.adjusted(quality, by: amount)
      sums.append(changed.luma)
      for (dark, light) in zip(changed.pixels, changed.pixels.dropFirst()) {
        #expect(dark.x <= light.x)
      }
    }
    #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [Quality.exposure, .highlights, .shadows, .clarity, .saturation, .vibrance])
  func theHueStaysWithinADegree(_ quality: Quality) {
    let colours = [
      Pixel(200, 120, 40, 255), Pixel(60, 110, 190, 255), Pixel(170, 60, 90, 255),
      Pixel(90, 160, 70, 255), Pixel(230, 190, 165, 255),
    ]
    for colour in colours {
      for amount in [-0.4, 0.4, 1] {
        let source = Bitmap(size: Size(width: 9, height: 9), fill: colour)
        let changed = source.adjusted(quality, by: amount)[4, 4].perceived
        guard changed.chroma > 0.05 else { continue }
        // Integer samples rotate the hue of a pale colour by that much.
        let rounding = 0.25 / changed.chroma / 4
        #expect(abs(changed.hue - colour.perceived.hue) < 1 + rounding)
      }
    }
  }

  @Test func whatIsOutsideTheCanvasDoesNotMatterWithinReach() {
    let source = Bitmap.colourful(width: 220, height: 160)
    var coverage = Coverage(size: source.size, fill: 0)
    for y in 70..<90 { for x in 100..<120 { coverage[x, y] = 255 } }
    func check(_ reach: Int, _ change: (Canvas) -> Bitmap, _ name: String) {
      let part = Canvas(of: source, coverage: coverage, reach: reach)
      let whole = Canvas(of: source, coverage: coverage, reach: 500)
      let (small, large) = (change(part), change(whole))
      for y in 70..<90 {
        for x in 100..<120 {
          let difference = small[x - part.area.x, y - part.area.y].largestDifference(
            from: large[x - whole.area.x, y - whole.area.y])
          #expect(difference <= 2, "\(name)")
        }
      }
    }
    for quality in Quality.allCases {
      check(
        quality.reach(in: source.size), { quality.applied(to: $0, amount: 0.5) }, quality.rawValue)
    }
    // The noise is estimated from the picture itself.
    for filter in Filter.allCases where filter != .denoise {
      check(
        filter.reach(amount: 0.5, in: source.size),
        { filter.applied(to: $0, amount: 0.5, seed: 3) }, filter.rawValue)
    }
  }
}
