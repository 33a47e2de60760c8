import Engine
import Pixels
import Testing

@testable import Retouch

/// What holds for the operations on pixels.
struct OperationTests {
  @Test(arguments: Change.arithmetic)
  func nextToNothingChangesNextToNothing(_ change: Change) throws {
    let source = Bitmap.colourful(width: 61, height: 33)
    let changed = try source.changed(change, 1e-6)
    for (before, after) in zip(source.pixels, changed.pixels) { #expect(before == after) }
  }

  @Test(arguments: Change.arithmetic, [-0.6, 0.3, 1, 4])
  func sizesOfOneAndAllTransparencyAreFine(_ change: Change, _ share: Double) throws {
    guard share > 0 || Quality.allCases.map(Change.adjust).contains(change) else { return }
    let share = min(share, change.limit / 100)
    for (width, height) in [(1, 1), (1, 9), (9, 1), (17, 5)] {
      let source = Bitmap.colourful(width: width, height: height, isOpaque: false)
      let changed = try source.changed(change, share)
      #expect(changed.size == source.size)
      #expect(try source.changed(change, share) == changed)
      guard change != .apply(.blur) else { continue }
      #expect(changed.pixels.map(\.w) == source.pixels.map(\.w))
    }
  }

  @Test func brighterIsNowhereDarkerAndKeepsBlackAndWhite() throws {
    let source = Bitmap.colourful(width: 64, height: 64)
    let brighter = try source.changed(.adjust(.brightness), 0.2)
    let darker = try source.changed(.adjust(.brightness), -0.2)
    for (index, pixel) in source.pixels.enumerated() {
      #expect(all(brighter.pixels[index] .>= pixel) && all(darker.pixels[index] .<= pixel))
    }
    #expect(brighter.luma > source.luma && source.luma > darker.luma)
    for grey in [0, 255] as [UInt8] {
      let flat = Bitmap(size: Size(width: 2, height: 2), fill: Pixel(grey, grey, grey, 255))
      #expect(try flat.changed(.adjust(.brightness), 0.5) == flat)
      #expect(try flat.changed(.adjust(.contrast), 0.5) == flat)
    }
  }

  @Test func darkerTakesBrighterBack() throws {
    let source = Bitmap.colourful(width: 64, height: 64)
    let back = try source.changed(.adjust(.brightness), 0.1).changed(.adjust(.brightness), -0.1)
    #expect(source.largestDifference(from: back) <= 3)
  }

  @Test func toneCurvesKeepTheHue() throws {
    let source = Bitmap(size: Size(width: 1, height: 1), fill: Pixel(200, 120, 40, 255))
    for share in [-0.4, 0.4] {
      for quality in [Quality.brightness, .contrast] {
        let pixel = SIMD4<Float>(samples: try source.changed(.adjust(quality), share)[0, 0])
        // The middle sample stays halfway between the others.
        #expect(abs(pixel.y - (pixel.x + pixel.z) / 2) <= 1)
      }
    }
  }

  @Test func contrastPushesTonesApartOrTogether() throws {
    let source = Bitmap(
      size: Size(width: 2, height: 1), pixels: [Pixel(60, 60, 60, 255), Pixel(190, 190, 190, 255)])
    func span(_ share: Double) throws -> Int {
      let changed = try source.changed(.adjust(.contrast), share)
      return Int(changed[1, 0].x) - Int(changed[0, 0].x)
    }
    #expect(try span(-1) == 0)
    #expect(try span(-0.3) < 130)
    #expect(try span(0.3) > 130)
  }

  @Test func saturationMovesChromaAndLeavesGreys() throws {
    let source = Bitmap.colourful(width: 64, height: 64)
    let more = try source.changed(.adjust(.saturation), 0.4)
    let none = try source.changed(.adjust(.saturation), -1)
    for (index, pixel) in source.pixels.enumerated() {
      #expect(none.pixels[index].spread == 0)
      if pixel.spread == 0 { #expect(more.pixels[index] == pixel) }
    }
    #expect(more.meanSpread > source.meanSpread)
  }

  @Test func warmerRaisesRedAgainstBlue() throws {
    for grey in [40, 128, 255] as [UInt8] {
      let source = Bitmap(size: Size(width: 1, height: 1), fill: Pixel(grey, grey, grey, 255))
      let warmer = try source.changed(.adjust(.warmth), 0.2)[0, 0]
      let cooler = try source.changed(.adjust(.warmth), -0.2)[0, 0]
      #expect(warmer.x > warmer.y && warmer.y > warmer.z)
      #expect(cooler.x < cooler.y && cooler.y < cooler.z)
    }
  }

  @Test func blackAndWhiteIsGreyOfTheSameLuminance() throws {
    let grey = try Bitmap.colourful(width: 64, height: 64).changed(.apply(.blackAndWhite), 1)
    #expect(grey.pixels.allSatisfy { $0.spread == 0 })
    let green = Bitmap(size: Size(width: 1, height: 1), fill: Pixel(0, 255, 0, 255))
    #expect(try green.changed(.apply(.blackAndWhite), 1)[0, 0] == Pixel(220, 220, 220, 255))
  }

  @Test func sepiaIsBrownFromBlackToWhite() throws {
    let ramp = Bitmap(
      size: Size(width: 256, height: 1), pixels: (0...255).map { Pixel($0, $0, $0, 255) })
    let sepia = try ramp.changed(.apply(.sepia), 1)
    #expect(sepia[0, 0] == Pixel(0, 0, 0, 255) && sepia[255, 0] == Pixel(255, 255, 255, 255))
    for x in 40..<220 {
      #expect(sepia[x, 0].x > sepia[x, 0].y && sepia[x, 0].y > sepia[x, 0].z)
      #expect(sepia[x, 0].x >= sepia[x - 1, 0].x)
    }
  }

  @Test func invertingTwiceGivesTheSourceBack() throws {
    let source = Bitmap.colourful(width: 64, height: 64)
    #expect(try source.changed(.apply(.invert), 1).changed(.apply(.invert), 1) == source)
  }

  @Test func vignetteDarkensOutwardsFromThePicturesMiddle() throws {
    let source = Bitmap(size: Size(width: 81, height: 41), fill: Pixel(200, 180, 160, 255))
    let vignetted = try source.changed(.apply(.vignette), 0.5)
    #expect(vignetted[40, 20] == source[40, 20])
    for x in 41..<81 { #expect(vignetted[x, 20].x <= vignetted[x - 1, 20].x) }
    #expect(vignetted[0, 0].x < vignetted[0, 20].x)
    #expect(vignetted[0, 0] == vignetted[80, 40])
  }

  @Test func recolouringKeepsShadingAndColoursGreys() throws {
    let ramp = Bitmap(
      size: Size(width: 256, height: 1), pixels: (0...255).map { Pixel($0, $0, $0, 255) })
    let red = try ramp.changed(.recolour(object: nil, colour: Change.red), 1)
    for x in 1..<256 {
      let (before, after) = (red[x - 1, 0], red[x, 0])
      #expect(Plane.luma(after) >= Plane.luma(before) - 1)
    }
    #expect(red[128, 0].x > 150 && red[128, 0].y < 100)
    #expect(red[255, 0] == Pixel(255, 255, 255, 255))
  }

  @Test(arguments: ["black", "white", "grey"])
  func recolouringToAGreyLeavesTextReadable(_ name: String) throws {
    let colour = NamedColour(name: name, hexadecimal: try #require(Lexicon.colours[name]))
    var door = Bitmap(size: Size(width: 20, height: 20), fill: Pixel(180, 40, 40, 255))
    for x in 5..<15 { door[x, 10] = Pixel(240, 230, 220, 255) }
    let painted = try door.changed(.recolour(object: nil, colour: colour), 1)
    #expect(painted[0, 0].spread <= 12)
    #expect(Int(painted[10, 10].y) - Int(painted[0, 0].y) >= 18)
  }
}

extension SIMD4<UInt8> {
  fileprivate var spread: UInt8 { Swift.max(x, y, z) - Swift.min(x, y, z) }
}

extension Bitmap {
  fileprivate var luma: Float { Plane(lumaOf: self).values.reduce(0, +) }

  fileprivate var meanSpread: Double {
    pixels.reduce(0) { $0 + Double($1.spread) } / Double(size.area)
  }

  fileprivate func largestDifference(from other: Bitmap) -> Int {
    zip(pixels, other.pixels).map { a, b in
      let difference = SIMD4<Int>(truncatingIfNeeded: a) &- SIMD4<Int>(truncatingIfNeeded: b)
      return max(difference.max(), -difference.min())
    }.max() ?? 0
  }
}
