import Pixels
import Testing

@testable import Scenes

@Suite struct DrawingTests {
  @Test(arguments: DrawingSample.all)
  func aThingFillsItsBoxAndNothingElse(sample: DrawingSample) throws {
    let drawing = Drawing(of: sample.thing, scale: 1)
    let box = drawing.box
    let touched = try #require(drawing.touched)
    if !sample.hasGlow && !sample.drawsShadow && !(sample.thing is Road) {
      #expect(touched.low.x >= box.low.x - 1 && touched.low.y >= box.low.y - 1, "\(touched)")
      #expect(touched.high.x <= box.high.x + 1 && touched.high.y <= box.high.y + 1, "\(touched)")
    }
    // The box of a kind has room for its largest: clouds and flocks are of any height.
    let extent = (touched.high - touched.low) / (box.high - box.low)
    #expect(extent.x > 0.7 && extent.y > 0.5, "\(touched) in \(box)")
  }

  @Test(arguments: DrawingSample.all)
  func aThingIsTheSameBytesEachTime(sample: DrawingSample) {
    let first = Drawing(of: sample.thing, scale: 0.5)
    let second = Drawing(of: sample.thing, scale: 0.5)
    let isSame = first.pixels == second.pixels
    #expect(isSame)
  }

  @Test(arguments: DrawingSample.all)
  func aThingIsSeenInASmallPicture(sample: DrawingSample) {
    // 128 pixels for 640 units.
    let drawing = Drawing(of: sample.thing, scale: 0.2)
    #expect(drawing.changes.count { $0 > 40 } >= 8)
  }

  @Test(arguments: ColourSample.all)
  func aChosenColourIsSeen(sample: ColourSample) {
    let red = Drawing(of: sample.thing(RGBA(0xCF2B22)), scale: 0.5)
    let blue = Drawing(of: sample.thing(RGBA(0x2C5FCB)), scale: 0.5)
    let recoloured = zip(red.pixels, blue.pixels).count { first, second in
      Int(first.x) > Int(second.x) + 40 && Int(first.z) + 40 < Int(second.z)
    }
    #expect(recoloured >= 12)
  }

  @Test(arguments: [
    DrawingSample("bench", ParkBench()), DrawingSample("car", Car()),
    DrawingSample("flower bed", FlowerBed()), DrawingSample("haystack", Haystack()),
    DrawingSample("mailbox", Mailbox()), DrawingSample("parasol", Parasol(stripe: RGBA(0x2C5FCB))),
    DrawingSample("pumpkin", Pumpkin()), DrawingSample("road", Road()),
    DrawingSample("tent", Tent()),
  ])
  func snowLiesOnWhatStandsOutside(sample: DrawingSample) {
    let summer = Drawing(of: sample.thing, scale: 1)
    let winter = Drawing(of: sample.thing, scale: 1) { $0.season = .winter }
    func white(_ pixel: Pixel) -> Bool { pixel.min() > 215 }
    #expect(winter.pixels.count(where: white) > summer.pixels.count(where: white) + 20)
  }

  @Test(arguments: [
    DrawingSample("fairy lights", FairyLights()), DrawingSample("car", Car()),
    DrawingSample("lantern", Pumpkin(isCarved: true)),
  ])
  func lampsShineAtNight(sample: DrawingSample) {
    let night = Drawing(of: sample.thing, scale: 0.5) { $0.time = .night }
    #expect(night.pixels.count { $0.x > 200 } > 5)
    let bench = Drawing(of: ParkBench(), scale: 0.5) { $0.time = .night }
    #expect(bench.pixels.count { $0.x > 120 } == 0)
  }

  @Test func whoHoldsAnUmbrellaIsTheSamePersonBelowIt() {
    let with = Drawing(of: Person(umbrella: RGBA(0xCF2B22)), scale: 1)
    let without = Drawing(of: Person(), scale: 1)
    let feet = with.rows(from: -20, to: 0)
    let isSame = with.pixels == without.pixels
    let isSameBelow = with.pixels[feet] == without.pixels[feet]
    #expect(!isSame && isSameBelow)
  }

  @Test func aBirchTurnsYellowAndIsBareInWinter() {
    let summer = Drawing(of: Birch(), scale: 0.5)
    let autumn = Drawing(of: Birch(), scale: 0.5) { $0.season = .autumn }
    let winter = Drawing(of: Birch(), scale: 0.5) { $0.season = .winter }
    func yellow(_ pixel: Pixel) -> Bool { pixel.x > 180 && pixel.y > 120 && pixel.z < 100 }
    #expect(autumn.pixels.count(where: yellow) > 4 * summer.pixels.count(where: yellow))
    #expect(winter.changes.count { $0 > 20 } * 3 < summer.changes.count { $0 > 20 } * 2)
  }

  @Test func noGrassGrowsThroughARoadOrABed() {
    #expect(Road().covers(Vector(300, 30)) && !Road().covers(Vector(300, 80)))
    #expect(FlowerBed().covers(Vector(50, 2)) && !FlowerBed().covers(Vector(70, 2)))
  }
}

/// An thing drawn over a plain ground.
private struct Drawing {
  private static let ground = RGBA(0x58705C)

  /// The thing's own box, or a stretch of one that goes on and on.
  let box: Box
  let pixels: [Pixel]
  private let projection: Projection

  /// Draws with a margin around its box, so many pixels a unit, in a scene that may be changed.
  init(of thing: any Drawable, scale: Float, change: (inout Scene) -> Void = { _ in }) {
    var scene = Scene.demo
    change(&scene)
    let light = SceneLight(of: scene)
    var box = type(of: thing).box
    if thing is Road { box = Box(x: -150...150, y: box.low.y...box.high.y) }
    self.box = box
    let margin = Vector(30, 30)
    let extent = box.high - box.low + margin * 2
    let size = Size(
      width: Int((extent.x * scale).rounded(.up)), height: Int((extent.y * scale).rounded(.up)))
    var canvas = SceneCanvas(size: size, view: SceneView(corner: box.low - margin, extent: extent))
    canvas.fill(Path(canvas.visible), with: Drawing.ground)
    canvas.illumination = light.land
    thing.draw(on: &canvas, in: light)
    pixels = canvas.picture
    projection = canvas.projection
  }

  /// The largest change of each pixel against the ground.
  var changes: [Int] {
    let ground = SIMD3<Int>(0x58, 0x70, 0x5C)
    return pixels.map { pixel in
      let change = SIMD3(Int(pixel.x), Int(pixel.y), Int(pixel.z)) &- ground
      return max(change.max(), -change.min())
    }
  }

  /// The part that the thing changed, in units.
  var touched: Box? {
    let width = projection.size.width
    let changes = changes
    let places = changes.indices.filter { changes[$0] > 3 }
    guard !places.isEmpty else { return nil }
    let columns = places.map { $0 % width }
    let rows = places.map { $0 / width }
    let low = Vector(Float(columns.min() ?? 0), Float(rows.min() ?? 0))
    let high = Vector(Float((columns.max() ?? 0) + 1), Float((rows.max() ?? 0) + 1))
    return Box(
      around: [
        projection.origin + low / projection.scale, projection.origin + high / projection.scale,
      ])
  }

  /// The pixels between two heights, in units.
  func rows(from top: Float, to bottom: Float) -> Range<Int> {
    let first = Int(projection.pixels(Vector(0, top)).y)
    let last = Int(projection.pixels(Vector(0, bottom)).y)
    return first * projection.size.width..<last * projection.size.width
  }
}
