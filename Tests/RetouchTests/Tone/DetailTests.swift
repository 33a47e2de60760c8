import Pixels
import Testing

@testable import Retouch

/// Denoising, skin smoothing, pixelation, vignette and grain.
struct DetailTests {
  /// Flat areas, steep and gradual edges, and colour.
  private static let scene: Bitmap = {
    var bitmap = Bitmap(size: Size(width: 128, height: 96))
    for y in 0..<96 {
      for x in 0..<128 {
        let inside = (x - 64) * (x - 64) + (y - 48) * (y - 48) < 900
        let shade = UInt8(80 + x / 2)
        bitmap[x, y] =
          inside ? Pixel(190, 90, 60, 255) : Pixel(shade, shade, UInt8(min(255, 100 + x)), 255)
      }
    }
    return bitmap
  }()

  @Test(arguments: [8.0, 14, 20])
  func denoisingBringsANoisyPictureNearerToTheCleanOne(_ sigma: Double) throws {
    let noisy = Self.scene.noisy(sigma)
    let before = try #require(Comparison.of(Self.scene, noisy).psnr)
    let after = try #require(Comparison.of(Self.scene, noisy.with(.denoise, 1)).psnr)
    let half = try #require(Comparison.of(Self.scene, noisy.with(.denoise, 0.5)).psnr)
    #expect(after > before + 5)
    #expect(half > before + 3)
  }

  @Test func denoisingKeepsEdgesAndCleanPictures() {
    let denoised = Bitmap.step(60, 180, width: 64).noisy(10).with(.denoise, 1)
    for y in 8..<24 { #expect(Int(denoised[33, y].y) - Int(denoised[30, y].y) > 95) }
    #expect(Bitmap.step(60, 180, width: 64).with(.denoise, 1) == .step(60, 180, width: 64))
  }

  @Test func theNoiseIsMeasuredAsStrongAsItIs() {
    let grey = Bitmap(size: Size(width: 200, height: 200), fill: Pixel(128, 128, 128, 255))
    for sigma in [4.0, 12] {
      // Luma is a weighted mean of three samples whose noise is independent.
      let expected = Float(sigma) * 0.752
      #expect(abs(grey.noisy(sigma).noiseLevel - expected) < 0.1 * expected)
    }
  }

  @Test func skinIsEvenedAndOtherThingsAndEdgesStay() {
    func blotched(_ colour: SIMD3<Int>) -> Bitmap {
      var bitmap = Bitmap(size: Size(width: 240, height: 160), fill: Pixel(40, 30, 30, 255))
      for y in 0..<160 {
        for x in 0..<160 {
          let blotch = (x / 5 + y / 5) % 2 == 0 ? 6 : -6
          bitmap[x, y] = Pixel(
            UInt8(colour.x + blotch), UInt8(colour.y + blotch), UInt8(colour.z + blotch), 255)
        }
      }
      return bitmap
    }
    func span(_ bitmap: Bitmap) -> Int { abs(Int(bitmap[82, 82].y) - Int(bitmap[87, 82].y)) }
    let skin = blotched(SIMD3(220, 175, 150)).with(.smoothSkin, 1)
    #expect(span(skin) <= 6)
    #expect(Int(skin[157, 80].y) - Int(skin[162, 80].y) > 120)
    let grass = blotched(SIMD3(90, 150, 70))
    #expect(span(grass.with(.smoothSkin, 1)) >= 11)
  }

  @Test func poresStayWhereBlotchesGo() {
    var skin = Bitmap(size: Size(width: 1200, height: 1200), fill: Pixel(220, 175, 150, 255))
    for y in 0..<1200 {
      for x in 0..<1200 {
        let pore = (x + y) % 2 == 0 ? 5 : -5
        skin[x, y] = Pixel(UInt8(220 + pore), UInt8(175 + pore), UInt8(150 + pore), 255)
      }
    }
    let smooth = skin.with(.smoothSkin, 1)
    #expect(abs(Int(smooth[600, 600].y) - Int(smooth[601, 600].y)) >= 9)
  }

  @Test func aPixelatedMaskIsAFewEvenSquares() {
    let source = Bitmap.colourful(width: 100, height: 80)
    var coverage = Coverage(size: source.size, fill: 0)
    for y in 10..<50 { for x in 20..<60 { coverage[x, y] = 255 } }
    let canvas = Canvas(of: source, coverage: coverage, reach: 0)
    let pixelated = Filter.pixelate.applied(to: canvas, amount: 0.5, seed: 1)
    #expect(Set(pixelated.pixels).count <= 64)
    #expect(pixelated[0, 0] == pixelated[4, 4] && pixelated[0, 0] != pixelated[5, 0])
    let flat = Bitmap(size: Size(width: 30, height: 20), fill: Pixel(12, 130, 240, 255))
    #expect(flat.with(.pixelate, 0.7) == flat)
  }

  @Test func squaresTakeNoColourFromTransparentPixels() {
    var source = Bitmap(size: Size(width: 40, height: 40), fill: Pixel(200, 0, 0, 255))
    for x in 0..<40 where x % 2 == 0 { source[x, 5] = Pixel(0, 255, 0, 0) }
    #expect(source.with(.pixelate, 2).pixels.allSatisfy { $0.y == 0 && $0.x == 200 })
  }

  @Test func vignetteDarkensOutwardsFromThePicturesMiddle() {
    let source = Bitmap(size: Size(width: 81, height: 41), fill: Pixel(200, 180, 160, 255))
    let vignetted = source.with(.vignette, 0.5)
    #expect(vignetted[40, 20] == source[40, 20])
    for x in 41..<81 { #expect(vignetted[x, 20].x <= vignetted[x - 1, 20].x) }
    #expect(vignetted[0, 0].x < vignetted[0, 20].x)
    #expect(vignetted[0, 0] == vignetted[80, 40])
  }

  @Test func grainIsStrongestInTheMiddleAndLeavesBlackWhiteAndTheMean() {
    func deviation(_ grey: UInt8) -> Double {
      let flat = Bitmap(size: Size(width: 120, height: 120), fill: Pixel(grey, grey, grey, 255))
      let grained = flat.with(.grain, 1)
      let offsets = grained.pixels.map { Double($0.y) - Double(grey) }
      #expect(abs(offsets.reduce(0, +) / 14400) < 1)
      return (offsets.reduce(0) { $0 + $1 * $1 } / 14400).squareRoot()
    }
    #expect(deviation(0) == 0 && deviation(255) == 0)
    #expect(abs(deviation(90) - 20) < 3)
    #expect(deviation(200) < deviation(90))
  }

  @Test func grainDiffersByItsSeedAndLiesFixedInThePicture() {
    let source = Bitmap(size: Size(width: 70, height: 50), fill: Pixel(110, 110, 110, 255))
    let whole = source.with(.grain, 1, seed: 8)
    #expect(source.with(.grain, 1, seed: 9) != whole)
    var coverage = Coverage(size: source.size, fill: 0)
    for y in 20..<30 { for x in 33..<51 { coverage[x, y] = 255 } }
    let part = Filter.grain.applied(
      to: Canvas(of: source, coverage: coverage, reach: 0), amount: 1, seed: 8)
    #expect(part == whole.cropped(to: Rectangle(x: 33, y: 20, width: 18, height: 10)))
  }
}
