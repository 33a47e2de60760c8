import Pixels
import Testing

@testable import Retouch

/// Blur, sharpening and image guidance.
struct BlurTests {
  @Test(arguments: [0.4, 0.8, 1.7, 5, 12])
  func boxesAreAGaussianOfTheirWidth(_ sigma: Double) {
    let cascade = BoxCascade(sigma: sigma)
    let length = 2 * cascade.reach + 3
    var response: [Double] = []
    cascade.blur(count: length) { line in
      for position in 0..<length {
        line[position] = SIMD16(repeating: position == length / 2 ? 1 : 0)
      }
    } use: { line in
      response = line.map { Double($0[7]) }
    }
    let variance = response.enumerated().reduce(0) { sum, sample in
      let offset = Double(sample.offset - length / 2)
      return sum + sample.element * offset * offset
    }
    #expect(abs(response.reduce(0, +) - 1) < 1e-4)
    #expect(abs(variance - sigma * sigma) < 0.01 * sigma * sigma)
    for (left, right) in zip(response, response.reversed()) {
      #expect(abs(left - right) < 1e-5 && left > -1e-5)
    }
    let peak = 1 / (sigma * (2 * Double.pi).squareRoot())
    #expect(abs(response[length / 2] - peak) < 0.05 * peak || sigma < 1)
  }

  @Test func blurKeepsAFlatPictureAndTheMeanLight() {
    let flat = Bitmap(size: Size(width: 40, height: 30), fill: Pixel(10, 120, 250, 255))
    #expect(flat.with(.blur, 1) == flat)
  }

  @Test func blurStaysBetweenTheDarkestAndTheLightest() {
    var random = SeededRandom(seed: 3)
    for range in [254...255, 0...1] as [ClosedRange<UInt8>] {
      var source = Bitmap(size: Size(width: 3000, height: 20))
      for index in source.pixels.indices {
        let grey = range.lowerBound + UInt8(random.below(2))
        source.pixels[index] = Pixel(grey, grey, grey, 255)
      }
      let blurred = source.with(.blur, 1)
      #expect(blurred.pixels.allSatisfy { range.contains($0.x) && $0.w == 255 })
    }
  }

  @Test func transparentPixelsLendNoColour() {
    var source = Bitmap(size: Size(width: 60, height: 20), fill: Pixel(0, 255, 0, 0))
    for y in 0..<20 { for x in 0..<30 { source[x, y] = Pixel(200, 0, 0, 255) } }
    let blurred = source.with(.blur, 3)
    for pixel in blurred.pixels where pixel.w > 8 { #expect(pixel.y == 0 && pixel.x > 190) }
    #expect(blurred[30, 10].w > 60 && blurred[30, 10].w < 200)
  }

  @Test func whatStaysSharpCastsNoGlowOnABlurredBackground() {
    let size = Size(width: 160, height: 120)
    for alpha: UInt8 in [255, 128] {
      var source = Bitmap(size: size, fill: Pixel(40, 40, 40, alpha))
      var background = Coverage(size: size, fill: 255)
      for y in 40..<80 {
        for x in 50..<110 {
          source[x, y] = Pixel(250, 250, 250, 255)
          background[x, y] = 0
        }
      }
      let blurred = Canvas(of: source, coverage: background, reach: 50).blurred(3)
      for index in source.pixels.indices where background.values[index] == 255 {
        #expect(blurred.pixels[index].largestDifference(from: source.pixels[index]) <= 1)
      }
    }
  }

  @Test func aSmallCopyBlursAlike() {
    func edge(_ width: Int) -> [UInt8] {
      var source = Bitmap(size: Size(width: width, height: width), fill: Pixel(0, 0, 0, 255))
      for y in 0..<width {
        for x in width / 2..<width { source[x, y] = Pixel(255, 255, 255, 255) }
      }
      let blurred = source.with(.blur, 2)
      return (0..<16).map { blurred[$0 * width / 16 + width / 32, width / 2].x }
    }
    for (small, large) in zip(edge(160), edge(480)) {
      #expect(abs(Int(small) - Int(large)) <= 12)
    }
  }

  @Test func sharpeningSteepensAnEdgeWithoutAHalo() {
    var source = Bitmap(size: Size(width: 64, height: 64), fill: Pixel(60, 60, 60, 255))
    for y in 0..<64 {
      source[31, y] = Pixel(100, 100, 100, 255)
      source[32, y] = Pixel(160, 160, 160, 255)
      for x in 33..<64 { source[x, y] = Pixel(200, 200, 200, 255) }
    }
    let sharpened = source.with(.sharpen, 0.5)
    #expect(Int(sharpened[32, 30].x) - Int(sharpened[31, 30].x) > 60)
    let extreme = source.with(.sharpen, 5)
    #expect(extreme.pixels.allSatisfy { $0.x >= 60 - 36 && $0.x <= 200 + 36 })
    #expect(sharpened[0, 30] == source[0, 30])
  }

  @Test func imageGuidanceDrawsDetailBackOrThinsIt() {
    let source = Bitmap.colourful(width: 64, height: 64)
    let blurred = source.with(.blur, 1)
    let cascade = BoxCascade.detail(of: source.size)
    let kept = blurred.guided(by: source, imageGuidance: 6, cascade)
    let thinned = source.guided(by: source, imageGuidance: 0.5, cascade)
    #expect(kept.roughness > 2 * blurred.roughness)
    #expect(thinned.roughness < 0.6 * source.roughness)
    #expect(source.guided(by: source, imageGuidance: 6, cascade) == source)
  }
}

extension Bitmap {
  /// The mean absolute difference of luma between neighbours along the rows.
  fileprivate var roughness: Float {
    let luma = Plane(lumaOf: self).values
    return zip(luma, luma.dropFirst()).reduce(0) { $0 + abs($1.0 - $1.1) } / Float(luma.count)
  }
}
