import Pixels
import Testing

@testable import Retouch

@Suite struct ColourRegionTests {
  /// Six patches of 40×40 pixels side by side, with noise.
  private func patches(_ colours: [Pixel]) -> Bitmap {
    var random = SeededRandom(seed: 5)
    var bitmap = Bitmap(size: Size(width: 40 * colours.count, height: 40))
    for index in bitmap.pixels.indices {
      let noise = Float(random.below(21)) - 10
      var samples = SIMD4<Float>(samples: colours[index % bitmap.width / 40]) + noise
      samples.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
      samples.w = 255
      bitmap.pixels[index] = Pixel(roundedInRange: samples)
    }
    return bitmap
  }

  private func middles(of coverage: Coverage) -> [[UInt8]] {
    (0..<coverage.size.width / 40).map { patch in
      (8..<32).flatMap { y in (8..<32).map { x in coverage[patch * 40 + x, y] } }
    }
  }

  private static let names: [(String, UInt32, [Bool])] = [
    ("red", 0xD82C2C, [true, true, false, false, false, false]),
    ("green", 0x2F9A3C, [false, false, true, false, false, false]),
    ("blue", 0x2A58D0, [false, false, false, true, false, false]),
    ("white", 0xFFFFFF, [false, false, false, false, true, false]),
    ("black", 0x0E0E10, [false, false, false, false, false, true]),
  ]

  @Test(arguments: names)
  func aNameMeansAllItsShadesAndNoOther(name: String, colour: UInt32, belongs: [Bool]) throws {
    let picture = patches([
      Pixel(214, 40, 44, 255), Pixel(130, 20, 28, 255), Pixel(70, 150, 60, 255),
      Pixel(50, 90, 200, 255), Pixel(240, 240, 238, 255), Pixel(20, 20, 24, 255),
    ])
    let coverage = try #require(
      ColourRegion.coverage(of: NamedColour(name: name, hexadecimal: colour), in: picture))
    for (values, isPart) in zip(middles(of: coverage), belongs) {
      #expect(values.allSatisfy { $0 == (isPart ? 255 : 0) })
    }
  }

  @Test func aShadeMeansItselfAndNotItsWholeName() throws {
    let picture = patches([Pixel(40, 60, 220, 255), Pixel(150, 190, 240, 255)])
    let pale = NamedColour(name: "sky blue", hexadecimal: 0x7CBCEA)
    let values = middles(of: try #require(ColourRegion.coverage(of: pale, in: picture)))
    #expect(values[0].allSatisfy { $0 == 0 })
    #expect(values[1].allSatisfy { $0 == 255 })
  }

  /// A red board, lit at the left and shaded at the right, with a glint, in front of grey.
  private func board() -> (Bitmap, Coverage) {
    let size = Size(width: 200, height: 120)
    var picture = Bitmap(size: size, fill: Pixel(120, 122, 124, 255))
    var truth = Coverage(size: size, fill: 0)
    for y in 20..<100 {
      for x in 20..<180 {
        let light = 1.25 - 0.85 * Float(x - 20) / 160
        let isGlint = (60..<63).contains(x) && (50..<54).contains(y)
        var colour = SIMD4<Float>(188, 38, 34, 0) * light
        colour.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
        colour.w = 255
        picture[x, y] = isGlint ? Pixel(250, 246, 244, 255) : Pixel(roundedInRange: colour)
        truth[x, y] = 255
      }
    }
    return (picture, truth)
  }

  @Test func aSurfaceBelongsAsAWholeInShadeAndGlareToo() throws {
    let (picture, truth) = board()
    let coverage = try #require(ColourRegion.coverage(of: .red, in: picture))
    #expect(coverage.overlap(with: truth) > 0.9)
    let inside = (24..<96).flatMap { y in (24..<170).map { coverage[$0, y] } }
    #expect(inside.allSatisfy { $0 == 255 }, "no hole and no tatter")
  }

  @Test func whatKeepsItsColourIsWhatTheColourNameMeans() throws {
    let (picture, _) = board()
    let coverage = try #require(ColourRegion.coverage(of: .red, in: picture))
    let popped = picture.canvas().keepingColour(.red, amount: 1)
    for index in picture.pixels.indices where coverage.values[index] == 255 {
      #expect(popped.pixels[index] == picture.pixels[index])
    }
    for index in picture.pixels.indices where coverage.values[index] == 0 {
      let pixel = popped.pixels[index]
      #expect(pixel.x == pixel.y && pixel.y == pixel.z)
    }
  }

  @Test func aPictureWithoutTheColourHasNoParts() {
    #expect(ColourRegion.coverage(of: .red, in: patches([Pixel(70, 150, 60, 255)])) == nil)
  }
}
