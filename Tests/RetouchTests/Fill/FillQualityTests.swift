import Pixels
import Testing

@testable import Retouch

struct FillQualityTests {
  @Test(arguments: [
    Rectangle(x: 60, y: 50, width: 30, height: 30), Rectangle(x: 0, y: 40, width: 24, height: 40),
    Rectangle(x: 70, y: 0, width: 7, height: 160),
  ])
  func aPatternThatRepeatsGoesOnThroughTheHole(_ rectangle: Rectangle) throws {
    let stripes = FillScene.drawn(200, 160) { x, y in
      (x / 4 + y / 8) % 2 == 0 ? Pixel(230, 220, 200, 255) : Pixel(40, 60, 90, 255)
    }
    let hole = FillScene.hole([rectangle], in: stripes.size)
    let filled = try stripes.spoilt(hole).filled(hole)
    // A PSNR above 35 dB.
    #expect(filled.squaredError(to: stripes, in: hole) < 20)
  }

  @Test func aPoleBeforeTheSkyLeavesNoTrace() throws {
    let sky = FillScene.noisySky(220, 300)
    let pole = FillScene.hole([Rectangle(x: 100, y: 30, width: 14, height: 270)], in: sky.size)
    let filled = try sky.spoilt(pole).filled(pole)
    // Two samples of the sky's own noise differ by 6.
    #expect(filled.squaredError(to: sky, in: pole) < 12)
    for y in stride(from: 40, to: 290, by: 10) {
      let rows = Rectangle(x: 100, y: y, width: 14, height: 10)
      let difference = filled.mean(in: rows) - sky.mean(in: rows)
      #expect(abs(difference) < 2, "rows from \(y)")
    }
  }

  @Test func grassStaysAsRoughAsItIs() throws {
    var random = SeededRandom(seed: 4)
    let grass = FillScene.drawn(200, 200) { _, _ in
      let blade = UInt8(random.below(80))
      return Pixel(40 + blade, 90 + blade, 30 + blade / 2, 255)
    }
    let rectangle = Rectangle(x: 70, y: 60, width: 50, height: 60)
    let hole = FillScene.hole([rectangle], in: grass.size)
    let filled = try grass.spoilt(hole).filled(hole)
    let roughness = filled.roughness(in: rectangle) / grass.roughness(in: rectangle)
    #expect((0.8...1.2).contains(roughness))
  }

  @Test func aSkyKeepsSomeOfItsGrainAndGetsNoMore() throws {
    let sky = FillScene.noisySky(200, 160)
    let rectangle = Rectangle(x: 70, y: 50, width: 50, height: 50)
    let hole = FillScene.hole([rectangle], in: sky.size)
    let filled = try sky.spoilt(hole).filled(hole)
    let roughness = filled.roughness(in: rectangle) / sky.roughness(in: rectangle)
    #expect((0.5...1).contains(roughness))
  }

  @Test func aHorizonGoesOnThroughTheHole() throws {
    let scene = FillScene.drawn(200, 160) { _, y in
      y < 80 ? Pixel(150, 190, 240, 255) : Pixel(60, 110, 50, 255)
    }
    let hole = FillScene.hole([Rectangle(x: 80, y: 50, width: 40, height: 60)], in: scene.size)
    let filled = try scene.spoilt(hole).filled(hole)
    #expect(filled.squaredError(to: scene, in: hole) < 20)
  }

  @Test func aHoleTooLargeToSearchWholeIsFilledAtFullSize() throws {
    let stripes = FillScene.drawn(1500, 1200) { x, _ in
      x / 16 % 2 == 0 ? Pixel(230, 220, 200, 255) : Pixel(40, 60, 90, 255)
    }
    let hole = FillScene.hole(
      [Rectangle(x: 400, y: 300, width: 640, height: 560)], in: stripes.size)
    #expect(FillRegion.regions(of: hole).map(\.reduction) == [2])
    let filled = try stripes.spoilt(hole).filled(hole)
    #expect(filled.squaredError(to: stripes, in: hole) < 20)
  }
}

extension Bitmap {
  fileprivate func mean(in rectangle: Rectangle) -> Double {
    let part = cropped(to: rectangle)
    return part.pixels.reduce(0) { $0 + Double($1.x) + Double($1.y) + Double($1.z) }
      / Double(3 * rectangle.size.area)
  }

  /// The mean absolute difference of neighbours in a row.
  fileprivate func roughness(in rectangle: Rectangle) -> Double {
    var sum = 0
    for y in rectangle.y..<rectangle.maxY {
      for x in rectangle.x..<rectangle.maxX - 1 {
        sum += abs(Int(self[x + 1, y].y) - Int(self[x, y].y))
      }
    }
    return Double(sum) / Double(rectangle.size.area)
  }
}
