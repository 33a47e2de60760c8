import Testing

@testable import Scenes

@Suite struct SceneGeneratorTests {
  /// Some scenes for every edit.
  private static let scenes: [Scene] = SceneEdit.all.enumerated().flatMap { index, edit in
    (0..<3).compactMap { round in
      var random = SeededSequence(seed: UInt32(3 * index + round))
      return SceneGenerator(brief: SceneBrief(for: edit.change)).scene(&random)
    }
  }

  private static let roads = scenes.compactMap { scene in
    scene.things.first { $0.drawable is Road }.map { (scene, $0) }
  }

  @Test func aRoadRunsThroughAboutOneSceneInSixOnDryLand() {
    let fraction =
      Double(SceneGeneratorTests.roads.count) / Double(SceneGeneratorTests.scenes.count)
    #expect((0.11...0.22).contains(fraction), "\(fraction)")
    for (scene, road) in SceneGeneratorTests.roads {
      let seen = scene.view.box
      #expect(road.box.low.x < seen.low.x && road.box.high.x > seen.high.x)
      #expect(road.box.high.y <= seen.high.y)
      #expect(seen.across.allSatisfy { road.box.low.y > scene.shore.edge(at: $0) })
    }
  }

  @Test func carsDriveOnTheRoadAndNothingElseStandsOnIt() {
    var cars = 0
    for (scene, road) in SceneGeneratorTests.roads {
      for thing in scene.things where thing.layer == .ground {
        let height = road.placement.own(thing.foot).y
        if thing.kind == Car.kind {
          #expect(Road.roadway.contains(height))
          // On the near lane to the right, on the far one to the left.
          #expect(thing.isMirrored == (height > 28))
          cars += 1
        } else {
          #expect(!Road().covers(Vector(0, height)), "\(thing.drawable)")
        }
      }
    }
    #expect(cars > 10)
  }

  @Test func aPathBeginsAtTheDoorOfAHouse() throws {
    var paths = 0
    for scene in SceneGeneratorTests.scenes {
      guard let path = scene.things.first(where: { $0.drawable is Footpath }) else {
        continue
      }
      let house = scene.things[try #require(scene.index(of: House.kind))]
      let door = house.placement.box(of: House.doorBox)
      #expect(door.low.x < path.foot.x && path.foot.x < door.high.x)
      #expect(abs(door.high.y - path.foot.y) < 6)
      paths += 1
    }
    #expect(paths > 10)
  }
}
