import Pixels
import Testing

@testable import Scenes

@Suite struct SceneDrawingTests {
  private static let size = Size(width: 128, height: 128)

  /// A square part of the demo scene: the lake and the house.
  static let scene = {
    var scene = Scene.demo
    scene.view = .square(560, at: Vector(230, 110))
    return scene
  }()

  @Test func theDemoSceneIsASceneAmongOthers() {
    let size = Size(width: 480, height: 320)
    #expect(Scene.demo.draw(size: size, isFine: true) == DemoScene(size: size).draw())
  }

  @Test(arguments: [Size(width: 128, height: 128), Size(width: 400, height: 400)])
  func theSameValueGivesTheSameBytes(size: Size) {
    let picture = SceneDrawingTests.scene.draw(size: size)
    #expect(picture.isOpaque)
    #expect(SceneDrawingTests.scene.draw(size: size) == picture)
  }

  @Test(arguments: [(1, 1), (1, 9), (9, 1), (2, 3), (31, 57), (127, 129), (640, 3), (3, 640)])
  func everySizeIsDrawnInEverySetting(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    for (index, terrain) in Terrain.allCases.enumerated() {
      var scene = SceneDrawingTests.scene
      scene.terrain = terrain
      scene.season = Season.allCases[index % Season.allCases.count]
      scene.time = TimeOfDay.allCases[index % TimeOfDay.allCases.count]
      scene.weather = Weather.allCases[(index * 2) % Weather.allCases.count]
      scene.water = [.lake, .frozenLake, nil][index % 3]
      scene.seed = UInt32(index)
      #expect(scene.draw(size: size).size == size)
    }
  }

  @Test func viewsFarAwayFromTheHouseAreDrawn() {
    for corner in [Vector(-3000, -2000), Vector(5000, 100), Vector(200, 900)] {
      var scene = SceneDrawingTests.scene
      scene.view = .square(300, at: corner)
      #expect(scene.draw(size: SceneDrawingTests.size).isOpaque)
    }
  }

  @Test func everySeasonTimeWeatherAndBackdropChangesThePictureAtAGlance() {
    let scene = SceneDrawingTests.scene
    var variants: [Scene] = []
    for season in Season.allCases { variants.append(scene.with { $0.season = season }) }
    for time in TimeOfDay.allCases where time != scene.time {
      variants.append(scene.with { $0.time = time })
    }
    for weather in Weather.allCases where weather != scene.weather {
      variants.append(scene.with { $0.weather = weather })
    }
    for terrain in Terrain.allCases where terrain != scene.terrain {
      variants.append(scene.with { $0.terrain = terrain })
    }
    variants.append(scene.with { $0.water = .frozenLake })
    variants.append(scene.with { $0.water = nil })
    let pictures = variants.map { $0.draw(size: SceneDrawingTests.size) }
    for (index, picture) in pictures.enumerated() {
      for other in pictures[..<index] {
        #expect(picture.difference(from: other) > 1.5)
      }
    }
  }

  @Test func nightIsDarkAndItsWindowsShine() throws {
    var scene = SceneDrawingTests.scene
    scene.things = [PlacedThing(drawable: House(), foot: House.foot)]
    scene.time = .night
    let dark = scene.draw(size: SceneDrawingTests.size)
    scene.things[0].drawable = House(isLit: true)
    let lit = scene.draw(size: SceneDrawingTests.size)
    let projection = Projection(size: SceneDrawingTests.size, view: scene.view)
    let window = projection.rectangle(around: House.windowBox)
    #expect(dark.light < 70)
    #expect(lit.cropped(to: window).light > dark.cropped(to: window).light + 60)
  }

  @Test func aPaintIsWhatItsNameSays() {
    let reds = ColourName.red.shades.map(\.channels)
    #expect(reds.allSatisfy { $0.x > 2 * $0.y && $0.x > 2 * $0.z })
    var scene = SceneDrawingTests.scene
    scene.things = [
      PlacedThing(drawable: House(door: ColourName.blue.colour), foot: House.foot)
    ]
    let door = Projection(size: SceneDrawingTests.size, view: scene.view)
      .rectangle(around: House.doorBox)
    let mean = scene.draw(size: SceneDrawingTests.size).cropped(to: door).mean
    #expect(mean.z > mean.x + 30)
  }
}

extension Scene {
  fileprivate func with(_ change: (inout Scene) -> Void) -> Scene {
    var scene = self
    change(&scene)
    return scene
  }
}

extension Bitmap {
  /// The mean absolute difference of all channels, 0…255.
  fileprivate func difference(from other: Bitmap) -> Double {
    var sum = 0
    for (first, second) in zip(pixels, other.pixels) {
      for channel in 0..<3 { sum += abs(Int(first[channel]) - Int(second[channel])) }
    }
    return Double(sum) / Double(pixels.count * 3)
  }

  fileprivate var mean: SIMD3<Double> {
    pixels.reduce(.zero) { $0 + SIMD3(Double($1.x), Double($1.y), Double($1.z)) }
      / Double(pixels.count)
  }

  /// The mean of all channels, 0…255.
  fileprivate var light: Double { mean.sum() / 3 }
}
